// SPDX-License-Identifier: MIT
#pragma once

#include "fade/image.h"

#include <opencv2/core/types.hpp>

#include <filesystem>
#include <optional>
#include <string>

#include "image/decoded.h"

namespace fade {

/// An image file's bytes, and the size of the picture that is in it.
struct ImageFile {
    std::string bytes;
    std::string name;  ///< for messages
    ImageFormat format = ImageFormat::png;
    cv::Size size;            ///< upright
    int orientation = 1;      ///< EXIF's 1..8, of what is stored
    std::optional<int> page;  ///< that is meant; empty: the file's own picture
};

/// Reads an image file without decoding it, and checks what its header declares. Throws as `load_image` does.
[[nodiscard]] ImageFile read_image_file(const std::filesystem::path& file, std::optional<int> page = {});

/// The file's picture, pixels and alpha turned upright, in stored values. Throws as `load_image` does.
[[nodiscard]] DecodedImage decode_upright(const ImageFile& file);

/// `stored` as EXIF's orientation says that it is to be seen.
[[nodiscard]] cv::Mat turned_upright(const cv::Mat& stored, int orientation);

/// The stored values that are black and white; `white_is_zero` exchanges them.
struct ValueRange {
    double black = 0;
    double white = 255;
    WhiteSource source = WhiteSource::full_range;
};

/// Black and white of a picture, as `load_image` explains it. With `white_is_zero`, black is the larger one.
[[nodiscard]] ValueRange value_range(const DecodedImage& image, const ReadingOptions& options = {});

/// Scales stored values so that black becomes 0 and white 255, rounded to the nearest; what lies outside is clipped.
/// CV_8U with the same channels; `values` itself if there is nothing to do.
[[nodiscard]] cv::Mat to_8_bit(const cv::Mat& values, const ValueRange& range);

}  // namespace fade
