// SPDX-License-Identifier: MIT
#pragma once

#include <opencv2/core.hpp>

#include <cstdint>
#include <string>

namespace fade::test {

/// Something like a photograph, CV_8UC1 or CV_8UC3: soft shapes, a hard edge, and grain. The same for the same numbers.
[[nodiscard]] cv::Mat photograph(int width, int height, int type = CV_8UC3, unsigned seed = 1);

/// An EXIF block that says how the camera was held (1..8), and nothing else.
[[nodiscard]] std::string exif_block(int orientation);

/// What a camera stores of an upright picture, as EXIF 2.3 defines the orientations: where its first row and its first
/// column are seen.
[[nodiscard]] cv::Mat stored_by_camera(const cv::Mat& upright, int orientation);

/// A stored picture turned upright, by the same definition.
[[nodiscard]] cv::Mat seen_upright(const cv::Mat& stored, int orientation);

/// True if both have the same size, type and values.
[[nodiscard]] bool same(const cv::Mat& a, const cv::Mat& b);

/// The bytes of a number, the most significant one first; `little_endian` the other way round.
[[nodiscard]] std::string big_endian(std::uint64_t value, int bytes);
[[nodiscard]] std::string little_endian(std::uint64_t value, int bytes);

}  // namespace fade::test
