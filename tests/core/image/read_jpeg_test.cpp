// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <array>
#include <vector>

#include "image/decoded.h"
#include "support/jpeg_writer.h"
#include "support/pictures.h"
#include "support/refusal.h"

using namespace fade;
using Catch::Contains;
using namespace fade::test;

namespace {

std::string refused(const std::string& bytes) {
    return refusal([&] { (void)decode_jpeg(bytes, "a.jpg"); });
}

/// What OpenCV's libjpeg makes of it, without turning it.
cv::Mat with_opencv(const std::string& bytes) {
    const std::vector<char> buffer(bytes.begin(), bytes.end());
    cv::Mat picture = cv::imdecode(buffer, cv::IMREAD_UNCHANGED | cv::IMREAD_IGNORE_ORIENTATION);
    if (picture.channels() == 3) cv::cvtColor(picture, picture, cv::COLOR_BGR2RGB);
    return picture;
}

struct Kind {
    const char* name;
    std::string bytes;
};

void use_444(jpeg_compress_struct& encoder) {
    encoder.comp_info[0].h_samp_factor = 1;
    encoder.comp_info[0].v_samp_factor = 1;
}

/// One scan for each channel, as some encoders write it.
void use_separate_scans(jpeg_compress_struct& encoder) {
    static constexpr jpeg_scan_info luma{1, {0}, 0, 63, 0, 0};
    static constexpr jpeg_scan_info blue{1, {1}, 0, 63, 0, 0};
    static constexpr jpeg_scan_info red{1, {2}, 0, 63, 0, 0};
    static constexpr std::array scans{luma, blue, red};
    encoder.scan_info = scans.data();
    encoder.num_scans = 3;
}

std::vector<Kind> kinds(int width = 75, int height = 50) {
    const auto colour = photograph(width, height);
    const auto grey = photograph(width, height, CV_8UC1);
    return {
        {"4:2:0", write_jpeg(colour)},
        {"4:4:4", write_jpeg(colour, use_444)},
        {"grey", write_jpeg(grey)},
        {"optimized", write_jpeg(colour, [](auto& encoder) { encoder.optimize_coding = TRUE; })},
        {"restart intervals", write_jpeg(colour, [](auto& encoder) { encoder.restart_interval = 2; })},
        {"progressive", write_jpeg(colour, [](auto& encoder) { jpeg_simple_progression(&encoder); })},
        {"progressive grey", write_jpeg(grey, [](auto& encoder) { jpeg_simple_progression(&encoder); })},
        {"separate scans", write_jpeg(colour, use_separate_scans)},
        {"RGB", write_jpeg(colour, [](auto& encoder) { jpeg_set_colorspace(&encoder, JCS_RGB); })},
    };
}

/// Behind the header of the first scan.
std::size_t first_scan(const std::string& jpeg) {
    const auto at = jpeg.find("\xFF\xDA");
    REQUIRE(at != std::string::npos);
    return at + 2 + static_cast<unsigned char>(jpeg[at + 3]);
}

}  // namespace

TEST_CASE("every kind of JPEG is read as libjpeg's other users read it", "[image][jpeg]") {
    for (const auto& [name, bytes] : kinds()) {
        INFO(name);
        const auto image = decode_jpeg(bytes, "a.jpg");
        CHECK(same(image.pixels, with_opencv(bytes)));
        CHECK(image.bits == 8);
        CHECK(image.pages == 1);
        const auto header = probe_jpeg(bytes, "a.jpg");
        CHECK(header.width == 75);
        CHECK(header.height == 50);
    }
}

