// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

#include <array>
#include <vector>

#include "image/decoded.h"
#include "support/pictures.h"
#include "support/refusal.h"

using namespace fade;
using Catch::Contains;
using namespace fade::test;
using namespace std::string_literals;

namespace {

std::string refused(const std::string& bytes) {
    return refusal([&] { (void)decode_bmp(bytes, "a.bmp"); });
}

struct Bmp {
    int width = 2;
    int height = 2;  ///< negative: rows run downwards
    int bits = 24;
    int compression = 0;
    std::uint64_t header_length = 40;
    std::string masks;    ///< in the header or behind it
    std::string palette;  ///< behind the masks
    std::string data;
    int colours = 0;
};

std::string write(const Bmp& bmp) {
    std::string header = little_endian(bmp.header_length, 4);
    if (bmp.header_length == 12) {
        header += little_endian(static_cast<std::uint64_t>(bmp.width), 2) +
                  little_endian(static_cast<std::uint64_t>(bmp.height), 2) + little_endian(1, 2) +
                  little_endian(static_cast<std::uint64_t>(bmp.bits), 2);
    } else {
        header += little_endian(static_cast<std::uint32_t>(bmp.width), 4) +
                  little_endian(static_cast<std::uint32_t>(bmp.height), 4) + little_endian(1, 2) +
                  little_endian(static_cast<std::uint64_t>(bmp.bits), 2) +
                  little_endian(static_cast<std::uint64_t>(bmp.compression), 4) + std::string(12, '\0') +
                  little_endian(static_cast<std::uint64_t>(bmp.colours), 4) + little_endian(0, 4) + bmp.masks;
    }
    header.resize(std::max<std::size_t>(header.size(), bmp.header_length), '\0');
    header += bmp.palette;
    const auto pixels_at = 14 + header.size();
    return "BM" + little_endian(pixels_at + bmp.data.size(), 4) + std::string(4, '\0') + little_endian(pixels_at, 4) +
           header + bmp.data;
}

using Colours = std::vector<cv::Vec3b>;

/// From left to right, from top to bottom.
Colours colours(const std::string& bytes) {
    const auto image = decode_bmp(bytes, "a.bmp");
    REQUIRE(image.pixels.type() == CV_8UC3);
    return {image.pixels.begin<cv::Vec3b>(), image.pixels.end<cv::Vec3b>()};
}

const std::string palette4("\x1E\x14\x0A\0\x03\x02\x01\0\xFF\0\0\0\0\xFF\0\0", 16);
const Colours palette_colours{{10, 20, 30}, {1, 2, 3}, {0, 0, 255}, {0, 255, 0}};

std::string masks(std::uint32_t red, std::uint32_t green, std::uint32_t blue) {
    return little_endian(red, 4) + little_endian(green, 4) + little_endian(blue, 4);
}

}  // namespace

TEST_CASE("BMP rows run upwards, or downwards where the height is negative", "[image][bmp]") {
    const auto lower = "\x01\x02\x03\x04\x05\x06\0\0"s;
    const auto upper = "\x07\x08\x09\x0A\x0B\x0C\0\0"s;
    Bmp bmp;
    bmp.data = lower + upper;
    const Colours expected{{9, 8, 7}, {12, 11, 10}, {3, 2, 1}, {6, 5, 4}};
    CHECK(colours(write(bmp)) == expected);
    bmp.height = -2;
    bmp.data = upper + lower;
    CHECK(colours(write(bmp)) == expected);
    CHECK(probe_bmp(write(bmp), "a.bmp").height == 2);
    bmp.height = 2;
    bmp.data = lower + upper;
    for (const std::uint64_t length : {12U, 64U, 108U, 124U}) {  // OS/2's two, Windows' version 4 and 5
        bmp.header_length = length;
        CHECK(colours(write(bmp)) == expected);
    }
}

