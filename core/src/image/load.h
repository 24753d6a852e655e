// SPDX-License-Identifier: MIT
#pragma once

#include <opencv2/core/mat.hpp>

#include <filesystem>
#include <string>

namespace fade {

/// An image file's bytes, and the size of the picture that `load_image` makes of it.
struct ImageFile {
    std::string bytes;
    cv::Size size;
};

/// Reads an image file without decoding it. The same formats and errors as `load_image`, which checks no more before
/// it decodes.
[[nodiscard]] ImageFile read_image_file(const std::filesystem::path& file);

/// Decodes an image file's bytes with OpenCV's IMREAD flags; empty if they are corrupt. Call it in
/// `with_memory_errors`.
[[nodiscard]] cv::Mat decode_pixels(std::string& bytes, int flags);

}  // namespace fade
