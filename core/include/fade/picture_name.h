// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fade {

/// How a picture is called, in lists, reports and messages; a file's path is one. It says nothing of where pixels come
/// from: that is a `PictureSource`'s.
struct PictureName {
    PictureName() = default;
    template <std::convertible_to<std::filesystem::path> Place>
    PictureName(Place named, std::optional<int> of_page = {})  // NOLINT(google-explicit-constructor): a path is a name
        : place(std::move(named)), page(of_page) {}

    std::filesystem::path place;  ///< the file, as the caller named it; of a picture that is in none, what it is called
    std::optional<int> page;      ///< of the file, from 1; empty: the file's own picture
    bool operator==(const PictureName&) const = default;
};

/// The whole name in English, as `display_path` writes it: "/parts/stack.tif, page 2".
[[nodiscard]] std::string display_name(const PictureName& name);

/// The places alone, as short as they can be told apart by (see `distinct_names`): pages of a file have the same.
[[nodiscard]] std::vector<std::string> distinct_places(const std::vector<PictureName>& names);

}  // namespace fade
