// SPDX-License-Identifier: MIT
#include <webp/decode.h>
#include <webp/encode.h>
#include <webp/mux.h>
#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

#include <memory>
#include <vector>

#include "image/decoded.h"
#include "support/pictures.h"
#include "support/refusal.h"

using namespace fade;
using Catch::Contains;
using namespace fade::test;

namespace {

std::string refused(const std::string& bytes) {
    return refusal([&] { (void)decode_webp(bytes, "a.webp"); });
}

/// Three or four channels; without loss, the colours of transparent pixels included.
std::string write_webp(const cv::Mat& picture, bool lossless, int partitions = 0) {
    WebPConfig config;
    REQUIRE(WebPConfigInit(&config));
    config.lossless = lossless ? 1 : 0;
    config.exact = 1;
    config.quality = 80;
    config.partitions = partitions;
    WebPPicture input;
    REQUIRE(WebPPictureInit(&input));
    input.use_argb = lossless ? 1 : 0;
    input.width = picture.cols;
    input.height = picture.rows;
    const auto import = picture.channels() == 4 ? WebPPictureImportRGBA : WebPPictureImportRGB;
    REQUIRE(import(&input, picture.data, static_cast<int>(picture.step[0])));
    WebPMemoryWriter writer;
    WebPMemoryWriterInit(&writer);
    input.writer = WebPMemoryWrite;
    input.custom_ptr = &writer;
    REQUIRE(WebPEncode(&config, &input));
    std::string file(reinterpret_cast<const char*>(writer.mem), writer.size);
    WebPPictureFree(&input);
    WebPMemoryWriterClear(&writer);
    return file;
}

cv::Mat with_libwebp(const std::string& bytes) {
    int width = 0;
    int height = 0;
    const std::unique_ptr<std::uint8_t, decltype(&WebPFree)> pixels(
        WebPDecodeRGB(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(), &width, &height), WebPFree);
    REQUIRE(pixels);
    return cv::Mat(height, width, CV_8UC3, pixels.get()).clone();
}

WebPData data_of(const std::string& bytes) {
    return {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()};
}

std::string taken(WebPData& data) {
    std::string file(reinterpret_cast<const char*>(data.bytes), data.size);
    WebPDataClear(&data);
    return file;
}

std::string with_chunk(const std::string& webp, const char* kind, const std::string& content) {
    const auto image = data_of(webp);
    const auto chunk = data_of(content);
    auto* mux = WebPMuxCreate(&image, 1);
    REQUIRE(WebPMuxSetChunk(mux, kind, &chunk, 1) == WEBP_MUX_OK);
    WebPData file{};
    REQUIRE(WebPMuxAssemble(mux, &file) == WEBP_MUX_OK);
    WebPMuxDelete(mux);
    return taken(file);
}

std::string animation(const std::vector<std::string>& frames, int x_offset = 0) {
    auto* mux = WebPMuxNew();
    for (const auto& bytes : frames) {
        WebPMuxFrameInfo frame{};
        frame.bitstream = data_of(bytes);
        frame.duration = 100;
        frame.x_offset = x_offset;
        frame.id = WEBP_CHUNK_ANMF;
        REQUIRE(WebPMuxPushFrame(mux, &frame, 1) == WEBP_MUX_OK);
    }
    const WebPMuxAnimParams parameters{0, 0};
    REQUIRE(WebPMuxSetAnimationParams(mux, &parameters) == WEBP_MUX_OK);
    WebPData file{};
    REQUIRE(WebPMuxAssemble(mux, &file) == WEBP_MUX_OK);
    WebPMuxDelete(mux);
    return taken(file);
}

/// A plain file that says how long it is.
std::string mended(std::string webp) {
    const auto length = webp.size();
    webp.replace(4, 4, little_endian((length - 8 + 1) / 2 * 2, 4));
    webp.replace(16, 4, little_endian(length - 20, 4));
    return length % 2 == 1 ? webp + '\0' : webp;
}

struct Kind {
    const char* name;
    std::string bytes;
};

std::vector<Kind> kinds(int width, int height) {
    const auto colour = photograph(width, height);
    cv::Mat with_alpha;
    cv::merge(std::vector<cv::Mat>{colour, photograph(width, height, CV_8UC1, 5)}, with_alpha);
    return {{"lossy", write_webp(colour, false)},
            {"lossless", write_webp(colour, true)},
            {"lossy with alpha", write_webp(with_alpha, false)},
            {"lossless with alpha", write_webp(with_alpha, true)},
            {"four partitions", write_webp(colour, false, 2)}};
}

}  // namespace

