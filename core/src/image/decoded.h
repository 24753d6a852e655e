// SPDX-License-Identifier: MIT
#pragma once

#include "fade/image.h"
#include "fade/message.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fade {

/// What the header of an image file declares. Sizes are as declared: they may be zero, negative or absurd.
struct ImageHeader {
    std::int64_t width = 0;  ///< as stored, not turned
    std::int64_t height = 0;
    int orientation = 1;  ///< EXIF's 1..8: how the stored picture is to be turned and flipped
};

/// A range of values that the file declares: black and white.
struct DeclaredRange {
    double black = 0;
    double white = 0;
};

/// An image file's picture as it is stored: neither turned nor scaled.
struct DecodedImage {
    cv::Mat pixels;                         ///< CV_8UC1, 8UC3, 16UC1 or 16UC3, in R, G, B order
    cv::Mat alpha;                          ///< CV_8UC1 or CV_16UC1 as `pixels`; empty without
    int bits = 8;                           ///< values are 0..2^bits-1: 1..8 in 8-bit pixels, 9..16 in 16-bit ones
    bool white_is_zero = false;             ///< grey only
    std::optional<DeclaredRange> declared;  ///< what the file says is black and white, in stored values
    bool lossy = false;                     ///< the values are near what was encoded, not equal (JPEG, some WebP)
    int orientation = 1;                    ///< EXIF's 1..8
    int page = 1;                           ///< the one that this is, from 1
    int pages = 1;                          ///< of the file, reduced copies included
    std::vector<int> pages_left_out;        ///< other full pictures in the file, where no page was asked for
    int own_page = 1;                       ///< where none is
    std::string colour_profile;             ///< its description; "unnamed" if it has none; empty without a profile
};

// For each format: its signature, its header, and its picture. `probe_*` allocates nothing that grows with the
// picture. `decode_*` is strict: every warning of a decoder and every short read is an `Error` (malformed) of one
// sentence that begins with `name`, and nothing is printed; the size was checked by `probe_*` before.
// Both throw `Error` (unsupported) for what is well-formed but cannot be shown, saying what it is.

[[nodiscard]] bool is_png(std::string_view bytes);
[[nodiscard]] ImageHeader probe_png(std::string_view bytes, const std::string& name);
[[nodiscard]] DecodedImage decode_png(std::string_view bytes, const std::string& name);

[[nodiscard]] bool is_jpeg(std::string_view bytes);
[[nodiscard]] ImageHeader probe_jpeg(std::string_view bytes, const std::string& name);
[[nodiscard]] DecodedImage decode_jpeg(std::string_view bytes, const std::string& name);

[[nodiscard]] bool is_tiff(std::string_view bytes);
[[nodiscard]] ImageHeader probe_tiff(std::string_view bytes, const std::string& name, std::optional<int> page = {});
[[nodiscard]] DecodedImage decode_tiff(std::string_view bytes, const std::string& name, std::optional<int> page = {});
[[nodiscard]] ImagePages pages_of_tiff(std::string_view bytes, const std::string& name);

[[nodiscard]] bool is_bmp(std::string_view bytes);
[[nodiscard]] ImageHeader probe_bmp(std::string_view bytes, const std::string& name);
[[nodiscard]] DecodedImage decode_bmp(std::string_view bytes, const std::string& name);

[[nodiscard]] bool is_webp(std::string_view bytes);
[[nodiscard]] ImageHeader probe_webp(std::string_view bytes, const std::string& name);
[[nodiscard]] DecodedImage decode_webp(std::string_view bytes, const std::string& name);

/// "NAME: has no page M; its last is N."
[[noreturn]] void throw_no_page(const std::string& name, int pages, int page);

/// "NAME: the image is damaged after 48 % of its rows (REASON)."; the reason may be empty.
[[noreturn]] void throw_damaged(const std::string& name, std::int64_t rows_read, std::int64_t rows,
                                const Message& reason = {});

/// "NAME: the image is damaged: REASON."
[[noreturn]] void throw_damaged(const std::string& name, const Message& reason);

/// "NAME: is an image of a kind that is not read: WHAT."
[[noreturn]] void throw_not_read(const std::string& name, const Message& what);

}  // namespace fade
