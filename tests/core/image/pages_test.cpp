// SPDX-License-Identifier: MIT
#include "fade/error.h"
#include "fade/image.h"
#include "fade/picture_source.h"

#include <catch2/catch.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <cmath>

#include "support/pictures.h"
#include "support/refusal.h"
#include "support/temporary_folder.h"

namespace fade {

namespace {

using Catch::Contains;
using test::same;

/// Pages that are pictures of their own, with other sizes and colours.
std::vector<cv::Mat> write_pages(const std::filesystem::path& file) {
    std::vector<cv::Mat> pages;
    for (int i = 0; i < 3; ++i) {
        pages.emplace_back(20 + 3 * i, 31 - 4 * i, CV_8UC3, cv::Scalar(10 * i, 200, 90 + i));
        pages.back().at<cv::Vec3b>(i, 2 * i) = {1, 2, 3};
    }
    std::vector<cv::Mat> stored;
    for (const auto& page : pages) cv::cvtColor(page, stored.emplace_back(), cv::COLOR_RGB2BGR);
    REQUIRE(cv::imwritemulti(file.string(), stored));
    return pages;
}

/// As ImageJ writes large stacks: one page, the other pictures' values behind the first one's; big-endian.
std::string imagej_stack(int pictures, int columns, int rows, const std::vector<std::uint16_t>& values) {
    std::string bytes("MM\0*\0\0\0\x08", 8);
    const auto add = [&](std::uint32_t value, int size) { bytes += test::big_endian(value, size); };
    const std::string text =
        "ImageJ=1.53\nimages=" + std::to_string(pictures) + "\nmin=0.0\nmax=60000.0\n" + std::string(1, '\0');
    constexpr std::uint32_t entries = 9;
    const std::uint32_t text_at = 8 + 2 + entries * 12 + 4;
    const auto data_at = text_at + static_cast<std::uint32_t>(text.size());
    add(entries, 2);
    const auto entry = [&](std::uint32_t tag, std::uint32_t type, std::uint32_t count, std::uint32_t value) {
        add(tag, 2);
        add(type, 2);
        add(count, 4);
        add(type == 3 ? value << 16U : value, 4);
    };
    entry(256, 4, 1, static_cast<std::uint32_t>(columns));
    entry(257, 4, 1, static_cast<std::uint32_t>(rows));
    entry(258, 3, 1, 16);
    entry(259, 3, 1, 1);
    entry(262, 3, 1, 1);
    entry(270, 2, static_cast<std::uint32_t>(text.size()), text_at);
    entry(273, 4, 1, data_at);
    entry(278, 4, 1, static_cast<std::uint32_t>(rows));
    entry(279, 4, 1, static_cast<std::uint32_t>(columns * rows * 2));
    add(0, 4);
    bytes += text;
    for (const auto value : values) add(value, 2);
    return bytes;
}

}  // namespace

TEST_CASE("Every page of a TIFF is a picture", "[image][pages]") {
    const test::TemporaryFolder folder;
    const auto file = folder / "stack.tif";
    const auto written = write_pages(file);
    const auto pages = pages_of(file);
    CHECK(pages.own == 1);
    CHECK(pages.count == 3);
    CHECK(pages.others == std::vector{2, 3});
    const auto own = load_image(file);
    CHECK(same(own.pixels, written[0]));
    CHECK(own.reading.pages_left_out == std::vector{2, 3});
    for (int page = 1; page <= 3; ++page) {
        const auto image = load_page(file, page);
        CHECK(same(image.pixels, written[static_cast<std::size_t>(page - 1)]));
        CHECK(image.name == PictureName(file, page));
        CHECK(image.sha256 == own.sha256);
        CHECK(image.reading.page == page);
        CHECK(image.reading.pages == 3);
        CHECK(image.reading.pages_left_out.empty());
        // The first page is the file's own picture, and no other one is.
        CHECK((content_of(image) == content_of(own)) == (page == 1));
    }
    CHECK(content_of(load_page(file, 2)) != content_of(load_page(file, 3)));
    for (const int page : {0, -1, 4, 70'000})
        CHECK_THAT(test::refusal([&] { (void)load_page(file, page); }),
                   Contains("stack.tif, page " + std::to_string(page) + ": has no page " + std::to_string(page) +
                            "; its last is 3."));
}

TEST_CASE("Files that are no TIFF have one page that is read", "[image][pages]") {
    const test::TemporaryFolder folder;
    const auto file = folder / "part.png";
    REQUIRE(cv::imwrite(file.string(), cv::Mat(4, 5, CV_8UC3, cv::Scalar(1, 2, 3))));
    CHECK(pages_of(file).others.empty());
    CHECK(same(load_page(file, 1).pixels, load_image(file).pixels));
    CHECK_THAT(test::refusal([&] { (void)load_page(file, 2); }), Contains("page 2 of a file that is no TIFF"));
}

TEST_CASE("The pictures of an ImageJ stack are pages", "[image][pages]") {
    const test::TemporaryFolder folder;
    const auto file = folder / "stack.tif";
    std::vector<std::uint16_t> values;
    for (int i = 0; i < 3 * 4 * 2; ++i) values.push_back(static_cast<std::uint16_t>(2000 * i));
    const auto bytes = imagej_stack(3, 4, 2, values);
    test::write_bytes(file, bytes);
    CHECK(pages_of(file).others == std::vector{2, 3});
    for (int page = 1; page <= 3; ++page) {
        const auto image = load_page(file, page);
        CHECK(image.reading.white == 60000);
        REQUIRE(image.pixels.size() == cv::Size(4, 2));
        for (int i = 0; i < 8; ++i)
            CHECK(image.pixels.at<cv::Vec3b>(i / 4, i % 4)[0] ==
                  std::lround(values[static_cast<std::size_t>(8 * (page - 1) + i)] * 255 / 60000.0));
    }
    test::write_bytes(file, bytes.substr(0, bytes.size() - 1));
    (void)load_page(file, 2);
    CHECK_THAT(test::refusal([&] { (void)load_page(file, 3); }), Contains("stack.tif, page 3: the image is damaged"));
}

TEST_CASE("A picture is known by its source's id", "[image][pages]") {
    const test::TemporaryFolder folder;
    const auto file = folder / "stack.tif";
    const auto written = write_pages(file);
    const auto whole = picture_file(file);
    const auto second = picture_page(file, 2);
    CHECK(PictureId().empty());
    CHECK(whole->id() == id_of(file));
    CHECK(whole->id() != second->id());
    CHECK(second->id() == picture_of({file, 2})->id());
    CHECK(second->id() != picture_page(file, 3)->id());
    CHECK(*second->file() == file);
    CHECK(same(second->load().pixels, written[1]));
    CHECK(display_name(second->name()) == display_name(file) + ", page 2");
    const auto name = (file.parent_path().filename() / "stack.tif").string();
    CHECK(distinct_places({file, {file, 2}, "/other/stack.tif"}) ==
          std::vector<std::string>{name, name, "other/stack.tif"});
    // What is known without reading is what reading finds.
    for (const auto& source : {whole, second}) {
        const auto image = source->load();
        CHECK(source->content(image.sha256) == content_of(image));
    }
    FileVersion version{whole->state(), whole->load().sha256};
    CHECK(second->look_again(version) == FileChange::none);
    std::filesystem::remove(file);
    CHECK(second->look_again(version) == FileChange::missing);
    CHECK(second->state().empty());
}

}  // namespace fade
