// SPDX-License-Identifier: MIT
#pragma once

#include "fade/message.h"

#include <opencv2/core/mat.hpp>
#include <opencv2/core/matx.hpp>
#include <opencv2/core/types.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "fade/picture_name.h"

namespace fade {

enum class ImageFormat { png, jpeg, tiff, bmp, webp };

/// Where the stored value comes from that became white (255).
enum class WhiteSource {
    full_range,  ///< the largest value that the file's bits hold
    declared,    ///< the file says it: PNG's sBIT, TIFF's MaxSampleValue, ImageJ's max
    found,       ///< 16-bit values of a file that says nothing: see `load_image`
    chosen       ///< by the caller
};

/// How a file was read, and what was assumed.
struct ImageReading {
    ImageFormat format = ImageFormat::png;
    int bits = 8;      ///< of a stored value
    int channels = 3;  ///< stored: 1 (grey) or 3; alpha does not count
    double black = 0;  ///< the stored values that became 0 and 255
    double white = 255;
    WhiteSource white_source = WhiteSource::full_range;
    int orientation = 1;              ///< EXIF's 1..8; it was applied
    int page = 1;                     ///< of the file, from 1
    int pages = 1;                    ///< of the file, reduced copies (thumbnails) included
    std::vector<int> pages_left_out;  ///< other full pictures in the file, where no page was asked for
    bool alpha = false;               ///< there was an alpha channel; it was dropped
    std::string colour_profile;       ///< its name; it was not applied; empty without
    int own_page = 1;                 ///< the page that is read where none is asked for
    bool operator==(const ImageReading&) const = default;
};

/// What a caller may decide about reading; the rest follows from the file.
struct ReadingOptions {
    /// 8..16: values of files with more than 8 bits are 0..2^bits-1, whatever the files say. Brighter ones become
    /// white.
    std::optional<int> bits;
    bool operator==(const ReadingOptions&) const = default;
};

/// How a picture was brought into the frame of a reference, see `align` (fade/alignment.h).
struct ImageAlignment {
    /// From places of the frame to those of the picture, in pixels: a picture's left upper corner is (0, 0), and the
    /// pixel in column x is from x to x + 1. A rotation times a scale, and a shift.
    cv::Matx23d to_picture{1, 0, 0, 0, 1, 0};
    cv::Size frame;          ///< the reference's size, which the aligned picture has
    cv::Size picture;        ///< the picture's own size
    double turned = 0;       ///< degrees, counter-clockwise: how the part lies in the picture, seen from the reference
    double scale = 1;        ///< how much larger it is there
    cv::Point2d moved;       ///< of the frame's centre from the picture's, in pixels of the picture
    double covered = 1;      ///< what the picture shows of the frame, 0..1
    double correlation = 1;  ///< see `least_correlation`
    std::string target;      ///< what stands for the reference and for how pictures may be moved
    std::string content;     ///< what stands for the aligned pixels in caches; empty for a picture without a hash
};

/// A decoded photograph.
struct Image {
    cv::Mat pixels;  ///< CV_8UC3 in R, G, B order, upright; never empty
    PictureName name;
    std::string sha256;  ///< of the file's bytes, lower-case hex
    ImageReading reading = {};
    std::optional<ImageAlignment> alignment = {};  ///< the pixels are not the file's, but so aligned
};

/// What stands for the pixels of a picture, read in some way, in caches: the hash of its file's bytes; with the page,
/// where that is not the file's own picture; of an aligned one a hash of that and of what it was aligned with.
[[nodiscard]] std::string content_of(const std::string& sha256, const ImageReading& reading);
[[nodiscard]] inline std::string content_of(const Image& image) {
    return image.alignment ? image.alignment->content : content_of(image.sha256, image.reading);
}
/// The same of the picture in the file, aligned or not.
[[nodiscard]] inline std::string file_content_of(const Image& image) {
    return content_of(image.sha256, image.reading);
}
/// The same of a page that is not the file's own picture.
[[nodiscard]] std::string page_content(const std::string& sha256, int page);

/// Hears of a picture that was decoded, on the working thread, before anything is computed of it.
using PictureRead = std::function<void(const Image& image)>;

/// The largest picture that `load_image` decodes, in pixels (16,384 x 16,384).
inline constexpr std::int64_t max_image_pixels = std::int64_t{1} << 28;

/// Reads PNG, JPEG, TIFF, BMP or WebP; 1 to 16 bit; grey, colour or palette. An alpha channel is dropped, an EXIF
/// orientation is applied, of several pages the first full one is taken.
///
/// Values of more than 8 bits are scaled so that white becomes 255. White is what `options` say; else what the file
/// declares, unless its values exceed that; else, for 9 to 15 bits, the largest value that they hold. A 16-bit file
/// that declares nothing may hold a camera's 10, 12 or 14 bits: white is then the largest value of the smallest of 8,
/// 10, 12, 14 and 16 bits that holds all its values. The file alone decides, so that it is read alike whatever is
/// inspected beside it; the price is that a very dark picture among brighter ones may be read with fewer bits than
/// those, and so too bright. Programs therefore say `ImageReading::white` with every result, and that pictures of one
/// run differ in it.
///
/// Throws `Error` (not_found, unreadable, unsupported, malformed, resource, and invalid_argument for other bits).
/// Damaged data are an error, never filled up; sizes are checked from the header, before decoding. Thread-safe.
[[nodiscard]] Image load_image(const std::filesystem::path& file, const ReadingOptions& options = {});

/// The same of one page, from 1, whatever it holds; of a TIFF: of other files only the first. Throws `Error`
/// (not_found) for a file with fewer pages.
[[nodiscard]] Image load_page(const std::filesystem::path& file, int page, const ReadingOptions& options = {});

/// The pages of an image file, from 1: the one that `load_image` reads, and others that are full pictures, too.
struct ImagePages {
    int own = 1;
    int count = 1;            ///< reduced copies (thumbnails) included
    std::vector<int> others;  ///< that `load_page` reads: none but of a TIFF
};

/// Looks without decoding. Throws what `load_image` throws of a header.
[[nodiscard]] ImagePages pages_of(const std::filesystem::path& file);

/// The size of the picture that `load_image` would make, from the file's header alone: it may be damaged further on.
[[nodiscard]] cv::Size probe_image_size(const std::filesystem::path& file);

/// True if the file's extension (any case) is one that `load_image` reads.
[[nodiscard]] bool has_image_extension(const std::filesystem::path& file);

/// An image file that was found, and where it lies below the folder that was searched (its own name if it was named
/// directly).
struct FoundImage {
    std::filesystem::path file;
    std::filesystem::path relative;
};

/// Hears one sentence for each folder that was not searched: it names the folder and the reason.
using FolderSkipped = std::function<void(const Message& sentence)>;

/// Files stay as they are named; folders are searched recursively for image extensions, in natural byte order of their
/// paths. Hidden files and folders are passed over; links that lead nowhere
/// are not, for they stand for pictures that are missing. A subfolder that cannot be searched is left out where
/// `on_skipped` hears of it, and refused where nobody does: where a missing picture would change the result. Links to
/// folders are not followed, since they may lead in circles; `on_link` hears of each. Throws `Error` if an input does
/// not exist or cannot be read, or a folder holds no image, and `Cancelled`.
[[nodiscard]] std::vector<FoundImage> find_images(const std::vector<std::filesystem::path>& inputs,
                                                  const FolderSkipped& on_skipped = {},
                                                  const std::stop_token& stop = {}, const FolderSkipped& on_link = {});

/// Resizes 8-bit RGB as Pillow does: bicubic (a = -0.5), antialiased when shrinking, horizontal pass first, each pass
/// rounded to 8 bit. This is the method's preprocessing. Throws `Error` for an empty size.
[[nodiscard]] cv::Mat resize_bicubic(const cv::Mat& rgb, cv::Size size);

}  // namespace fade
