// SPDX-License-Identifier: MIT
#pragma once

#include <opencv2/core/mat.hpp>

#include <filesystem>
#include <vector>

namespace fade {

/// A mask file, upright: CV_8UC1, 255 where it marks. It marks what is not black; where decoding gives only nearly what
/// was drawn (JPEG, also in TIFF; lossy WebP), what reaches half of white. Where its alpha channel is not the same
/// everywhere, what is transparent is not marked; and if nothing that is to be seen has a colour (a drawing in black),
/// the rest is. Throws as `load_image` does.
[[nodiscard]] cv::Mat load_mask(const std::filesystem::path& file);

/// All masks of a picture as one: marked is what any of them marks. Throws `Error` (mismatch) if they are of several
/// sizes, and as `load_mask` does.
[[nodiscard]] cv::Mat load_masks(const std::vector<std::filesystem::path>& files);

}  // namespace fade
