// SPDX-License-Identifier: MIT
#include "fade/files.h"
#include "fade/hash.h"
#include "fade/image.h"

#include <unistd.h>
#include <zlib.h>
#include <catch2/catch.hpp>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "support/pictures.h"
#include "support/refusal.h"
#include "support/scarce_memory.h"
#include "support/shared_data.h"
#include "support/temporary_folder.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;
using fade::test::ScarceMemory;
using fade::test::TemporaryFolder;
using fade::test::write_bytes;

namespace {

/// Three colours that every lossless format keeps, in R, G, B order: red, green, blue-grey; then black.
const std::vector<cv::Vec3b> colours{{200, 10, 20}, {5, 180, 30}, {40, 60, 220}, {0, 0, 0}};

cv::Mat colour_picture(int type = CV_8UC3) {
    cv::Mat picture(2, 2, CV_8UC3);
    for (int i = 0; i < 4; ++i) {
        const auto& rgb = colours[static_cast<std::size_t>(i)];
        picture.at<cv::Vec3b>(i / 2, i % 2) = {rgb[2], rgb[1], rgb[0]};  // as OpenCV writes it
    }
    cv::Mat result;
    picture.convertTo(result, type, CV_MAT_DEPTH(type) == CV_16U ? 257 : 1);
    return result;
}

void check_colours(const std::filesystem::path& file) {
    INFO(file);
    const auto image = load_image(file);
    REQUIRE(image.pixels.type() == CV_8UC3);
    REQUIRE(image.pixels.size() == cv::Size(2, 2));
    for (int i = 0; i < 4; ++i) CHECK(image.pixels.at<cv::Vec3b>(i / 2, i % 2) == colours[static_cast<std::size_t>(i)]);
    CHECK(image.sha256 == sha256_of_file(file));
    CHECK(probe_image_size(file) == cv::Size(2, 2));
}

std::string refused(const std::filesystem::path& file) {
    return refusal([&] { (void)load_image(file); });
}

std::string big_endian(std::uint32_t value) {
    return fade::test::big_endian(value, 4);
}

/// The first chunk of a PNG that declares this size, and its last.
std::string png_header(std::uint32_t width, std::uint32_t height) {
    return std::string("\x89PNG\r\n\x1a\n") + big_endian(13) + "IHDR" + big_endian(width) + big_endian(height) +
           std::string("\x08\x02\0\0\0", 5) + "CRC!" + big_endian(0) + "IEND" + "CRC!";
}

/// A plain lossless WebP, with a header that announces the block behind its picture.
std::string webp_with_exif(const std::string& webp, cv::Size size, const std::string& block) {
    using fade::test::little_endian;
    const auto side = [](int length) { return little_endian(static_cast<std::uint64_t>(length - 1), 3); };
    const auto content = "WEBPVP8X" + little_endian(10, 4) + little_endian(8, 4) + side(size.width) +
                         side(size.height) + webp.substr(12) + "EXIF" + little_endian(block.size(), 4) + block;
    return "RIFF" + little_endian(content.size(), 4) + content;
}

std::string jpeg_with_exif(const std::string& jpeg, const std::string& block) {
    const std::string marker(
        "\xFF\xE1\0\x22"
        "Exif\0\0",
        10);
    return jpeg.substr(0, 2) + marker + block + jpeg.substr(2);
}

std::string png_with_exif(const std::string& png, const std::string& block) {
    constexpr std::size_t behind_first_chunk = 33;
    const auto typed = "eXIf" + block;
    const auto sum =
        ::crc32(0, reinterpret_cast<const unsigned char*>(typed.data()), static_cast<unsigned>(typed.size()));
    return png.substr(0, behind_first_chunk) + big_endian(static_cast<std::uint32_t>(block.size())) + typed +
           big_endian(static_cast<std::uint32_t>(sum)) + png.substr(behind_first_chunk);
}

/// A grey TIFF as OpenCV writes it, with an orientation in the place of the number of samples (one, the default).
std::string tiff_with_orientation(std::string tiff, char orientation) {
    const std::string samples("\x15\x01\x03\0\x01\0\0\0\x01", 9);
    const std::string turned("\x12\x01\x03\0\x01\0\0\0", 8);
    return tiff.replace(tiff.find(samples), samples.size(), turned + orientation);
}

}  // namespace

