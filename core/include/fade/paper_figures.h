// SPDX-License-Identifier: MIT
#pragma once

#include "fade/model.h"
#include "fade/settings.h"

#include <optional>
#include <string_view>
#include <vector>

/// What "Few-shot/zero-shot Anomaly Detection Engine" (BMVC 2024) measured, where it has figures. Free functions of
/// values; thread-safe.
namespace fade {

/// Means over all classes of a data set, and over five draws of the references; in percent. Empty: the paper does not
/// say.
struct PaperFigures {
    std::string_view dataset;  ///< "MVTec AD" or "VisA"
    int shots = 0;
    std::optional<double> image_auroc = {};
    std::optional<double> pixel_auroc = {};
    std::optional<double> pro = {};
};

/// Whether it is the paper's network, ViT-B/16+ of 240 pixels, by its shape: weights of another training than
/// LAION-400M are not told apart.
[[nodiscard]] bool is_papers_network(const ClipConfig& model);

/// With the published constants, by data set and number of references: at all three scales from Tables 1 and 4, at one
/// of them from Tables 8 and 9, which are of MVTec AD alone, without PRO, and without the image score of 0 references
/// (it comes from the class token at 240 pixels, whatever the scales). Empty for other scales, constants or networks.
[[nodiscard]] std::vector<PaperFigures> paper_figures(const ClipConfig& model, const Settings& settings);

}  // namespace fade
