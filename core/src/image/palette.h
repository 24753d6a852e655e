// SPDX-License-Identifier: MIT
#pragma once

#include <opencv2/core/mat.hpp>

#include <string>
#include <vector>

namespace fade {

/// The colours (CV_8UC3) that the numbers (CV_8UC1) of a palette's entries stand for. Throws `Error` (malformed) for a
/// number without an entry.
[[nodiscard]] cv::Mat look_up(const cv::Mat& indices, const std::vector<cv::Vec3b>& palette, const std::string& name);

}  // namespace fade