TEST_CASE("every format keeps its colours", "[image]") {
    const TemporaryFolder folder;
    for (const auto* name : {"a.png", "a.tiff", "a.bmp"}) {
        REQUIRE(cv::imwrite((folder / name).string(), colour_picture()));
        check_colours(folder / name);
    }
    for (const auto* name : {"b.png", "b.tiff"}) {
        REQUIRE(cv::imwrite((folder / name).string(), colour_picture(CV_16UC3)));
        check_colours(folder / name);
    }
    REQUIRE(cv::imwrite((folder / "a.webp").string(), colour_picture(), {cv::IMWRITE_WEBP_QUALITY, 101}));
    check_colours(folder / "a.webp");
    for (const int compression : {1, 5, 8}) {  // none, LZW, deflate
        REQUIRE(
            cv::imwrite((folder / "c.tif").string(), colour_picture(), {cv::IMWRITE_TIFF_COMPRESSION, compression}));
        check_colours(folder / "c.tif");
    }
}

TEST_CASE("alpha is dropped, grey becomes three equal channels", "[image]") {
    const TemporaryFolder folder;
    cv::Mat with_alpha(2, 2, CV_8UC4, cv::Scalar(20, 10, 200, 0));
    REQUIRE(cv::imwrite((folder / "a.png").string(), with_alpha));
    CHECK(load_image(folder / "a.png").pixels.at<cv::Vec3b>(1, 1) == cv::Vec3b(200, 10, 20));
    REQUIRE(cv::imwrite((folder / "g.png").string(), cv::Mat(3, 4, CV_8UC1, cv::Scalar(77))));
    CHECK(load_image(folder / "g.png").pixels.at<cv::Vec3b>(1, 1) == cv::Vec3b(77, 77, 77));
    REQUIRE(cv::imwrite((folder / "g16.png").string(), cv::Mat(3, 4, CV_16UC1, cv::Scalar(65535))));
    CHECK(load_image(folder / "g16.png").pixels.at<cv::Vec3b>(1, 1) == cv::Vec3b(255, 255, 255));
    REQUIRE(cv::imwrite((folder / "b.png").string(), cv::Mat(3, 4, CV_8UC1, cv::Scalar(255)),
                        {cv::IMWRITE_PNG_BILEVEL, 1}));
    CHECK(load_image(folder / "b.png").pixels.at<cv::Vec3b>(1, 1) == cv::Vec3b(255, 255, 255));
}

TEST_CASE("pictures of every format are seen upright, however the camera was held", "[image]") {
    const TemporaryFolder folder;
    const auto upright = fade::test::photograph(24, 16);
    for (int orientation = 1; orientation <= 8; ++orientation) {
        const auto stored = fade::test::stored_by_camera(upright, orientation);
        const auto block = fade::test::exif_block(orientation);
        cv::Mat bgr;
        cv::cvtColor(stored, bgr, cv::COLOR_RGB2BGR);
        for (const auto* name : {"a.jpg", "a.png", "a.webp"}) {
            INFO(name << ", orientation " << orientation);
            const auto file = folder / name;
            REQUIRE(cv::imwrite(file.string(), bgr, {cv::IMWRITE_WEBP_QUALITY, 101}));
            const auto plain = load_image(file).pixels;
            const auto bytes = read_file(file);
            if (bytes.starts_with("RIFF"))
                write_bytes(file, webp_with_exif(bytes, stored.size(), block));
            else
                write_bytes(file, bytes[0] == '\xFF' ? jpeg_with_exif(bytes, block) : png_with_exif(bytes, block));
            const auto image = load_image(file);
            CHECK(fade::test::same(image.pixels, fade::test::seen_upright(plain, orientation)));
            CHECK(image.reading.orientation == orientation);
            if (std::string(name) != "a.jpg") CHECK(fade::test::same(image.pixels, upright));
        }
    }
}

