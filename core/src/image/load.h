// SPDX-License-Identifier: MIT
#pragma once

#include <opencv2/core/types.hpp>

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

}  // namespace fade