TEST_CASE("a JPEG's colours are those that were written, whatever its colour space", "[image][jpeg]") {
    // Red ink on paper: in CMYK as print programs store it (255 is no ink), cyan full, magenta and yellow 40, black
    // 200.
    const cv::Mat ink(32, 32, CV_8UC4, cv::Scalar(255, 40, 40, 200));
    const auto cmyk = write_jpeg(ink);
    const auto ycck = write_jpeg(ink, [](auto& encoder) { jpeg_set_colorspace(&encoder, JCS_YCCK); });
    for (const auto& bytes : {cmyk, ycck}) {
        const auto pixel = decode_jpeg(bytes, "a.jpg").pixels.at<cv::Vec3b>(9, 9);
        CHECK(std::abs(pixel[0] - 200) <= 3);
        CHECK(std::abs(pixel[1] - 31) <= 3);
        CHECK(std::abs(pixel[2] - 31) <= 3);
    }
    const cv::Mat red(32, 32, CV_8UC3, cv::Scalar(220, 30, 10));
    const auto rgb = write_jpeg(red, [](auto& encoder) { jpeg_set_colorspace(&encoder, JCS_RGB); });
    CHECK(cv::norm(decode_jpeg(rgb, "a.jpg").pixels, red, cv::NORM_INF) <= 2);
}

TEST_CASE("every cut of a JPEG is refused, unless no picture data are missing", "[image][jpeg]") {
    for (const auto& [name, bytes] : kinds(33, 29)) {
        INFO(name);
        const auto whole = decode_jpeg(bytes, "a.jpg").pixels;
        std::size_t refusals = 0;
        for (std::size_t length = 3; length < bytes.size(); ++length) {
            for (const auto* tail : {"", "\xFF\xD9"}) {
                const auto cut = bytes.substr(0, length) + tail;
                const auto said = refused(cut);
                if (said == "accepted") {
                    INFO("cut at " << length << " of " << bytes.size());
                    REQUIRE(same(decode_jpeg(cut, "a.jpg").pixels, whole));
                } else {
                    REQUIRE(said.starts_with("a.jpg: "));
                    ++refusals;
                }
            }
        }
        CHECK(refusals > 2 * bytes.size() - 20);
    }
}

TEST_CASE("a JPEG cut in half says how far it came", "[image][jpeg]") {
    const auto bytes = write_jpeg(photograph(160, 160));
    const auto said = refused(bytes.substr(0, first_scan(bytes) + (bytes.size() - first_scan(bytes)) / 2) + "\xFF\xD9");
    CHECK_THAT(said, Contains("a.jpg: the image is damaged after ") && Contains(" % of its rows"));
    const int percent = std::stoi(said.substr(said.find("after ") + 6));
    CHECK(percent >= 40);
    CHECK(percent <= 60);
}

TEST_CASE("a JPEG is refused where coded data are missing in its middle", "[image][jpeg]") {
    // The format has no checksum: now and then what is left happens to be as long as the picture needs.
    int tried = 0;
    int passed = 0;
    for (const auto& [name, bytes] : kinds(300, 200)) {
        const auto begin = first_scan(bytes);
        for (const std::size_t missing : {512U, 4096U}) {
            for (std::size_t part = 1; part < 8; ++part) {
                const auto at = begin + (bytes.size() - begin - missing) * part / 8;
                ++tried;
                if (refused(bytes.substr(0, at) + bytes.substr(at + missing)) == "accepted") ++passed;
            }
        }
    }
    CHECK(passed <= tried / 50);
}

TEST_CASE("a JPEG is refused where restart intervals are missing, doubled or exchanged", "[image][jpeg]") {
    const auto bytes = write_jpeg(photograph(160, 96), [](auto& encoder) { encoder.restart_interval = 2; });
    std::vector<std::size_t> restarts;
    for (std::size_t at = first_scan(bytes); at + 1 < bytes.size(); ++at) {
        const auto next = static_cast<unsigned char>(bytes[at + 1]);
        if (bytes[at] == '\xFF' && next >= 0xD0 && next <= 0xD7) restarts.push_back(at);
    }
    REQUIRE(restarts.size() == 29);
    for (const std::size_t count : {1U, 3U, 8U, 16U}) {  // eight of them have the same numbers again
        INFO(count);
        const auto from = restarts[4];
        const auto to = restarts[4 + count];
        CHECK(refused(bytes.substr(0, from) + bytes.substr(to)) != "accepted");
        CHECK(refused(bytes.substr(0, to) + bytes.substr(from)) != "accepted");
    }
    const auto a = restarts[2];
    const auto b = restarts[3];
    const auto c = restarts[4];
    CHECK(refused(bytes.substr(0, a) + bytes.substr(b, c - b) + bytes.substr(a, b - a) + bytes.substr(c)) !=
          "accepted");
}