TEST_CASE("the size that is probed is that of the upright picture", "[image]") {
    const TemporaryFolder folder;
    const cv::Mat wide(8, 16, CV_8UC1, cv::Scalar(70));
    for (const auto* name : {"a.jpg", "a.png", "a.tiff"}) REQUIRE(cv::imwrite((folder / name).string(), wide));
    for (char orientation = 1; orientation <= 8; ++orientation) {
        const auto block = fade::test::exif_block(orientation);
        write_bytes(folder / "b.jpg", jpeg_with_exif(read_file(folder / "a.jpg"), block));
        write_bytes(folder / "b.png", png_with_exif(read_file(folder / "a.png"), block));
        write_bytes(folder / "b.tiff", tiff_with_orientation(read_file(folder / "a.tiff"), orientation));
        for (const auto* name : {"b.jpg", "b.png", "b.tiff"}) {
            INFO(name << ", orientation " << int(orientation));
            CHECK(probe_image_size(folder / name) == (orientation < 5 ? cv::Size(16, 8) : cv::Size(8, 16)));
            CHECK(probe_image_size(folder / name) == load_image(folder / name).pixels.size());
        }
    }
    write_bytes(folder / "b.jpg", jpeg_with_exif(read_file(folder / "a.jpg"), std::string(26, '\xFF')));
    CHECK(probe_image_size(folder / "b.jpg") == cv::Size(16, 8));
}

TEST_CASE("sizes that cannot be are refused from the header", "[image]") {
    const TemporaryFolder folder;
    write_bytes(folder / "zero.png", png_header(0, 0));
    CHECK_THAT(refused(folder / "zero.png"), Contains("zero.png") && Contains("0 x 0"));
    write_bytes(folder / "huge.png", png_header(30'000, 30'000));
    CHECK_THAT(refused(folder / "huge.png"), Contains("30000 x 30000") && Contains("268435456"));
    write_bytes(folder / "max.png", png_header(0xFFFFFFFF, 0xFFFFFFFF));
    CHECK_THAT(refused(folder / "max.png"), Contains("max.png"));
    REQUIRE(cv::imwrite((folder / "one.png").string(), cv::Mat(1, 1, CV_8UC3, cv::Scalar(1, 2, 3))));
    CHECK(load_image(folder / "one.png").pixels.at<cv::Vec3b>(0, 0) == cv::Vec3b(3, 2, 1));
}

TEST_CASE("what is no image is refused, saying what is read", "[image]") {
    const TemporaryFolder folder;
    write_bytes(folder / "text.png", "this is text");
    CHECK_THAT(refused(folder / "text.png"), Contains("text.png") && Contains("PNG, JPEG, TIFF, BMP or WebP"));
    write_bytes(folder / "empty.png", "");
    CHECK_THAT(refused(folder / "empty.png"), Contains("empty"));
    std::filesystem::create_directory(folder / "folder.png");
    CHECK_THAT(refused(folder / "folder.png"), Contains("folder.png"));
    CHECK_THAT(refused(folder / "none.png"), Contains("no such file"));
    REQUIRE(cv::imwrite((folder / "float.tiff").string(), cv::Mat(3, 3, CV_32FC1, cv::Scalar(0.5))));
    CHECK_THAT(refused(folder / "float.tiff"), Contains("float.tiff") && Contains("floating-point"));
    for (const std::string& bytes :
         {std::string("BM"), std::string("II*\0\xFF\xFF\xFF\xFF", 8), std::string("RIFF\xFF\xFF\xFF\xFFWEBP"),
          std::string("\xFF\xD8\xFF\xE0\0\0", 6), png_header(4, 4).substr(0, 20)}) {
        write_bytes(folder / "bad.jpg", bytes);
        CHECK_THAT(refused(folder / "bad.jpg"), Contains("bad.jpg"));
    }
}

