// SPDX-License-Identifier: MIT
#pragma once

#include <png.h>

#include <opencv2/core.hpp>

#include <functional>
#include <string>

namespace fade::test {

/// Adds to what is written before the rows.
using PngSettings = std::function<void(png_structp, png_infop)>;

/// A PNG file of rows that are already packed as the format wants them; `picture` has one byte for each byte of a row.
[[nodiscard]] std::string write_png_rows(const cv::Mat& rows, int width, int bits, int colour_type,
                                         const PngSettings& settings = {}, bool interlaced = false);

/// A PNG file of 1 to 4 channels of 8 or 16 bit.
[[nodiscard]] std::string write_png(const cv::Mat& picture, const PngSettings& settings = {}, bool interlaced = false);

/// A chunk with its length and checksum, to be put behind the first 33 bytes.
[[nodiscard]] std::string png_chunk(const std::string& type, const std::string& content);

}  // namespace fade::test
