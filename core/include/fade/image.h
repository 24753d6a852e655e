// SPDX-License-Identifier: MIT
#pragma once

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace fade {

/// A decoded photograph.
struct Image {
    cv::Mat pixels;              ///< CV_8UC3 in R, G, B order; never empty
    std::filesystem::path file;  ///< as the caller named it
    std::string sha256;          ///< of the file's bytes, lower-case hex
};

/// The largest picture that `load_image` decodes, in pixels (16,384 x 16,384).
inline constexpr std::int64_t max_image_pixels = std::int64_t{1} << 28;

/// Reads PNG, JPEG, TIFF, BMP or WebP; 8 or 16 bit; grey, colour or palette; an alpha channel is dropped, 16-bit values
/// are scaled to 8 bit, an EXIF orientation is applied. The size is checked from the header, before decoding.
/// Throws `Error` (not_found, unreadable, unsupported, malformed, resource). Thread-safe.
[[nodiscard]] Image load_image(const std::filesystem::path& file);

/// The size of the picture that `load_image` would decode, from the file's header. The same formats and errors.
[[nodiscard]] cv::Size probe_image_size(const std::filesystem::path& file);

/// True if the file's extension (any case) is one that `load_image` reads.
[[nodiscard]] bool has_image_extension(const std::filesystem::path& file);

/// An image file that was found, and where it lies below the folder that was searched (its own name if it was named
/// directly).
struct FoundImage {
    std::filesystem::path file;
    std::filesystem::path relative;
};

/// Hears one sentence for each folder that could not be searched: it names the folder and the reason.
using FolderSkipped = std::function<void(const std::string& sentence)>;

/// Files stay as they are named; folders are searched recursively for image extensions, in natural byte order of their
/// paths. Hidden files and folders are passed over; links that lead nowhere
/// are not, for they stand for pictures that are missing. A subfolder that cannot be searched is left out where
/// `on_skipped` hears of it, and refused where nobody does: where a missing picture would change the result. Throws
/// `Error` if an input does not exist or cannot be read, or a folder holds no image, and `Cancelled`.
[[nodiscard]] std::vector<FoundImage> find_images(const std::vector<std::filesystem::path>& inputs,
                                                  const FolderSkipped& on_skipped = {},
                                                  const std::stop_token& stop = {});

/// Resizes 8-bit RGB as Pillow does: bicubic (a = -0.5), antialiased when shrinking, horizontal pass first, each pass
/// rounded to 8 bit. This is the method's preprocessing. Throws `Error` for an empty size.
[[nodiscard]] cv::Mat resize_bicubic(const cv::Mat& rgb, cv::Size size);

}  // namespace fade
