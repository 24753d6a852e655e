// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/image.h"

#include <filesystem>
#include <vector>

namespace fade::cli {

/// For each image the path below the output folder, without extension, that its result files share: its place below the
/// searched folder and its stem. Images that would collide are told apart by their folder's name, else by "-2", "-3"...
/// No two are equal.
[[nodiscard]] std::vector<std::filesystem::path> output_stems(const std::vector<FoundImage>& images);

/// Refuses files and folders that lie in the output folder, or are it: the results of one run would be pictures of the
/// next. Throws `Error` (invalid_argument).
void refuse_inside(const std::vector<std::filesystem::path>& inputs, const std::filesystem::path& output);

/// Without the images that lie in the output folder, which a search above it finds: results of an earlier run. Throws
/// `Error` (not_found) if none is left.
[[nodiscard]] std::vector<FoundImage> outside_folder(const std::vector<FoundImage>& images,
                                                     const std::filesystem::path& output);

}  // namespace fade::cli
