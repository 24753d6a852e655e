// SPDX-License-Identifier: MIT
// Microsoft's and OS/2's bitmaps. No library in Debian reads them all strictly, and they are simple.
#include "fade/error.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "image/bmp_rows.h"
#include "image/byte_reader.h"
#include "image/colour_profile.h"
#include "image/decoded.h"
#include "image/palette.h"

namespace fade {

namespace {

constexpr std::uint64_t header_at = 14;

enum class Compression { none, runs_8, runs_4, masks };

struct BmpHeader {
    std::uint64_t length = 0;  ///< of the header itself
    std::int64_t width = 0;
    std::int64_t height = 0;
    bool downwards = false;
    unsigned bits = 0;
    Compression compression = Compression::none;
    bool masks_behind = false;  ///< behind the header, not in it
    bool alpha_mask = false;
    std::uint64_t colours = 0;  ///< in the palette, as declared; 0 for all that the bits can name
};

/// The lengths of headers: OS/2 version 1; then Windows' with 32-bit sizes, with masks, and with an alpha mask.
constexpr std::uint64_t core_length = 12;
constexpr std::uint64_t info_length = 40;
constexpr std::uint64_t masks_length = 52;
constexpr std::uint64_t alpha_length = 56;
constexpr std::uint64_t os2_length = 64;
constexpr std::uint64_t version_5_length = 124;

void read_compression(BmpHeader& header, std::uint64_t code, const std::string& name) {
    if (header.length == os2_length && (code == 3 || code == 4))
        throw_not_read(name, Text::en("an OS/2 BMP with its own coding"));
    switch (code) {
        case 0:
            header.compression = Compression::none;
            break;
        case 1:
            header.compression = Compression::runs_8;
            break;
        case 2:
            header.compression = Compression::runs_4;
            break;
        case 6:
            header.alpha_mask = true;
            [[fallthrough]];
        case 3:
            header.compression = Compression::masks;
            break;
        case 4:
            throw_not_read(name, Text::en("a BMP that holds a JPEG"));
        case 5:
            throw_not_read(name, Text::en("a BMP that holds a PNG"));
        case 11:
        case 12:
        case 13:
            throw_not_read(name, Text::en("a CMYK BMP"));
        default:
            throw_damaged(name, Text::en("its structure is broken"));
    }
    header.masks_behind = header.compression == Compression::masks && header.length < masks_length;
    header.alpha_mask = header.alpha_mask || header.length >= alpha_length;
}

BmpHeader read_header(const ByteReader& file, const std::string& name) {
    BmpHeader header;
    header.length = file.little(header_at, 4);
    if (header.length == core_length) {
        header.width = static_cast<std::int64_t>(file.little(18, 2));
        header.height = static_cast<std::int64_t>(file.little(20, 2));
        header.bits = static_cast<unsigned>(file.little(24, 2));
        return header;
    }
    if (header.length < 16 || header.length > version_5_length)
        throw_damaged(name, Text::en("its structure is broken"));
    header.width = static_cast<std::int32_t>(file.little(18, 4));
    const auto height = std::int64_t{static_cast<std::int32_t>(file.little(22, 4))};
    header.downwards = height < 0;
    header.height = std::abs(height);
    header.bits = static_cast<unsigned>(file.little(28, 2));
    // OS/2's may end after any field.
    if (header.length >= 20) read_compression(header, file.little(30, 4), name);
    if (header.length >= 36) header.colours = file.little(46, 4);
    return header;
}

void check_bits(const BmpHeader& header, const std::string& name) {
    const auto is_one_of = [bits = header.bits](std::initializer_list<unsigned> allowed) {
        return std::find(allowed.begin(), allowed.end(), bits) != allowed.end();
    };
    bool allowed = false;
    switch (header.compression) {
        case Compression::none:
            allowed = is_one_of({1, 2, 4, 8, 16, 24, 32});
            break;
        case Compression::runs_8:
            allowed = is_one_of({8});
            break;
        case Compression::runs_4:
            allowed = is_one_of({4});
            break;
        case Compression::masks:
            allowed = is_one_of({16, 32});
            break;
    }
    if (!allowed) throw_not_read(name, {Text::en("a BMP of %1 bit with this coding"), header.bits});
}

BitMasks read_masks(const BmpHeader& header, const ByteReader& file, const std::string& name) {
    if (header.compression != Compression::masks) {
        if (header.bits == 16) return {BitMask(0x7C00), BitMask(0x03E0), BitMask(0x001F), BitMask()};
        return {BitMask(0xFF0000), BitMask(0x00FF00), BitMask(0x0000FF), BitMask()};
    }
    constexpr std::uint64_t masks_at = header_at + info_length;  // in a longer header, or behind a short one
    BitMasks masks;
    std::uint32_t seen = 0;
    for (std::size_t i = 0; i < (header.alpha_mask ? masks.size() : masks.size() - 1); ++i) {
        masks[i] = BitMask(static_cast<std::uint32_t>(file.little(masks_at + 4 * i, 4)));
        if (!masks[i].is_valid() || (masks[i].mask() & seen) != 0)
            throw_damaged(name, Text::en("its bit masks are broken"));
        seen |= masks[i].mask();
    }
    if ((masks[0].mask() | masks[1].mask() | masks[2].mask()) == 0)
        throw_damaged(name, Text::en("its bit masks are broken"));
    return masks;
}

std::vector<cv::Vec3b> read_palette(const BmpHeader& header, const ByteReader& file, std::uint64_t pixels_at) {
    const auto begin = header_at + header.length;
    const std::uint64_t entry_length = header.length == core_length ? 3 : 4;
    const std::uint64_t most = std::uint64_t{1} << header.bits;
    auto count = header.colours == 0 ? most : std::min(header.colours, most);
    // Old programs write fewer than they say.
    if (pixels_at >= begin) count = std::min(count, (pixels_at - begin) / entry_length);
    std::vector<cv::Vec3b> palette;
    for (std::uint64_t i = 0; i < count; ++i) {
        const auto entry = begin + i * entry_length;
        palette.emplace_back(file.byte(entry + 2), file.byte(entry + 1), file.byte(entry));
    }
    return palette;
}

std::string profile(const BmpHeader& header, const ByteReader& file) {
    constexpr std::uint64_t embedded = 0x4D424544;
    if (header.length != version_5_length || file.little(header_at + 56, 4) != embedded) return {};
    try {
        return colour_profile_name(
            file.part(header_at + file.little(header_at + 112, 4), file.little(header_at + 116, 4)));
    } catch (const Error&) {
        return "unnamed";  // a damaged profile damages no picture
    }
}

}  // namespace

bool is_bmp(std::string_view bytes) {
    return bytes.starts_with("BM");
}

ImageHeader probe_bmp(std::string_view bytes, const std::string& name) {
    const auto header = read_header(ByteReader(bytes, name), name);
    return {header.width, header.height};
}

DecodedImage decode_bmp(std::string_view bytes, const std::string& name) {
    const ByteReader file(bytes, name);
    const auto header = read_header(file, name);
    check_bits(header, name);
    const auto pixels_at = file.little(10, 4);
    if (pixels_at < header_at + header.length) throw_damaged(name, Text::en("its structure is broken"));
    file.require(pixels_at, 0);
    const BmpRows rows{bytes.substr(pixels_at), static_cast<int>(header.width), static_cast<int>(header.height),
                       header.bits};
    DecodedImage image;
    image.colour_profile = profile(header, file);
    if (header.bits > 8) {
        image.pixels = read_bmp_colours(rows, read_masks(header, file, name), image.alpha, name);
        if (image.pixels.depth() == CV_16U) {
            image.bits = 16;
            image.declared = DeclaredRange{0, 65'535};
        }
    } else {
        const auto palette = read_palette(header, file, pixels_at);
        const auto indices =
            header.compression == Compression::none ? read_bmp_indices(rows, name) : read_bmp_runs(rows, name);
        image.pixels = look_up(indices, palette, name);
    }
    if (!header.downwards) {
        cv::flip(image.pixels, image.pixels, 0);
        if (!image.alpha.empty()) cv::flip(image.alpha, image.alpha, 0);
    }
    return image;
}

}  // namespace fade
