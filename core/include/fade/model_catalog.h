// SPDX-License-Identifier: MIT
#pragma once

#include "fade/model.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The models that this program knows by name. Free functions of values; thread-safe.
namespace fade {

/// A model of the curated list: what it is good for, and where it is to be had.
struct CatalogModel {
    std::string name;             ///< as users type it: "ViT-B-16-plus-240"
    std::string purpose;          ///< one English sentence: what it is good for
    std::string licence;          ///< of the weights, as its authors state it
    std::string repository;       ///< on the model hub, "ORGANISATION/NAME"
    std::string revision;         ///< branch, tag or commit there
    std::int64_t parameters = 0;  ///< of all towers
    std::uintmax_t bytes = 0;     ///< of the download, about
    /// The architecture of that name; empty: a DINOv2, which compares beside another model (`Recipe::vision_model`).
    std::optional<ClipConfig> config;
};

/// The curated list, the recommended model first.
[[nodiscard]] const std::vector<CatalogModel>& model_catalog();

/// The entry of that name (case does not matter).
[[nodiscard]] std::optional<CatalogModel> find_in_catalog(std::string_view name);

}  // namespace fade
