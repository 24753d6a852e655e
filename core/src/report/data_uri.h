// SPDX-License-Identifier: MIT
#pragma once

#include <opencv2/core/mat.hpp>

#include <string>

namespace fade {

/// An 8-bit RGB picture as a JPEG inside a URI, for pages that hold their pictures themselves.
[[nodiscard]] std::string data_uri(const cv::Mat& rgb);

/// The same without loss, as a PNG: for drawn pictures, such as a logo.
[[nodiscard]] std::string png_data_uri(const cv::Mat& rgb);

}  // namespace fade