TEST_CASE("every kind of WebP is read as libwebp's plain decoder reads it", "[image][webp]") {
    for (const auto& [name, bytes] : kinds(75, 50)) {
        INFO(name);
        const auto image = decode_webp(bytes, "a.webp");
        CHECK(same(image.pixels, with_libwebp(bytes)));
        CHECK(image.alpha.empty() == (std::string(name).find("alpha") == std::string::npos));
        CHECK(image.pages == 1);
        CHECK(probe_webp(bytes, "a.webp").width == 75);
        CHECK(probe_webp(bytes, "a.webp").height == 50);
    }
    const auto colour = photograph(20, 10);
    const auto alpha = photograph(20, 10, CV_8UC1, 5);
    cv::Mat both;
    cv::merge(std::vector<cv::Mat>{colour, alpha}, both);
    const auto image = decode_webp(write_webp(both, true), "a.webp");
    CHECK(same(image.pixels, colour));
    CHECK(same(image.alpha, alpha));
    // Plain pictures take so little that nearly all of a file is header.
    for (const int side : {1, 2, 300}) {
        const cv::Mat plain(side, side, CV_8UC3, cv::Scalar(40, 80, 120));
        CHECK(same(decode_webp(write_webp(plain, true), "a.webp").pixels, plain));
        CHECK(refused(write_webp(plain, false)) == "accepted");
    }
}

TEST_CASE("every cut of a WebP is refused, also where its structure was mended", "[image][webp]") {
    for (const auto& [name, bytes] : kinds(33, 29)) {
        INFO(name);
        for (std::size_t length = 12; length < bytes.size(); ++length) {
            REQUIRE_THAT(refused(bytes.substr(0, length)), Catch::StartsWith("a.webp: "));
            // The last byte holds but a few bits, which are not missed.
            if (bytes.substr(12, 4) == "VP8X" || length < 40 || length + 1 == bytes.size()) continue;
            const auto cut = mended(bytes.substr(0, length));
            INFO("cut at " << length << " of " << bytes.size());
            if (refused(cut) == "accepted")
                REQUIRE(same(decode_webp(cut, "a.webp").pixels, decode_webp(bytes, "a.webp").pixels));
        }
        CHECK(same(decode_webp(bytes + "trailing", "a.webp").pixels, decode_webp(bytes, "a.webp").pixels));
    }
}

TEST_CASE("a WebP with damaged data is refused", "[image][webp]") {
    // The format has no checksum: damage shows in that the data are too long or too short for the picture. Now and then
    // they happen to fit; and lossless data often do, because their decoder falls into step again.
    const auto picture = photograph(300, 200);
    constexpr std::size_t bytes_hit = 64;
    const auto count_passed = [&](const std::string& bytes, bool lost) {
        cv::RNG random(3);
        int passed = 0;
        for (std::size_t i = 0; i < 40; ++i) {
            const auto at = bytes.size() / 4 + bytes.size() / 2 * i / 40;
            auto damaged = bytes;
            if (lost)
                damaged = mended(bytes.substr(0, at) + bytes.substr(at + bytes_hit));
            else
                for (std::size_t k = 0; k < bytes_hit; ++k) damaged[at + k] = static_cast<char>(random.uniform(0, 256));
            if (refused(damaged) == "accepted") ++passed;
        }
        return passed;
    };
    const auto bytes = write_webp(picture, false);
    CHECK(count_passed(bytes, false) <= 4);
    CHECK(count_passed(bytes, true) <= 4);
}

TEST_CASE("a WebP's orientation is found, all eight", "[image][webp]") {
    for (const bool lossless : {false, true}) {
        const auto bytes = write_webp(photograph(24, 16), lossless);
        for (int orientation = 1; orientation <= 8; ++orientation) {
            const auto block = exif_block(orientation);
            for (const auto& content : {block, std::string("Exif\0\0", 6) + block}) {
                const auto turned = with_chunk(bytes, "EXIF", content);
                CHECK(decode_webp(turned, "a.webp").orientation == orientation);
                CHECK(probe_webp(turned, "a.webp").orientation == orientation);
            }
        }
        CHECK(decode_webp(with_chunk(bytes, "EXIF", std::string(26, '\xFF')), "a.webp").orientation == 1);
    }
}

TEST_CASE("the first picture of an animated WebP is read, and the others are named", "[image][webp]") {
    const auto first = photograph(24, 16);
    const auto second = photograph(24, 16, CV_8UC3, 9);
    const auto image = decode_webp(animation({write_webp(first, true), write_webp(second, true)}), "a.webp");
    CHECK(same(image.pixels, first));
    CHECK(image.pages == 2);
    CHECK(image.pages_left_out == std::vector<int>{2});
    CHECK_THAT(refused(animation({write_webp(first, true), write_webp(second, true)}, 10)), Contains("animation"));
}

TEST_CASE("a WebP whose size cannot be is refused before memory is taken", "[image][webp]") {
    auto lossless = write_webp(cv::Mat(8, 8, CV_8UC3, cv::Scalar(1, 2, 3)), true);
    lossless.replace(21, 4, little_endian(16'382U | 16'382U << 14U, 4));
    CHECK_THAT(refused(lossless), Contains("damaged after 0 %"));
    auto lossy = write_webp(cv::Mat(8, 8, CV_8UC3, cv::Scalar(1, 2, 3)), false);
    lossy.replace(26, 4, little_endian(16'383, 2) + little_endian(16'383, 2));
    CHECK_THAT(refused(lossy), Contains("damaged after 0 %"));
}