TEST_CASE("pictures of every format are refused when they are truncated", "[image]") {
    const TemporaryFolder folder;
    cv::Mat picture(64, 64, CV_8UC3);
    cv::RNG(5).fill(picture, cv::RNG::UNIFORM, 0, 256);
    for (const auto* name : {"a.png", "a.tiff", "a.bmp", "a.jpg", "a.webp"}) {
        REQUIRE(cv::imwrite((folder / name).string(), picture));
        const auto whole = read_file(folder / name);
        for (std::size_t part = 0; part < 16; ++part) {
            INFO(name << " at " << part << "/16");
            write_bytes(folder / name, whole.substr(0, whole.size() * part / 16));
            CHECK_THAT(refused(folder / name), Contains(name));
        }
        write_bytes(folder / name, whole + "trailing");
        CHECK(refused(folder / name) == "accepted");
    }
}

TEST_CASE("real photographs are refused when they are truncated", "[image]") {
    FADE_REQUIRE_SHARED(jpeg, "data/magnetic_tile/test/crack/000.jpg");
    FADE_REQUIRE_SHARED(png, "golden/tiny-gelu/query.png");
    const TemporaryFolder folder;
    for (const auto& file : {jpeg, png}) {
        CHECK(refused(file) == "accepted");
        const auto whole = read_file(file);
        for (std::size_t part = 0; part < 16; ++part) {
            write_bytes(folder / "cut.jpg", whole.substr(0, whole.size() * part / 16));
            CHECK_THAT(refused(folder / "cut.jpg"), Contains("cut.jpg"));
        }
    }
}

TEST_CASE("folders are searched for images, in order, hidden ones passed over", "[image]") {
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder / "b/.hidden");
    for (const auto* name : {"z.PNG", "a.jpeg", "b/c.bmp", "b/.hidden/x.png", ".y.png", "notes.txt"})
        write_bytes(folder / name, "x");
    std::filesystem::create_directory_symlink(folder.path(), folder / "b/loop");
    std::vector<std::string> relative;
    for (const auto& image : find_images({folder.path()})) relative.push_back(image.relative.string());
    CHECK(relative == std::vector<std::string>{"a.jpeg", "b/c.bmp", "z.PNG"});
    const auto named = find_images({folder / "notes.txt", folder.path(), folder / "a.jpeg"});
    REQUIRE(named.size() == 4);
    CHECK(named.front().relative == "notes.txt");
}

TEST_CASE("a folder without images, or one that is not there, is refused", "[image]") {
    const TemporaryFolder folder;
    CHECK_THAT(refusal([&] { (void)find_images({folder.path()}); }), Contains("holds no image"));
    CHECK_THAT(refusal([&] { (void)find_images({folder / "none"}); }), Contains("no such file"));
}

TEST_CASE("a lack of memory is said to be one", "[image]") {
    const TemporaryFolder folder;
    REQUIRE(cv::imwrite((folder / "a.png").string(), cv::Mat(16, 16, CV_16UC3, cv::Scalar(1, 2, 3))));
    constexpr std::size_t picture = std::size_t{16} * 16 * 3 * 2;
    for (const std::size_t bytes : {std::size_t{0}, picture}) {  // when it is decoded, when it is brought to 8 bit
        const ScarceMemory memory(bytes);
        CHECK_THAT(refusal([&] { (void)load_image(folder / "a.png"); }),
                   Contains("a.png: there is not enough memory for this image"));
    }
    CHECK(load_image(folder / "a.png").pixels.cols == 16);
}
