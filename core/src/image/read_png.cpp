// SPDX-License-Identifier: MIT
#include <opencv2/core.hpp>

#include <png.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdio>
#include <numeric>
#include <utility>

#include "image/byte_reader.h"
#include "image/colour_profile.h"
#include "image/decoded.h"
#include "image/exif.h"
#include "image/palette.h"
#include "image/png_session.h"

namespace fade {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view signature = "\x89PNG\r\n\x1a\n"sv;

/// What the file's chunks say, read without the library: it would have to inflate the picture to get behind it.
struct Layout {
    ImageHeader header;
    int pictures = 1;  ///< with the frames of an animation
};

Layout walk(std::string_view bytes, const std::string& name) {
    const ByteReader file(bytes, name);
    if (file.part(12, 4) != "IHDR") file.truncated();
    Layout layout;
    layout.header.width = static_cast<std::int64_t>(file.big(16, 4));
    layout.header.height = static_cast<std::int64_t>(file.big(20, 4));
    bool picture_seen = false;
    bool picture_is_frame = false;
    int frames = 0;
    std::uint64_t chunk = signature.size();
    for (std::string_view type; type != "IEND";) {
        const auto length = file.big(chunk, 4);
        type = file.part(chunk + 4, 4);
        file.require(chunk, length + 12);  // length, type, data, checksum
        if (type == "eXIf") layout.header.orientation = exif_orientation(file.part(chunk + 8, length));
        if (type == "IDAT") picture_seen = true;
        if (type == "fcTL") {
            ++frames;
            picture_is_frame = picture_is_frame || !picture_seen;
        }
        chunk += length + 12;
    }
    layout.pictures = std::max(1, picture_is_frame ? frames : frames + 1);
    return layout;
}

class Png {
public:
    Png(std::string_view bytes, const std::string& name) : name_(name) {
        if (!session_.begin(bytes)) throw_failure();
    }
    png_structp png() { return session_.png(); }
    png_infop info() { return session_.info(); }

    template <typename Step>
    void run(const Step& step) {
        if (!session_.run(step)) throw_failure();
    }

    /// The picture as it is stored, two bytes a channel in this machine's order.
    cv::Mat read_rows() {
        const auto depth = png_get_bit_depth(png(), info()) > 8 ? CV_16U : CV_8U;
        cv::Mat stored(static_cast<int>(png_get_image_height(png(), info())),
                       static_cast<int>(png_get_image_width(png(), info())),
                       CV_MAKETYPE(depth, png_get_channels(png(), info())));
        session_.expect_picture();
        for (int pass = 0; pass < passes_; ++pass)
            for (row_ = 0; row_ < stored.rows; ++row_)
                run([png = png(), row = stored.ptr(row_)] { png_read_row(png, row, nullptr); });
        run([this] { png_read_end(png(), nullptr); });
        return stored;
    }

    void read_header() {
        run([this] {
            png_read_info(png(), info());
            png_set_check_for_invalid_index(png(), 0);  // only some versions do; `look_up` always does
            png_set_packing(png());
            if (std::endian::native == std::endian::little) png_set_swap(png());
            passes_ = png_set_interlace_handling(png());
        });
    }

    [[noreturn]] void throw_failure() {
        if (session_.out_of_memory()) throw std::bad_alloc();
        const int rows = info() == nullptr ? 0 : static_cast<int>(png_get_image_height(png(), info()));
        throw_damaged(name_, passes_ == 1 ? row_ : 0, rows, session_.failure());
    }

private:
    const std::string& name_;
    PngSession session_;
    int passes_ = 1;
    int row_ = 0;
};

/// A deflated byte never stands for more than this many.
constexpr std::uint64_t most_inflated = 1032;

void read_palette(Png& png, DecodedImage& image, const std::string& name) {
    png_colorp colours = nullptr;
    int count = 0;
    png_get_PLTE(png.png(), png.info(), &colours, &count);
    std::vector<cv::Vec3b> table;
    table.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) table.emplace_back(colours[i].red, colours[i].green, colours[i].blue);
    png_bytep alphas = nullptr;
    int alpha_count = 0;
    if (png_get_tRNS(png.png(), png.info(), &alphas, &alpha_count, nullptr) != 0) {
        cv::Mat alpha_table(1, 256, CV_8UC1, cv::Scalar(255));
        std::copy_n(alphas, alpha_count, alpha_table.ptr<std::uint8_t>());
        cv::LUT(image.pixels, alpha_table, image.alpha);
    }
    image.pixels = look_up(image.pixels, table, name);
    image.bits = 8;
}

