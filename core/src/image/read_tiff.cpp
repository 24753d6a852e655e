// SPDX-License-Identifier: MIT
#include "fade/error.h"

#include <opencv2/core.hpp>

#include <algorithm>

#include "image/colour_profile.h"
#include "image/decoded.h"
#include "image/tiff_file.h"
#include "image/tiff_pixels.h"

namespace fade {

namespace {

/// What the samples of a pixel are.
struct Meaning {
    std::uint16_t photometric = PHOTOMETRIC_MINISBLACK;
    int colours = 1;  ///< samples that are colour; the one behind them, if there is one, is alpha
    bool alpha = false;
    bool multiplied = false;  ///< the colours were multiplied with alpha ("associated")
    bool library_converts = false;
};

[[noreturn]] void throw_other_channels(const TiffFile& file, int samples) {
    throw_not_read(file.name(), {Text::en("it has %1 channels; 1 (grey) or 3 (colour) were expected"), samples});
}

void require_numbers(const TiffFile& file, int bits) {
    const auto format = file.field_or_default<std::uint16_t>(TIFFTAG_SAMPLEFORMAT);
    if (format == SAMPLEFORMAT_IEEEFP)
        throw Error(ErrorCode::unsupported, file.name(),
                    Text::en("holds floating-point numbers; 8 or 16 bit values were expected."));
    if (format == SAMPLEFORMAT_COMPLEXINT || format == SAMPLEFORMAT_COMPLEXIEEEFP)
        throw_not_read(file.name(), Text::en("it holds complex numbers"));
    if (format == SAMPLEFORMAT_INT) throw_not_read(file.name(), Text::en("it holds numbers with a sign"));
    if (bits < 1 || bits > 16)
        throw_not_read(file.name(), {Text::en("it holds %1-bit values; 1 to 16 bits were expected"), bits});
}

Meaning meaning_of(const TiffFile& file, int samples) {
    Meaning meaning;
    const auto compression = file.field_or_default<std::uint16_t>(TIFFTAG_COMPRESSION);
    if (compression == COMPRESSION_OJPEG || TIFFIsCODECConfigured(compression) != 1)
        throw_not_read(file.name(), {Text::en("its compression (TIFF's number %1)"), compression});
    const auto photometric = file.field<std::uint16_t>(TIFFTAG_PHOTOMETRIC);
    meaning.photometric = photometric.value_or(samples >= 3 ? PHOTOMETRIC_RGB : PHOTOMETRIC_MINISBLACK);
    switch (meaning.photometric) {
        case PHOTOMETRIC_MINISBLACK:
        case PHOTOMETRIC_MINISWHITE:
        case PHOTOMETRIC_PALETTE:
            break;
        case PHOTOMETRIC_RGB:
            meaning.colours = 3;
            break;
        case PHOTOMETRIC_YCBCR:
            meaning.colours = 3;
            if (compression == COMPRESSION_JPEG)
                TIFFSetField(file.handle(), TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);
            else
                meaning.library_converts = true;
            break;
        case PHOTOMETRIC_CFA:
            throw_not_read(file.name(), Text::en("a raw Bayer picture; develop it to RGB first"));
        case PHOTOMETRIC_SEPARATED:
            throw_not_read(file.name(), Text::en("a CMYK picture; grey or RGB was expected"));
        case PHOTOMETRIC_CIELAB:
        case PHOTOMETRIC_ICCLAB:
        case PHOTOMETRIC_ITULAB:
            throw_not_read(file.name(), Text::en("a CIE Lab picture; grey or RGB was expected"));
        default:
            throw_not_read(file.name(),
                           {Text::en("its colours (TIFF's photometric number %1); grey or RGB was expected"),
                            meaning.photometric});
    }
    if (samples < meaning.colours || samples > meaning.colours + 1) throw_other_channels(file, samples);
    meaning.alpha = samples > meaning.colours;
    std::uint16_t count = 0;
    const std::uint16_t* kinds = nullptr;
    if (meaning.alpha && TIFFGetField(file.handle(), TIFFTAG_EXTRASAMPLES, &count, &kinds) == 1 && count > 0)
        meaning.multiplied = kinds[0] == EXTRASAMPLE_ASSOCALPHA;
    return meaning;
}

/// The colours of a palette's entries. A few writers fill its 16 bits with 8-bit values.
cv::Mat palette_colours(const TiffFile& file, int bits) {
    std::array<const std::uint16_t*, 3> columns{};
    if (TIFFGetField(file.handle(), TIFFTAG_COLORMAP, columns.data(), columns.data() + 1, columns.data() + 2) != 1)
        file.throw_corrupt();
    const int entries = 1 << bits;
    constexpr std::uint16_t largest_8_bit = 255;
    const bool wide = std::any_of(columns.begin(), columns.end(), [&](const std::uint16_t* column) {
        return std::any_of(column, column + entries, [](std::uint16_t value) { return value > largest_8_bit; });
    });
    cv::Mat colours(1, entries, CV_8UC3);
    for (int i = 0; i < entries; ++i)
        for (std::size_t c = 0; c < columns.size(); ++c)
            colours.at<cv::Vec3b>(i)[static_cast<int>(c)] =
                static_cast<std::uint8_t>(wide ? columns[c][i] >> 8U : columns[c][i]);
    return colours;
}

cv::Mat look_up_colours(const cv::Mat& indices, const cv::Mat& colours) {
    cv::Mat result(indices.size(), CV_8UC3);
    for (int y = 0; y < indices.rows; ++y)
        for (int x = 0; x < indices.cols; ++x) {
            const int index =
                indices.depth() == CV_8U ? indices.at<std::uint8_t>(y, x) : indices.at<std::uint16_t>(y, x);
            result.at<cv::Vec3b>(y, x) = colours.at<cv::Vec3b>(index);
        }
    return result;
}

/// Divides colours by the alpha that they were multiplied with, as other formats store them. Where alpha is 0 they are
/// lost, and black.
template <typename Sample>
void divide_by_alpha(cv::Mat& pixels, const cv::Mat& alpha, int bits) {
    const std::uint32_t top = (1U << static_cast<unsigned>(bits)) - 1;
    const int channels = pixels.channels();
    for (int y = 0; y < pixels.rows; ++y) {
        auto* values = pixels.ptr<Sample>(y);
        const auto* alphas = alpha.ptr<Sample>(y);
        for (int x = 0; x < pixels.cols; ++x)
            for (int c = 0; c < channels; ++c) {
                auto& value = values[x * channels + c];
                const std::uint32_t by = alphas[x];
                value = by == 0 ? Sample{0} : static_cast<Sample>(std::min(top, (value * top + by / 2) / by));
            }
    }
}

void separate_alpha(DecodedImage& image, const Meaning& meaning) {
    const cv::Mat all = image.pixels;
    cv::extractChannel(all, image.alpha, meaning.colours);
    cv::Mat colours(all.size(), CV_MAKETYPE(all.depth(), meaning.colours));
    const std::vector<int> pairs = meaning.colours == 3 ? std::vector{0, 0, 1, 1, 2, 2} : std::vector{0, 0};
    cv::mixChannels(std::vector{all}, std::vector{colours}, pairs);
    image.pixels = colours;
    if (!meaning.multiplied) return;
    if (all.depth() == CV_8U)
        divide_by_alpha<std::uint8_t>(image.pixels, image.alpha, image.bits);
    else
        divide_by_alpha<std::uint16_t>(image.pixels, image.alpha, image.bits);
}

std::optional<DeclaredRange> declared_range(const TiffFile& file) {
    if (const auto white = imagej_number(file, "max"))
        return DeclaredRange{imagej_number(file, "min").value_or(0), *white};
    const double black = file.field<std::uint16_t>(TIFFTAG_MINSAMPLEVALUE).value_or(0);
    if (const auto white = file.field<double>(TIFFTAG_SMAXSAMPLEVALUE))
        return DeclaredRange{file.field<double>(TIFFTAG_SMINSAMPLEVALUE).value_or(black), *white};
    if (const auto white = file.field<std::uint16_t>(TIFFTAG_MAXSAMPLEVALUE))
        return DeclaredRange{black, double(*white)};
    return std::nullopt;
}

ImageHeader current_header(const TiffFile& file) {
    const auto orientation = file.field_or_default<std::uint16_t>(TIFFTAG_ORIENTATION);
    return {file.field<std::uint32_t>(TIFFTAG_IMAGEWIDTH).value_or(0),
            file.field<std::uint32_t>(TIFFTAG_IMAGELENGTH).value_or(0),
            orientation >= 1 && orientation <= 8 ? orientation : 1};
}

}  // namespace

bool is_tiff(std::string_view bytes) {
    using namespace std::string_view_literals;
    const auto start = bytes.substr(0, 4);
    return start == "II*\0"sv || start == "MM\0*"sv || start == "II+\0"sv || start == "MM\0+"sv;
}

ImageHeader probe_tiff(std::string_view bytes, const std::string& name, std::optional<int> page) {
    TiffFile file(bytes, name);
    (void)select_tiff_page(file, page);
    return current_header(file);
}

ImagePages pages_of_tiff(std::string_view bytes, const std::string& name) {
    TiffFile file(bytes, name);
    const auto pages = select_tiff_page(file);
    return {pages.own, pages.pages, pages.left_out};
}

DecodedImage decode_tiff(std::string_view bytes, const std::string& name, std::optional<int> page) {
    TiffFile file(bytes, name);
    const auto pages = select_tiff_page(file, page);
    const auto header = current_header(file);
    const int samples = file.field_or_default<std::uint16_t>(TIFFTAG_SAMPLESPERPIXEL);
    DecodedImage image;
    image.bits = file.field_or_default<std::uint16_t>(TIFFTAG_BITSPERSAMPLE);
    require_numbers(file, image.bits);
    const auto meaning = meaning_of(file, samples);
    const TiffLayout layout{
        static_cast<int>(header.width), static_cast<int>(header.height), samples, image.bits,
        samples > 1 && file.field_or_default<std::uint16_t>(TIFFTAG_PLANARCONFIG) == PLANARCONFIG_SEPARATE};
    if (pages.stacked)
        image.pixels = read_stacked_samples(file, layout, pages.page);
    else
        image.pixels = meaning.library_converts ? read_tiff_ycbcr(file, layout) : read_tiff_samples(file, layout);
    if (meaning.alpha) separate_alpha(image, meaning);
    if (meaning.photometric == PHOTOMETRIC_PALETTE) {
        image.pixels = look_up_colours(image.pixels, palette_colours(file, image.bits));
        image.bits = 8;
    }
    image.white_is_zero = meaning.photometric == PHOTOMETRIC_MINISWHITE;
    if (image.bits > 8) image.declared = declared_range(file);
    image.lossy = file.field_or_default<std::uint16_t>(TIFFTAG_COMPRESSION) == COMPRESSION_JPEG;
    image.orientation = header.orientation;
    image.page = pages.page;
    image.pages = pages.pages;
    image.pages_left_out = pages.left_out;
    image.own_page = pages.own;
    std::uint32_t profile_size = 0;
    const void* profile = nullptr;
    if (TIFFGetField(file.handle(), TIFFTAG_ICCPROFILE, &profile_size, &profile) == 1)
        image.colour_profile = colour_profile_name({static_cast<const char*>(profile), profile_size});
    return image;
}

}  // namespace fade
