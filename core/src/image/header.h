// SPDX-License-Identifier: MIT
#pragma once

#include <opencv2/core/types.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace fade {

enum class ImageFormat { png, jpeg, tiff, bmp, webp };

/// What the header of an image file declares, and whether the file is all there. Sizes are as declared: they may be
/// zero, negative or absurd.
struct ImageHeader {
    ImageFormat format;
    std::int64_t width = 0;
    std::int64_t height = 0;
    bool sides_swapped = false;  ///< by the orientation that is applied when the file is decoded
};

/// Reads the header of a PNG, JPEG, TIFF, BMP or WebP file without decoding it (OpenCV cannot), and follows the file's
/// structure to its end, because OpenCV decodes a truncated file to a partly grey picture without a word.
/// Throws `Error` (unsupported) for another kind of file, and (malformed) for one that ends too early; `name` is for
/// the message.
[[nodiscard]] ImageHeader read_image_header(std::string_view content, const std::string& name);

}  // namespace fade