/// One colour may stand for "transparent".
void read_transparent_colour(Png& png, DecodedImage& image) {
    png_color_16p colour = nullptr;
    if (png_get_tRNS(png.png(), png.info(), nullptr, nullptr, &colour) == 0) return;
    const auto key =
        image.pixels.channels() == 1 ? cv::Scalar(colour->gray) : cv::Scalar(colour->red, colour->green, colour->blue);
    cv::Mat is_key;
    cv::inRange(image.pixels, key, key, is_key);
    cv::bitwise_not(is_key, image.alpha);
    if (image.pixels.depth() == CV_16U) image.alpha.convertTo(image.alpha, CV_16U, 257);
}

void split_alpha(DecodedImage& image) {
    const cv::Mat stored = image.pixels;
    const int colours = stored.channels() - 1;
    image.pixels.create(stored.size(), CV_MAKETYPE(stored.depth(), colours));
    image.alpha.create(stored.size(), CV_MAKETYPE(stored.depth(), 1));
    std::array<cv::Mat, 2> targets{image.pixels, image.alpha};
    const std::array<int, 8> pairs{0, 0, 1, 1, 2, 2, 3, 3};
    cv::mixChannels(&stored, 1, targets.data(), targets.size(), pairs.data(), static_cast<std::size_t>(colours) + 1);
}

/// True if all values are what `bits` wide ones become when they are stretched to 16: with their own upper bits, or
/// zeros, below.
bool are_stretched(const cv::Mat& values, int bits) {
    const auto below = static_cast<unsigned>(16 - bits);
    const int columns = values.cols * values.channels();
    for (int y = 0; y < values.rows; ++y) {
        const auto* row = values.ptr<std::uint16_t>(y);
        for (int x = 0; x < columns; ++x) {
            const unsigned value = row[x];
            const unsigned upper = value >> below << below;
            if (value != upper && value != (upper | upper >> static_cast<unsigned>(bits))) return false;
        }
    }
    return true;
}

/// sBIT: how many bits the camera's values had. The format wants them stretched to 16; programs also store them as
/// they are.
std::optional<DeclaredRange> declared_range(Png& png, const cv::Mat& pixels) {
    png_color_8p significant = nullptr;
    if (pixels.depth() != CV_16U || png_get_sBIT(png.png(), png.info(), &significant) == 0) return std::nullopt;
    const int bits = pixels.channels() == 1 ? significant->gray
                                            : std::max({significant->red, significant->green, significant->blue});
    if (bits < 1 || bits > 16) return std::nullopt;
    constexpr double full = 65'535;
    const double as_they_are = (1 << bits) - 1;
    double largest = 0;
    cv::minMaxLoc(pixels.reshape(1), nullptr, &largest);
    return DeclaredRange{0, largest > as_they_are || are_stretched(pixels, bits) ? full : as_they_are};
}

std::string profile(Png& png) {
    png_charp name = nullptr;
    int method = 0;
    png_bytep icc = nullptr;
    png_uint_32 length = 0;
    if (png_get_iCCP(png.png(), png.info(), &name, &method, &icc, &length) != 0)
        return colour_profile_name({reinterpret_cast<const char*>(icc), length});
    return {};
}

}  // namespace

bool is_png(std::string_view bytes) {
    return bytes.starts_with(signature);
}

ImageHeader probe_png(std::string_view bytes, const std::string& name) {
    return walk(bytes, name).header;
}

DecodedImage decode_png(std::string_view bytes, const std::string& name) {
    const auto layout = walk(bytes, name);
    Png png(bytes, name);
    png.read_header();
    const auto row_bytes = std::uint64_t{png_get_rowbytes(png.png(), png.info())};
    if (row_bytes * png_get_image_height(png.png(), png.info()) / most_inflated > bytes.size())
        throw_damaged(name, 0, 1, Text::en("its data end early"));

    DecodedImage image;
    image.orientation = layout.header.orientation;
    image.pages = layout.pictures;
    image.pages_left_out.resize(static_cast<std::size_t>(image.pages - 1));
    std::iota(image.pages_left_out.begin(), image.pages_left_out.end(), 2);
    image.bits = png_get_bit_depth(png.png(), png.info());
    image.pixels = png.read_rows();
    const auto colours = png_get_color_type(png.png(), png.info());
    if (colours == PNG_COLOR_TYPE_PALETTE)
        read_palette(png, image, name);
    else if ((colours & PNG_COLOR_MASK_ALPHA) != 0)
        split_alpha(image);
    else
        read_transparent_colour(png, image);
    image.declared = declared_range(png, image.pixels);
    image.colour_profile = profile(png);
    return image;
}

}  // namespace fade