TEST_CASE("a progressive JPEG without some of its scans is refused", "[image][jpeg]") {
    const auto progressive = write_jpeg(photograph(64, 64), [](auto& encoder) { jpeg_simple_progression(&encoder); });
    const auto separate = write_jpeg(photograph(64, 64), use_separate_scans);
    for (const auto& bytes : {progressive, separate}) {
        std::vector<std::size_t> scans;
        for (auto at = bytes.find("\xFF\xDA"); at != std::string::npos; at = bytes.find("\xFF\xDA", at + 1))
            scans.push_back(at);
        REQUIRE(scans.size() >= 3);
        for (std::size_t i = 1; i < scans.size(); ++i) {
            // Tables may stand before a scan; what is left is whole scans and an end of image.
            INFO("the first " << i << " of " << scans.size());
            CHECK_THAT(refused(bytes.substr(0, scans[i]) + "\xFF\xD9"), Contains("some of its scans are missing"));
        }
    }
}

TEST_CASE("odd but readable JPEGs are read", "[image][jpeg]") {
    const auto bytes = write_jpeg(photograph(40, 40));
    const auto whole = decode_jpeg(bytes, "a.jpg").pixels;
    const auto tables = bytes.find("\xFF\xDB");
    const auto with = [&](std::size_t at, const std::string& more) {
        return bytes.substr(0, at) + more + bytes.substr(at);
    };
    using namespace std::string_literals;
    const auto end = bytes.size() - 2;
    const std::vector<std::string> odd{
        with(tables, "\0"s),            // bytes between segments
        with(tables, "\xFF\0"s),        // of the kind that is only meant for coded data
        with(tables, "\xFF\xFF\xFF"s),  // fill bytes
        with(tables, "garbage"s),
        with(end, "\0"s),  // behind the coded data
        with(end, std::string(500, '\0')),
        with(end, "\xFF\0\x12"s),
        with(end, "\xFF\xFF"s),
        with(bytes.size(), "trailing data"s),
        with(bytes.size(), bytes),
        bytes.substr(0, end),  // no end of image
        bytes.substr(0, end) + "\xFF",
        with(2, jpeg_segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x/>"s)),
        with(2, jpeg_segment(0xE1, "Exif\0\0damaged"s)),
        with(2, jpeg_segment(0xE1, ""s)),
        with(2, jpeg_segment(0xEE, "Adobe\0\x64\0\0\0\0\x07"s)),  // an unknown transform
    };
    for (std::size_t i = 0; i < odd.size(); ++i) {
        INFO("variant " << i);
        REQUIRE(refused(odd[i]) == "accepted");
        CHECK(same(decode_jpeg(odd[i], "a.jpg").pixels, whole));
    }
}

TEST_CASE("data that are left over in a JPEG's scan mean damage", "[image][jpeg]") {
    const auto bytes = write_jpeg(photograph(40, 40));
    std::string noise;
    for (int i = 0; i < 60; ++i) noise += static_cast<char>(7 * i + 1);
    CHECK_THAT(refused(bytes.substr(0, bytes.size() - 2) + noise + "\xFF\xD9"), Contains("data are left over"));
}

TEST_CASE("a JPEG's orientation is found in any of its segments, all eight", "[image][jpeg]") {
    const auto bytes = write_jpeg(photograph(40, 24));
    using namespace std::string_literals;
    const auto xmp = jpeg_segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>"s);
    for (int orientation = 1; orientation <= 8; ++orientation) {
        const auto exif = jpeg_segment(0xE1, "Exif\0\0"s + exif_block(orientation));
        for (const auto& segments : {exif, xmp + exif, exif + xmp}) {
            const auto turned = bytes.substr(0, 2) + segments + bytes.substr(2);
            CHECK(decode_jpeg(turned, "a.jpg").orientation == orientation);
            CHECK(probe_jpeg(turned, "a.jpg").orientation == orientation);
        }
        const auto behind_jfif = bytes.substr(0, 20) + xmp + exif + bytes.substr(20);
        CHECK(decode_jpeg(behind_jfif, "a.jpg").orientation == orientation);
    }
}

TEST_CASE("JPEGs of kinds that cannot be judged are refused by name", "[image][jpeg]") {
    const auto picture = photograph(40, 40);
    CHECK_THAT(refused(write_jpeg(picture, [](auto& encoder) { encoder.arith_code = TRUE; })),
               Contains("arithmetic coding"));
    auto bytes = write_jpeg(picture);
    const auto frame = bytes.find("\xFF\xC0");
    auto twelve = bytes;
    twelve[frame + 4] = 12;
    CHECK_THAT(refused(twelve), Contains("12 bit"));
    auto lossless = bytes;
    lossless[frame + 1] = '\xC3';
    CHECK_THAT(refused(lossless), Contains("lossless"));
}

TEST_CASE("a JPEG whose size cannot be is refused before memory is taken", "[image][jpeg]") {
    const auto bytes = write_jpeg(photograph(16, 16));
    const auto frame = bytes.find("\xFF\xC0");
    for (const std::uint64_t side : {1000U, 16'000U}) {
        auto lying = bytes;
        lying.replace(frame + 5, 4, big_endian(side, 2) + big_endian(side, 2));
        CHECK_THAT(refused(lying), Contains("damaged after 0 % of its rows"));
    }
    // A second size, behind the picture or before it.
    const auto second = bytes.substr(frame, 19);
    auto small = second;
    small.replace(5, 4, big_endian(8, 2) + big_endian(8, 2));
    CHECK_THAT(refused(bytes.substr(0, frame) + small + bytes.substr(frame)), Contains("two sizes"));
    CHECK_THAT(refused(bytes.substr(0, bytes.size() - 2) + small + "\xFF\xD9"), Contains("two sizes"));
    auto empty = bytes;
    empty.replace(frame + 5, 2, big_endian(0, 2));
    CHECK(refused(empty) != "accepted");
    CHECK(probe_jpeg(empty, "a.jpg").height == 0);
}

TEST_CASE("a progressive JPEG of very many scans is refused", "[image][jpeg]") {
    const auto bytes =
        write_jpeg(photograph(64, 64, CV_8UC1), [](auto& encoder) { jpeg_simple_progression(&encoder); });
    const auto last = bytes.rfind("\xFF\xDA");
    auto many = bytes.substr(0, bytes.size() - 2);
    for (int i = 0; i < 2000; ++i) many += bytes.substr(last, bytes.size() - 2 - last);
    CHECK(refused(many + "\xFF\xD9") != "accepted");
}

TEST_CASE("further pictures in a JPEG are counted", "[image][jpeg]") {
    using namespace std::string_literals;
    const auto bytes = write_jpeg(photograph(24, 24));
    // CIPA DC-007: two full pictures and a large thumbnail between them.
    const auto entry = [](std::uint64_t kind) { return big_endian(kind, 4) + std::string(12, '\0'); };
    const auto index = "MPF\0"s + "MM\0*\0\0\0\x08"s + big_endian(2, 2) + big_endian(0xB001, 2) + big_endian(4, 2) +
                       big_endian(1, 4) + big_endian(3, 4) + big_endian(0xB002, 2) + big_endian(7, 2) +
                       big_endian(48, 4) + big_endian(38, 4) + big_endian(0, 4) + entry(0x2003'0000) + entry(0x1'0001) +
                       entry(0x2'0002);
    const auto image = decode_jpeg(bytes.substr(0, 2) + jpeg_segment(0xE2, index) + bytes.substr(2) + bytes, "a.jpg");
    CHECK(image.pages == 2);
    CHECK(image.pages_left_out == std::vector<int>{2});
    // A damaged index damages no picture.
    for (std::size_t length = 4; length < index.size(); ++length)
        CHECK(refused(bytes.substr(0, 2) + jpeg_segment(0xE2, index.substr(0, length)) + bytes.substr(2)) ==
              "accepted");
}
