// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

#include <vector>

#include "image/decoded.h"
#include "support/pictures.h"
#include "support/png_writer.h"
#include "support/refusal.h"

using namespace fade;
using Catch::Contains;
using namespace fade::test;
using namespace std::string_literals;

namespace {

constexpr std::size_t behind_first_chunk = 33;
constexpr std::size_t last_chunk = 12;

std::string refused(const std::string& bytes) {
    return refusal([&] { (void)decode_png(bytes, "a.png"); });
}

std::string with_chunk(const std::string& png, const std::string& type, const std::string& content) {
    return png.substr(0, behind_first_chunk) + png_chunk(type, content) + png.substr(behind_first_chunk);
}

cv::Mat random_picture(int width, int height, int type, int white) {
    cv::Mat picture(height, width, type);
    cv::RNG(7).fill(picture, cv::RNG::UNIFORM, 0, white + 1);
    return picture;
}

/// Values of fewer than 8 bits, the first one in a byte's upper bits.
cv::Mat packed(const cv::Mat& values, int bits) {
    cv::Mat rows(values.rows, (values.cols * bits + 7) / 8, CV_8UC1, cv::Scalar(0));
    for (int y = 0; y < values.rows; ++y) {
        for (int x = 0; x < values.cols; ++x) {
            auto& byte = rows.at<std::uint8_t>(y, x * bits / 8);
            byte = static_cast<std::uint8_t>(byte | values.at<std::uint8_t>(y, x) << (8 - bits - x * bits % 8));
        }
    }
    return rows;
}

}  // namespace

