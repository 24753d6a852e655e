// SPDX-License-Identifier: MIT
#include "fade/error.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>
#include <vector>

#include "image/byte_reader.h"
#include "image/colour_profile.h"
#include "image/decoded.h"
#include "image/exif.h"
#include "image/jpeg_session.h"

namespace fade {

namespace {

constexpr int exif_marker = JPEG_APP0 + 1;
constexpr int profile_marker = JPEG_APP0 + 2;  // and the index of further pictures
constexpr unsigned longest_segment = 0xFFFF;

/// What one step of the decoder came to; a failed step is reported by `throw_failure`.
class Jpeg {
public:
    Jpeg(std::string_view bytes, const std::string& name) : bytes_(bytes), name_(name) {
        if (!session_.begin(bytes)) throw_failure();
    }

    jpeg_decompress_struct& decoder() { return session_.decoder(); }

    template <typename Step>
    void run(const Step& step) {
        if (!session_.run(step)) throw_failure();
    }

    /// Everything before the first scan. False if it declares a picture without rows or columns.
    bool read_header() {
        const bool read = session_.run([this] {
            jpeg_save_markers(&decoder(), exif_marker, longest_segment);
            jpeg_save_markers(&decoder(), profile_marker, longest_segment);
            (void)jpeg_read_header(&decoder(), TRUE);
        });
        if (!read && session_.failure() == JERR_EMPTY_IMAGE) return false;
        if (!read) throw_failure();
        return true;
    }

    [[noreturn]] void throw_failure() {
        switch (session_.failure()) {
            case JERR_OUT_OF_MEMORY:
                throw std::bad_alloc();
            case JERR_BAD_PRECISION:
                throw_not_read(name_, {Text::en("a JPEG of %1 bit"), decoder().data_precision});
            case JERR_SOF_UNSUPPORTED:
                throw_not_read(name_, Text::en("a lossless or hierarchical JPEG"));
            case JERR_IMAGE_TOO_BIG:
            case JERR_EMPTY_IMAGE:
            case JERR_NO_IMAGE:
            case JERR_SOF_NO_SOS:
                throw_damaged(name_, Text::en("it ends before its picture begins"));
            case JERR_BAD_PROG_SCRIPT:
                throw_not_read(name_, Text::en("a JPEG of so many scans"));
            case JERR_SOF_DUPLICATE:
                throw_damaged(name_, Text::en("it declares two sizes"));
            case JWRN_BOGUS_PROGRESSION:
                throw_incomplete();
            case JWRN_HIT_MARKER:
                throw_damaged_scan(Text::en("its data end early"));
            case JWRN_MUST_RESYNC:
                throw_damaged_scan(Text::en("a part of its data is missing"));
            case JWRN_EXTRANEOUS_DATA:
                throw_damaged_scan(Text::en("data are left over"));
            case JWRN_HUFF_BAD_CODE:
                throw_damaged_scan(Text::en("its data hold a code that does not exist"));
            default:
                throw_damaged_scan(Text::en("its structure is broken"));
        }
    }

    [[noreturn]] void throw_incomplete() { throw_damaged(name_, Text::en("some of its scans are missing")); }

    [[noreturn]] void throw_damaged_scan(const Message& reason) {
        auto& jpeg = decoder();
        if (jpeg.input_scan_number > 1)
            throw_damaged(name_, {Text::en("in scan %1, %2"), jpeg.input_scan_number, reason});
        throw_damaged(name_, std::min(jpeg.input_iMCU_row, jpeg.total_iMCU_rows), jpeg.total_iMCU_rows, reason);
    }