TEST_CASE("BMP palettes of every depth", "[image][bmp]") {
    Bmp bmp;
    bmp.width = 5;
    bmp.height = 1;
    bmp.palette = palette4;
    bmp.colours = 4;
    const auto expected = [](std::initializer_list<std::size_t> indices) {
        Colours result;
        for (const auto index : indices) result.push_back(palette_colours[index]);
        return result;
    };
    bmp.bits = 8;
    bmp.data = "\0\1\2\3\1\0\0\0"s;
    CHECK(colours(write(bmp)) == expected({0, 1, 2, 3, 1}));
    bmp.bits = 4;
    bmp.data = "\x01\x23\x10\0"s;
    CHECK(colours(write(bmp)) == expected({0, 1, 2, 3, 1}));
    bmp.bits = 2;
    bmp.data = "\x1B\x40\0\0"s;
    CHECK(colours(write(bmp)) == expected({0, 1, 2, 3, 1}));
    bmp.bits = 1;
    bmp.data = "\x58\0\0\0"s;
    CHECK(colours(write(bmp)) == expected({0, 1, 0, 1, 1}));
    bmp.bits = 8;
    bmp.data = "\0\1\2\4\1\0\0\0"s;
    CHECK_THAT(refused(write(bmp)), Contains("palette"));
    bmp.header_length = 12;
    bmp.palette = "\x1E\x14\x0A\x03\x02\x01"s;
    bmp.data = "\0\1\1\0\1\0\0\0"s;
    CHECK(colours(write(bmp)) == expected({0, 1, 1, 0, 1}));
}

TEST_CASE("BMP bit masks are honoured", "[image][bmp]") {
    Bmp bmp;
    bmp.width = 2;
    bmp.height = 1;
    bmp.compression = 3;
    const Colours expected{{200, 10, 20}, {255, 0, 128}};
    struct Layout {
        std::uint32_t red, green, blue;
    };
    for (const std::uint64_t length : {40U, 52U, 56U, 108U, 124U}) {
        bmp.header_length = length;
        bmp.bits = 32;
        const Layout layouts[] = {{0xFF0000, 0xFF00, 0xFF}, {0xFF, 0xFF00, 0xFF0000}, {0xFF00, 0xFF0000, 0xFF000000}};
        for (const auto& [red, green, blue] : layouts) {
            INFO(length << " " << red);
            bmp.masks = masks(red, green, blue);
            bmp.data.clear();
            for (const auto& colour : expected)
                bmp.data += little_endian(std::uint64_t{colour[0]} * (red & ~(red << 1U)) +
                                              std::uint64_t{colour[1]} * (green & ~(green << 1U)) +
                                              std::uint64_t{colour[2]} * (blue & ~(blue << 1U)),
                                          4);
            CHECK(colours(write(bmp)) == expected);
            CHECK(decode_bmp(write(bmp), "a.bmp").alpha.empty());
        }
        bmp.bits = 16;
        bmp.masks = masks(0xF800, 0x07E0, 0x001F);
        bmp.data = little_endian(31U << 11U | 21U << 5U | 4U, 2) + little_endian(16U << 11U | 63U << 5U, 2);
        CHECK(colours(write(bmp)) == Colours{{255, 85, 33}, {132, 255, 0}});
    }
    bmp.masks = masks(0x0F00, 0x00F0, 0x000F) + little_endian(0xF000, 4);
    bmp.header_length = 108;
    bmp.data = "\x21\xF4\x5A\x03"s;
    CHECK(colours(write(bmp)) == Colours{{68, 34, 17}, {51, 85, 170}});
    const cv::Mat alpha = (cv::Mat_<std::uint8_t>(1, 2) << 255, 0);
    CHECK(same(decode_bmp(write(bmp), "a.bmp").alpha, alpha));
}

TEST_CASE("16-bit BMPs without masks have five bits a channel, and 32-bit ones no alpha", "[image][bmp]") {
    Bmp bmp;
    bmp.width = 2;
    bmp.height = 1;
    bmp.bits = 16;
    bmp.data = little_endian(31U << 10U | 4U, 2) + little_endian(16U << 5U, 2);
    CHECK(colours(write(bmp)) == Colours{{255, 0, 33}, {0, 132, 0}});
    bmp.bits = 32;
    bmp.data = "\x01\x02\x03\x80\x04\x05\x06\0"s;
    CHECK(colours(write(bmp)) == Colours{{3, 2, 1}, {6, 5, 4}});
    CHECK(decode_bmp(write(bmp), "a.bmp").alpha.empty());
}

