// SPDX-License-Identifier: MIT
#include <zlib.h>

#include <algorithm>

#include "pictures.h"
#include "support/pictures.h"
#include "support/png_writer.h"
#include "support/target.h"

namespace fade::fuzz {

namespace {

/// Puts right checksums into the chunks; without them nearly every input would end at the first one.
std::string with_checksums(std::string png) {
    std::size_t chunk = 8;
    while (chunk + 12 <= png.size()) {
        std::size_t length = 0;
        for (std::size_t i = 0; i < 4; ++i) length = length << 8U | static_cast<unsigned char>(png[chunk + i]);
        if (length > png.size() - chunk - 12) break;
        const auto* typed = reinterpret_cast<const unsigned char*>(png.data() + chunk + 4);
        const auto sum = ::crc32(0, typed, static_cast<unsigned>(length + 4));
        png.replace(chunk + 8 + length, 4, test::big_endian(sum, 4));
        chunk += length + 12;
    }
    return png;
}

}  // namespace

void run(std::string_view input) {
    read_picture(with_checksums(std::string(input)));
}

std::vector<std::string> seeds() {
    std::vector<std::string> all;
    png_color_8 significant{12, 12, 12, 12, 12};
    const auto with_bits = [&](png_structp png, png_infop info) { png_set_sBIT(png, info, &significant); };
    for (const auto& picture : small_pictures(true)) {
        all.push_back(test::write_png(picture));
        all.push_back(test::write_png(picture, {}, true));
        if (picture.depth() == CV_16U) all.push_back(test::write_png(picture, with_bits));
    }
    all.push_back(test::write_png(cv::Mat(5, 7, CV_8UC4, cv::Scalar(1, 2, 3, 4))));
    const cv::Mat bits(9, 2, CV_8UC1, cv::Scalar(0x1B));
    const png_color colours[4] = {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}, {10, 11, 12}};
    all.push_back(test::write_png_rows(bits, 8, 2, PNG_COLOR_TYPE_PALETTE,
                                       [&](auto png, auto info) { png_set_PLTE(png, info, colours, 4); }));
    all.push_back(test::write_png_rows(bits, 16, 1, PNG_COLOR_TYPE_GRAY));
    const auto& first = all.front();
    all.push_back(first.substr(0, 33) + test::png_chunk("eXIf", test::exif_block(6)) + first.substr(33));
    return all;
}

}  // namespace fade::fuzz
