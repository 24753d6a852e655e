// SPDX-License-Identifier: MIT
#pragma once

#include <ATen/core/Tensor.h>
#include <opencv2/core/mat.hpp>

#include <array>

namespace fade {

/// 8-bit RGB to [1, 3, height, width]: scaled to 0..1, normalised by mean and deviation of R, G, B.
[[nodiscard]] at::Tensor normalised_pixels(const cv::Mat& rgb, const std::array<float, 3>& mean,
                                           const std::array<float, 3>& deviation);

}  // namespace fade