TEST_CASE("a PNG's values are those that were written, in every depth, plain and interlaced", "[image][png]") {
    for (const bool interlaced : {false, true}) {
        for (const int type : {CV_8UC1, CV_8UC3, CV_16UC1, CV_16UC3}) {
            INFO(type << (interlaced ? " interlaced" : ""));
            const auto picture = random_picture(13, 11, type, CV_MAT_DEPTH(type) == CV_8U ? 255 : 65'535);
            const auto image = decode_png(write_png(picture, {}, interlaced), "a.png");
            CHECK(same(image.pixels, picture));
            CHECK(image.alpha.empty());
            CHECK(image.bits == (CV_MAT_DEPTH(type) == CV_8U ? 8 : 16));
        }
        for (const int bits : {1, 2, 4}) {
            INFO(bits << " bit" << (interlaced ? " interlaced" : ""));
            const auto values = random_picture(13, 11, CV_8UC1, (1 << bits) - 1);
            const auto bytes = write_png_rows(packed(values, bits), 13, bits, PNG_COLOR_TYPE_GRAY, {}, interlaced);
            const auto image = decode_png(bytes, "a.png");
            CHECK(same(image.pixels, values));
            CHECK(image.bits == bits);
        }
    }
}

TEST_CASE("a PNG's alpha is apart from its colours", "[image][png]") {
    for (const int type : {CV_8UC2, CV_8UC4, CV_16UC2, CV_16UC4}) {
        INFO(type);
        const auto picture = random_picture(9, 7, type, CV_MAT_DEPTH(type) == CV_8U ? 255 : 65'535);
        std::vector<cv::Mat> channels;
        cv::split(picture, channels);
        const auto alpha = channels.back();
        channels.pop_back();
        cv::Mat colours;
        cv::merge(channels, colours);
        const auto image = decode_png(write_png(picture), "a.png");
        CHECK(same(image.pixels, colours));
        CHECK(same(image.alpha, alpha));
    }
    const cv::Mat grey = (cv::Mat_<std::uint8_t>(1, 3) << 5, 6, 7);
    png_color_16 key{};
    key.gray = 6;
    const auto keyed =
        decode_png(write_png(grey, [&](auto png, auto info) { png_set_tRNS(png, info, nullptr, 0, &key); }), "a.png");
    CHECK(same(keyed.pixels, grey));
    const cv::Mat opaque_around = (cv::Mat_<std::uint8_t>(1, 3) << 255, 0, 255);
    CHECK(same(keyed.alpha, opaque_around));
}

TEST_CASE("a PNG's palette is looked up, and one that is too short is refused", "[image][png]") {
    const std::vector<png_color> palette{{10, 20, 30}, {200, 100, 50}, {0, 255, 1}};
    std::vector<png_byte> alphas{0, 128};
    const auto settings = [&](png_structp png, png_infop info) {
        png_set_PLTE(png, info, palette.data(), static_cast<int>(palette.size()));
        png_set_tRNS(png, info, alphas.data(), static_cast<int>(alphas.size()), nullptr);
        png_set_check_for_invalid_index(png, 0);
    };
    for (const int bits : {2, 4, 8}) {
        INFO(bits);
        const auto indices = random_picture(11, 6, CV_8UC1, 2);
        const auto rows = bits == 8 ? indices : packed(indices, bits);
        const auto image = decode_png(write_png_rows(rows, 11, bits, PNG_COLOR_TYPE_PALETTE, settings), "a.png");
        REQUIRE(image.pixels.type() == CV_8UC3);
        CHECK(image.bits == 8);
        for (int y = 0; y < 6; ++y) {
            for (int x = 0; x < 11; ++x) {
                const auto index = indices.at<std::uint8_t>(y, x);
                const auto& colour = palette[index];
                CHECK(image.pixels.at<cv::Vec3b>(y, x) == cv::Vec3b(colour.red, colour.green, colour.blue));
                CHECK(image.alpha.at<std::uint8_t>(y, x) == (index < 2 ? alphas[index] : 255));
            }
        }
        const auto beyond = random_picture(11, 6, CV_8UC1, 3);
        const auto bad =
            write_png_rows(bits == 8 ? beyond : packed(beyond, bits), 11, bits, PNG_COLOR_TYPE_PALETTE, settings);
        CHECK_THAT(refused(bad), Contains("palette"));
    }
}

TEST_CASE("every cut of a PNG is refused, and every byte that was changed", "[image][png]") {
    const auto picture = photograph(24, 20);
    for (const auto& bytes : {write_png(picture), write_png(picture, {}, true)}) {
        for (std::size_t length = 8; length < bytes.size(); ++length) {
            const auto said = refused(bytes.substr(0, length));
            REQUIRE_THAT(said, Catch::StartsWith("a.png: "));
        }
        for (std::size_t place = 8; place < bytes.size(); ++place) {
            INFO("byte " << place << " of " << bytes.size());
            auto changed = bytes;
            changed[place] = static_cast<char>(changed[place] ^ 0x24);
            REQUIRE(refused(changed) != "accepted");
        }
        CHECK(same(decode_png(bytes + "trailing", "a.png").pixels, picture));
    }
}

TEST_CASE("a PNG without the rest of its data says how far it came", "[image][png]") {
    const auto bytes = write_png(photograph(64, 100));
    // The data end, but the file's structure is whole.
    const auto data = bytes.substr(behind_first_chunk + 8, bytes.size() - behind_first_chunk - 12 - last_chunk);
    const auto half = bytes.substr(0, behind_first_chunk) + png_chunk("IDAT", data.substr(0, data.size() / 2)) +
                      bytes.substr(bytes.size() - last_chunk);
    const auto said = refused(half);
    CHECK_THAT(said, Contains("damaged after") && Contains("its data end early"));
    const int percent = std::stoi(said.substr(said.find("after ") + 6));
    CHECK(percent > 30);
    CHECK(percent < 70);
}

TEST_CASE("a PNG whose declared size is not that of its data is refused", "[image][png]") {
    const auto bytes = write_png(photograph(24, 20));
    const auto declared = [&](std::uint64_t width, std::uint64_t height) {
        return bytes.substr(0, 8) +
               png_chunk("IHDR", big_endian(width, 4) + big_endian(height, 4) + bytes.substr(24, 5)) +
               bytes.substr(behind_first_chunk);
    };
    CHECK(refused(declared(24, 20)) == "accepted");
    CHECK_THAT(refused(declared(24, 21)), Contains("its data end early"));
    CHECK_THAT(refused(declared(24, 19)), Contains("more rows than it declares"));
    CHECK_THAT(refused(declared(16'000, 16'000)), Contains("damaged after 0 %"));
}

TEST_CASE("a PNG says how many bits its values have", "[image][png]") {
    const auto with_bits = [](const cv::Mat& values, png_byte bits) {
        png_color_8 significant{bits, bits, bits, bits, bits};
        return decode_png(write_png(values, [&](auto png, auto info) { png_set_sBIT(png, info, &significant); }),
                          "a.png");
    };
    for (const int bits : {10, 12, 14}) {
        INFO(bits);
        const auto values = random_picture(20, 20, CV_16UC1, (1 << bits) - 1);
        // As they are; as the standard has it; with zeros below.
        const cv::Mat shifted = values * (1 << (16 - bits));
        cv::Mat stretched = shifted.clone();
        for (int y = 0; y < 20; ++y)
            for (int x = 0; x < 20; ++x)
                stretched.at<std::uint16_t>(y, x) = static_cast<std::uint16_t>(
                    values.at<std::uint16_t>(y, x) << (16 - bits) | values.at<std::uint16_t>(y, x) >> (2 * bits - 16));
        const auto as_they_are = with_bits(values, static_cast<png_byte>(bits));
        REQUIRE(as_they_are.declared);
        CHECK(as_they_are.declared->white == (1 << bits) - 1);
        CHECK(same(as_they_are.pixels, values));
        cv::Mat scaled;
        values.convertTo(scaled, CV_16U, 65'535.0 / ((1 << bits) - 1));
        CHECK(with_bits(scaled, static_cast<png_byte>(bits)).declared->white == 65'535);
        CHECK(with_bits(shifted, static_cast<png_byte>(bits)).declared->white == 65'535);
        CHECK(with_bits(stretched, static_cast<png_byte>(bits)).declared->white == 65'535);
    }
    CHECK_FALSE(decode_png(write_png(random_picture(4, 4, CV_16UC1, 999)), "a.png").declared);
}

TEST_CASE("a PNG's orientation is found before and behind its data", "[image][png]") {
    const auto bytes = write_png(photograph(12, 8));
    for (int orientation = 1; orientation <= 8; ++orientation) {
        const auto before = with_chunk(bytes, "eXIf", exif_block(orientation));
        const auto behind = bytes.substr(0, bytes.size() - last_chunk) + png_chunk("eXIf", exif_block(orientation)) +
                            bytes.substr(bytes.size() - last_chunk);
        for (const auto& turned : {before, behind}) {
            CHECK(decode_png(turned, "a.png").orientation == orientation);
            CHECK(probe_png(turned, "a.png").orientation == orientation);
        }
    }
    for (std::size_t length = 0; length < 26; ++length)
        CHECK(refused(with_chunk(bytes, "eXIf", exif_block(6).substr(0, length))) == "accepted");
    CHECK(decode_png(with_chunk(bytes, "eXIf", std::string(26, '\xFF')), "a.png").orientation == 1);
}

TEST_CASE("the frames of an animated PNG are counted, and the first one is read", "[image][png]") {
    const auto picture = photograph(12, 8);
    const auto bytes = write_png(picture);
    const auto control = [](int number) {
        return png_chunk("fcTL", big_endian(static_cast<std::uint64_t>(number), 4) + big_endian(12, 4) +
                                     big_endian(8, 4) + std::string(8, '\0') + "\0\1\0\x0A\0\0"s);
    };
    const auto animation = png_chunk("acTL", big_endian(3, 4) + big_endian(0, 4));
    const auto head = bytes.substr(0, behind_first_chunk);
    const auto data = bytes.substr(behind_first_chunk, bytes.size() - behind_first_chunk - last_chunk);
    const auto end = bytes.substr(bytes.size() - last_chunk);
    const auto rest = control(1) + png_chunk("fdAT", "\0\0\0\2"s) + control(3) + png_chunk("fdAT", "\0\0\0\4"s);
    const auto first_is_frame = decode_png(head + animation + control(0) + data + rest + end, "a.png");
    CHECK(first_is_frame.pages == 3);
    CHECK(first_is_frame.pages_left_out == std::vector<int>{2, 3});
    CHECK(same(first_is_frame.pixels, picture));
    CHECK(decode_png(head + animation + data + rest + end, "a.png").pages == 3);
    CHECK(decode_png(bytes, "a.png").pages == 1);
}