TEST_CASE("BMP channels of more than 8 bits keep their values", "[image][bmp]") {
    Bmp bmp;
    bmp.width = 2;
    bmp.height = 1;
    bmp.bits = 32;
    bmp.compression = 3;
    bmp.masks = masks(0x3FF00000, 0xFFC00, 0x3FF);
    bmp.data = little_endian(1023U << 20U | 512U << 10U | 1U, 4) + little_endian(0, 4);
    const auto image = decode_bmp(write(bmp), "a.bmp");
    REQUIRE(image.pixels.type() == CV_16UC3);
    CHECK(image.bits == 16);
    REQUIRE(image.declared);
    CHECK(image.declared->white == 65'535);
    CHECK(image.pixels.at<cv::Vec3w>(0, 0) == cv::Vec3w(65'535, 32'800, 64));
}

TEST_CASE("run-length coded BMPs", "[image][bmp]") {
    Bmp bmp;
    bmp.width = 5;
    bmp.height = 2;
    bmp.bits = 8;
    bmp.compression = 1;
    bmp.palette = palette4;
    bmp.colours = 4;
    // Below: a run of five. Above: two of one colour, then three by themselves, and a byte to make them even.
    bmp.data = "\5\1\0\0\2\2\0\3\0\1\3\0\0\1"s;
    const auto& p = palette_colours;
    const Colours expected{p[2], p[2], p[0], p[1], p[3], p[1], p[1], p[1], p[1], p[1]};
    CHECK(colours(write(bmp)) == expected);
    bmp.data.resize(bmp.data.size() - 2);  // no end
    CHECK(colours(write(bmp)) == expected);
    for (std::size_t length = 0; length < 11; ++length) {
        auto cut = bmp;
        cut.data = bmp.data.substr(0, length);
        CHECK_THAT(refused(write(cut)), Contains("a.bmp: the image is damaged after"));
    }
    bmp.data = "\5\1\0\0\5\1"s + "\0\1"s;
    CHECK(refused(write(bmp)) == "accepted");
    bmp.data = "\5\1\0\1"s;  // ends after one row
    CHECK_THAT(refused(write(bmp)), Contains("damaged after 50 %") && Contains("leaves pixels out"));
    bmp.data = "\3\1\0\2\2\0\5\1\0\1"s;  // skips
    CHECK_THAT(refused(write(bmp)), Contains("leaves pixels out"));
    bmp.data = "\6\1\0\0\5\1\0\1"s;
    CHECK_THAT(refused(write(bmp)), Contains("beyond its row"));

    bmp.bits = 4;
    bmp.compression = 2;
    bmp.data = "\5\x12\0\0\0\5\x01\x23\x10\0\0\1"s;
    CHECK(colours(write(bmp)) == Colours{p[0], p[1], p[2], p[3], p[1], p[1], p[2], p[1], p[2], p[1]});
}

TEST_CASE("BMPs that are cut say how far they came", "[image][bmp]") {
    Bmp bmp;
    bmp.width = 3;
    bmp.height = 10;
    bmp.data = std::string(120, 'x');
    const auto bytes = write(bmp);
    for (std::size_t length = 2; length < bytes.size(); ++length) {
        const bool only_padding_missing = length >= bytes.size() - 3;
        CHECK((refused(bytes.substr(0, length)) == "accepted") == only_padding_missing);
    }
    CHECK_THAT(refused(bytes.substr(0, bytes.size() - 60)), Contains("damaged after 50 % of its rows"));
    CHECK(refused(bytes + "trailing") == "accepted");
}

TEST_CASE("BMPs that cannot be, or hold something else, are refused by name", "[image][bmp]") {
    Bmp bmp;
    bmp.data = std::string(16, 'x');
    bmp.compression = 4;
    CHECK_THAT(refused(write(bmp)), Contains("holds a JPEG"));
    bmp.compression = 5;
    CHECK_THAT(refused(write(bmp)), Contains("holds a PNG"));
    bmp.compression = 11;
    CHECK_THAT(refused(write(bmp)), Contains("CMYK"));
    bmp.compression = 3;
    bmp.header_length = 64;
    CHECK_THAT(refused(write(bmp)), Contains("OS/2"));
    bmp.header_length = 40;
    bmp.bits = 32;
    for (const auto& bad : {masks(0xFF, 0xFF, 0xFF00), masks(0xF0F, 0xF0, 0xF000), masks(0, 0, 0)}) {
        bmp.masks = bad;
        CHECK_THAT(refused(write(bmp)), Contains("masks"));
    }
    bmp.masks.clear();
    bmp.compression = 0;
    bmp.bits = 7;
    CHECK_THAT(refused(write(bmp)), Contains("7 bit"));
    bmp.bits = 24;
    bmp.width = 20'000;
    bmp.height = 12'000;
    CHECK_THAT(refused(write(bmp)), Contains("damaged after 0 %"));
    bmp.bits = 8;
    bmp.compression = 1;
    CHECK_THAT(refused(write(bmp)), Contains("damaged after 0 %"));
}
