// SPDX-License-Identifier: MIT
#include "image/load.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/hash.h"

#include <opencv2/imgproc.hpp>

#include <array>
#include <utility>

#include "base/opencv_errors.h"

namespace fade {

namespace {

constexpr std::uintmax_t largest_file = std::uintmax_t{2} << 30U;

struct Reader {
    ImageFormat format;
    bool (*recognises)(std::string_view bytes);
    ImageHeader (*probe)(std::string_view bytes, const std::string& name, std::optional<int> page);
    DecodedImage (*decode)(std::string_view bytes, const std::string& name, std::optional<int> page);
};

/// Of formats that hold one picture.
template <auto read>
auto only_page(std::string_view bytes, const std::string& name, std::optional<int> page) {
    if (page.value_or(1) != 1) throw_not_read(name, {Text::en("page %1 of a file that is no TIFF"), *page});
    return read(bytes, name);
}

constexpr std::array readers{
    Reader{ImageFormat::png, is_png, only_page<probe_png>, only_page<decode_png>},
    Reader{ImageFormat::jpeg, is_jpeg, only_page<probe_jpeg>, only_page<decode_jpeg>},
    Reader{ImageFormat::tiff, is_tiff, probe_tiff, decode_tiff},
    Reader{ImageFormat::bmp, is_bmp, only_page<probe_bmp>, only_page<decode_bmp>},
    Reader{ImageFormat::webp, is_webp, only_page<probe_webp>, only_page<decode_webp>},
};

const Reader& reader_of(std::string_view bytes, const std::string& name) {
    if (bytes.empty()) throw Error(ErrorCode::malformed, name, Text::en("the file is empty; an image was expected."));
    for (const auto& reader : readers)
        if (reader.recognises(bytes)) return reader;
    throw Error(ErrorCode::unsupported, name,
                Text::en("is no image that can be read; PNG, JPEG, TIFF, BMP or WebP was expected."));
}

bool swaps_sides(int orientation) {
    return orientation >= 5;
}

cv::Size checked_size(const ImageHeader& header, const std::string& name) {
    const Message size(Text::en("%1 x %2 pixels"), header.width, header.height);
    if (header.width < 1 || header.height < 1)
        throw Error(ErrorCode::malformed, name, {Text::en("has %1; at least 1 x 1 was expected."), size});
    if (header.width > max_image_pixels / header.height)
        throw Error(ErrorCode::unsupported, name,
                    {Text::en("has %1; at most %2 in all are read."), size, max_image_pixels});
    const cv::Size stored(static_cast<int>(header.width), static_cast<int>(header.height));
    return swaps_sides(header.orientation) ? cv::Size(stored.height, stored.width) : stored;
}

}  // namespace

cv::Mat turned_upright(const cv::Mat& stored, int orientation) {
    constexpr int upside_down = 0;
    constexpr int mirrored = 1;
    constexpr int both = -1;
    if (stored.empty() || orientation == 1) return stored;
    cv::Mat result = stored;
    if (swaps_sides(orientation)) cv::transpose(stored, result);
    if (orientation == 2 || orientation == 6) cv::flip(result, result, mirrored);
    if (orientation == 3 || orientation == 7) cv::flip(result, result, both);
    if (orientation == 4 || orientation == 8) cv::flip(result, result, upside_down);
    return result;
}

void throw_no_page(const std::string& name, int pages, int page) {
    throw Error(ErrorCode::not_found, name, {Text::en("has no page %1; its last is %2."), page, pages});
}

void throw_damaged(const std::string& name, std::int64_t rows_read, std::int64_t rows, const Message& reason) {
    const auto percent = rows > 0 ? rows_read * 100 / rows : 0;
    if (reason.empty())
        throw Error(ErrorCode::malformed, name, {Text::en("the image is damaged after %1 % of its rows."), percent});
    throw Error(ErrorCode::malformed, name,
                {Text::en("the image is damaged after %1 % of its rows (%2)."), percent, reason});
}

void throw_damaged(const std::string& name, const Message& reason) {
    throw Error(ErrorCode::malformed, name, {Text::en("the image is damaged: %1."), reason});
}

void throw_not_read(const std::string& name, const Message& what) {
    throw Error(ErrorCode::unsupported, name, {Text::en("is an image of a kind that is not read: %1."), what});
}

ImageFile read_image_file(const std::filesystem::path& file, std::optional<int> page) {
    ImageFile result{read_file(file, largest_file - 1), display_name({file, page}), {}, {}, {}, page};
    const auto& reader = reader_of(result.bytes, result.name);
    const auto header = reader.probe(result.bytes, result.name, page);
    result.format = reader.format;
    result.size = checked_size(header, result.name);
    result.orientation = header.orientation;
    return result;
}

DecodedImage decode_upright(const ImageFile& file) {
    return with_memory_errors(file.name, [&] {
        auto image = reader_of(file.bytes, file.name).decode(file.bytes, file.name, file.page);
        image.pixels = turned_upright(image.pixels, image.orientation);
        image.alpha = turned_upright(image.alpha, image.orientation);
        if (image.pixels.size() != file.size)
            throw_damaged(file.name, {Text::en("it declares %1 x %2 pixels, but holds %3 x %4"), file.size.width,
                                      file.size.height, image.pixels.cols, image.pixels.rows});
        return image;
    });
}

namespace {

Image load(const PictureName& name, const ReadingOptions& options) {
    auto stored = read_image_file(name.place, name.page);
    Image image;
    image.name = name;
    image.sha256 = sha256(stored.bytes);
    with_memory_errors(stored.name, [&] {
        const auto decoded = decode_upright(stored);
        std::string().swap(stored.bytes);
        const auto range = value_range(decoded, options);
        const auto values = to_8_bit(decoded.pixels, range);
        if (values.channels() == 1)
            cv::cvtColor(values, image.pixels, cv::COLOR_GRAY2RGB);
        else
            image.pixels = values;
        image.reading = {stored.format,   decoded.bits,           decoded.pixels.channels(), range.black,
                         range.white,     range.source,           decoded.orientation,       decoded.page,
                         decoded.pages,   decoded.pages_left_out, !decoded.alpha.empty(),    decoded.colour_profile,
                         decoded.own_page};
    });
    return image;
}

}  // namespace

Image load_image(const std::filesystem::path& file, const ReadingOptions& options) {
    return load(file, options);
}

Image load_page(const std::filesystem::path& file, int page, const ReadingOptions& options) {
    return load({file, page}, options);
}

ImagePages pages_of(const std::filesystem::path& file) {
    const auto stored = read_image_file(file);
    return stored.format == ImageFormat::tiff ? pages_of_tiff(stored.bytes, stored.name) : ImagePages();
}

std::string page_content(const std::string& sha256, int page) {
    return sha256 + " page " + std::to_string(page);
}

std::string content_of(const std::string& sha256, const ImageReading& reading) {
    return reading.page == reading.own_page ? sha256 : page_content(sha256, reading.page);
}

cv::Size probe_image_size(const std::filesystem::path& file) {
    return read_image_file(file).size;
}

}  // namespace fade
