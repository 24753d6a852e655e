// SPDX-License-Identifier: MIT
#pragma once

#include <opencv2/core/mat.hpp>

#include <vector>

namespace fade {

/// The outlines of what a mask (CV_8UC1, not 0) marks, in its pixels.
[[nodiscard]] std::vector<std::vector<cv::Point>> outlines_of(const cv::Mat& mask);

/// The longest diameter of any one of these areas, in pixels: between the corners of its pixels, as a region's. 0
/// without areas.
[[nodiscard]] double longest_diameter(const std::vector<std::vector<cv::Point>>& outlines);

}  // namespace fade
