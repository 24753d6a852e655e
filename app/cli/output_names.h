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

/// Without the images that lie in `folder`: results of an earlier run are no queries.
[[nodiscard]] std::vector<FoundImage> outside_folder(const std::vector<FoundImage>& images,
                                                     const std::filesystem::path& folder);

}  // namespace fade::cli
