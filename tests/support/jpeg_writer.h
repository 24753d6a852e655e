// SPDX-License-Identifier: MIT
#pragma once

#include <opencv2/core.hpp>

#include <cstdio>

#include <jpeglib.h>

#include <functional>
#include <string>

namespace fade::test {

/// Changes what libjpeg's defaults are, after they were set.
using JpegSettings = std::function<void(jpeg_compress_struct&)>;

/// A JPEG file of grey, R, G, B or inverted C, M, Y, K values (1, 3 or 4 channels).
[[nodiscard]] std::string write_jpeg(const cv::Mat& picture, const JpegSettings& settings = {});

/// A segment with its marker (0xE1 for APP1), to be put behind the first two bytes.
[[nodiscard]] std::string jpeg_segment(int marker, const std::string& content);

}  // namespace fade::test