    [[nodiscard]] std::uint64_t bytes_left() const { return session_.bytes_left(); }

private:
    std::string_view bytes_;
    const std::string& name_;
    JpegSession session_;
};

int orientation(const jpeg_decompress_struct& jpeg) {
    for (const auto* marker = jpeg.marker_list; marker != nullptr; marker = marker->next) {
        const std::string_view segment(reinterpret_cast<const char*>(marker->data), marker->data_length);
        using namespace std::string_view_literals;
        if (marker->marker == exif_marker && segment.starts_with("Exif\0"sv)) return exif_orientation(segment);
    }
    return 1;
}

std::string profile(Jpeg& jpeg) {
    JOCTET* icc = nullptr;
    unsigned length = 0;
    jpeg.run([&jpeg, &icc, &length] {
        if (!jpeg_read_icc_profile(&jpeg.decoder(), &icc, &length)) icc = nullptr;
    });
    if (icc == nullptr) return {};
    const std::unique_ptr<JOCTET, decltype(&std::free)> owner(icc, std::free);
    return colour_profile_name({reinterpret_cast<const char*>(icc), length});
}

/// How many full pictures the file holds: a multi-picture file (CIPA DC-007) lists them behind its first one.
int count_pictures(const jpeg_decompress_struct& jpeg, const std::string& name) {
    using namespace std::string_view_literals;
    constexpr unsigned entries_tag = 0xB002;
    constexpr std::uint64_t field_bytes = 12;
    constexpr std::uint64_t entry_bytes = 16;
    constexpr unsigned large_thumbnail = 1;  // in the kind's upper byte
    for (const auto* marker = jpeg.marker_list; marker != nullptr; marker = marker->next) {
        const std::string_view segment(reinterpret_cast<const char*>(marker->data), marker->data_length);
        if (marker->marker != profile_marker || !segment.starts_with("MPF\0"sv)) continue;
        try {
            const ByteReader index(segment.substr(4), name);
            const bool big_endian = index.part(0, 2) == "MM";
            const auto number = [&](std::uint64_t offset, unsigned width) {
                return big_endian ? index.big(offset, width) : index.little(offset, width);
            };
            const auto first_field = number(4, 4) + 2;
            for (std::uint64_t i = 0; i < number(first_field - 2, 2); ++i) {
                const auto field = first_field + i * field_bytes;
                if (number(field, 2) != entries_tag) continue;
                int pictures = 0;
                const auto entries = index.part(number(field + 8, 4), number(field + 4, 4));
                for (std::uint64_t at = 0; at + entry_bytes <= entries.size(); at += entry_bytes) {
                    const auto kind = number(number(field + 8, 4) + at, 4) & 0xFF'FFFFU;
                    if (kind >> 16U != large_thumbnail) ++pictures;
                }
                return std::max(pictures, 1);
            }
        } catch (const Error&) {
            return 1;  // a damaged index damages no picture
        }
    }
    return 1;
}

/// Coded data are never shorter than this: a bit for every block in a progressive file's first scan, and two (a DC and
/// an AC code) otherwise. A file that declares a picture which cannot be in it is refused before memory is taken.
bool can_hold_its_picture(const jpeg_decompress_struct& jpeg, std::uint64_t bytes) {
    std::uint64_t blocks = 0;
    for (int i = 0; i < jpeg.num_components; ++i)
        blocks += std::uint64_t{jpeg.comp_info[i].width_in_blocks} * jpeg.comp_info[i].height_in_blocks;
    const std::uint64_t bits = jpeg.progressive_mode ? blocks : 2 * blocks;
    return bits / 8 <= bytes;
}

/// CMYK as print programs write it, inverted; without the profile's inks, as other viewers show it.
void cmyk_to_rgb(const std::vector<JSAMPLE>& cmyk, std::uint8_t* rgb) {
    constexpr unsigned full = 255;
    for (std::size_t i = 0; i + 3 < cmyk.size(); i += 4)
        for (std::size_t channel = 0; channel < 3; ++channel)
            *rgb++ = static_cast<std::uint8_t>((cmyk[i + channel] * unsigned{cmyk[i + 3]} + full / 2) / full);
}

void read_rows(Jpeg& jpeg, cv::Mat& pixels) {
    auto& decoder = jpeg.decoder();
    if (decoder.out_color_space == JCS_CMYK) {
        std::vector<JSAMPLE> row(std::size_t{4} * decoder.output_width);
        for (int y = 0; y < pixels.rows; ++y) {
            jpeg.run([&decoder, begin = row.data()] {
                JSAMPROW to = begin;
                (void)jpeg_read_scanlines(&decoder, &to, 1);
            });
            cmyk_to_rgb(row, pixels.ptr<std::uint8_t>(y));
        }
    } else {
        jpeg.run([&decoder, to = pixels.data, step = pixels.step[0]] {
            while (decoder.output_scanline < decoder.output_height) {
                JSAMPROW row = to + decoder.output_scanline * step;
                (void)jpeg_read_scanlines(&decoder, &row, 1);
            }
        });
    }
}

/// Whether every component, and in a progressive file every bit of every coefficient, was in some scan. A decoder shows
/// what is there: the shape without its detail.
bool all_scans_there(const jpeg_decompress_struct& jpeg) {
    for (int i = 0; i < jpeg.num_components; ++i) {
        if (jpeg.comp_info[i].quant_table == nullptr) return false;
        if (jpeg.progressive_mode &&
            std::any_of(jpeg.coef_bits[i], jpeg.coef_bits[i] + DCTSIZE2, [](int missing) { return missing != 0; }))
            return false;
    }
    return true;
}

J_COLOR_SPACE wanted_space(const jpeg_decompress_struct& jpeg, const std::string& name) {
    switch (jpeg.jpeg_color_space) {
        case JCS_GRAYSCALE:
            return JCS_GRAYSCALE;
        case JCS_RGB:
        case JCS_YCbCr:
            return JCS_RGB;
        case JCS_CMYK:
        case JCS_YCCK:
            return JCS_CMYK;
        default:
            throw_not_read(name, {Text::en("a JPEG of %1 channels"), jpeg.num_components});
    }
}

}  // namespace

bool is_jpeg(std::string_view bytes) {
    return bytes.starts_with("\xFF\xD8\xFF");
}

ImageHeader probe_jpeg(std::string_view bytes, const std::string& name) {
    Jpeg jpeg(bytes, name);
    (void)jpeg.read_header();
    return {jpeg.decoder().image_width, jpeg.decoder().image_height, orientation(jpeg.decoder())};
}

DecodedImage decode_jpeg(std::string_view bytes, const std::string& name) {
    Jpeg jpeg(bytes, name);
    auto& decoder = jpeg.decoder();
    if (!jpeg.read_header()) jpeg.throw_failure();
    // The library cannot tell that arithmetic-coded data end early.
    if (decoder.arith_code) throw_not_read(name, Text::en("a JPEG with arithmetic coding"));
    decoder.out_color_space = wanted_space(decoder, name);
    decoder.do_block_smoothing = FALSE;
    if (!can_hold_its_picture(decoder, jpeg.bytes_left()))
        throw_damaged(name, 0, decoder.image_height, Text::en("its data end early"));

    DecodedImage image;
    image.lossy = true;
    image.orientation = orientation(decoder);
    image.colour_profile = profile(jpeg);
    image.pages = count_pictures(decoder, name);
    for (int page = 2; page <= image.pages; ++page) image.pages_left_out.push_back(page);
    image.pixels.create(static_cast<int>(decoder.image_height), static_cast<int>(decoder.image_width),
                        decoder.out_color_space == JCS_GRAYSCALE ? CV_8UC1 : CV_8UC3);
    jpeg.run([&decoder] { (void)jpeg_start_decompress(&decoder); });
    read_rows(jpeg, image.pixels);
    if (!all_scans_there(decoder)) jpeg.throw_incomplete();
    jpeg.run([&decoder] { (void)jpeg_finish_decompress(&decoder); });
    return image;
}

}  // namespace fade
