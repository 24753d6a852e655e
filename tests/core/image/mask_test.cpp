// SPDX-License-Identifier: MIT
#include "fade/mask.h"

#include "fade/files.h"
#include "fade/hash.h"

#include <catch2/catch.hpp>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include "detect/cells.h"
#include "support/png_writer.h"
#include "support/refusal.h"
#include "support/temporary_folder.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;

namespace {

/// White in this rectangle, black elsewhere.
cv::Mat rectangle(cv::Size size, const cv::Rect& white, int type = CV_8UC1) {
    cv::Mat mask = cv::Mat::zeros(size, type);
    mask(white).setTo(cv::Scalar::all(type == CV_16UC1 || type == CV_16UC3 ? 65535 : 255));
    return mask;
}

RoiMask in_memory(const cv::Mat& pixels) {
    return {pixels, "mask.png", "hash", MaskMode::blank, 1};
}

struct Bench {
    [[nodiscard]] RoiMask load(const cv::Mat& picture, const std::string& name = "mask.png") const {
        test::write_bytes(folder / name, test::write_png(picture));
        return load_roi_mask({folder / name});
    }
    [[nodiscard]] std::string refused(const cv::Mat& picture) const {
        return refusal([&] { (void)load(picture); });
    }
    test::TemporaryFolder folder;
};

}  // namespace

TEST_CASE("a mask is white where one looks, whatever image holds it", "[image][mask]") {
    const Bench bench;
    const cv::Rect white(3, 5, 20, 10);
    const auto expected = rectangle({40, 30}, white);
    const auto same = [&](const RoiMask& mask) {
        CHECK(cv::norm(mask.pixels, expected, cv::NORM_INF) == 0);
        CHECK(mask.share == Approx(200.0 / 1200));
    };
    SECTION("grey, colour, 16 bit") {
        for (const int type : {CV_8UC1, CV_8UC3, CV_16UC1, CV_16UC3})
            same(bench.load(rectangle({40, 30}, white, type)));
    }
    SECTION("16 bit with the values of 8") {
        cv::Mat low;
        expected.convertTo(low, CV_16UC1);
        same(bench.load(low));
    }
    SECTION("half of white and more") {
        cv::Mat grey = expected.clone();
        grey.at<unsigned char>(5, 3) = 128;
        grey.at<unsigned char>(0, 0) = 127;
        same(bench.load(grey));
    }
    SECTION("what is coloured is not white") {
        cv::Mat coloured = rectangle({40, 30}, white, CV_8UC3);
        coloured(cv::Rect(30, 0, 8, 8)).setTo(cv::Scalar(255, 0, 255));
        same(bench.load(coloured));
    }
    SECTION("transparent pixels are not looked at") {
        cv::Mat drawn(30, 40, CV_8UC4, cv::Scalar(255, 255, 255, 0));
        drawn(white).setTo(cv::Scalar::all(255));
        same(bench.load(drawn));
    }
    SECTION("a JPEG") {
        const cv::Mat large = rectangle({160, 120}, {16, 16, 64, 64});
        cv::imwrite((bench.folder / "mask.jpg").string(), large);
        const auto mask = load_roi_mask({bench.folder / "mask.jpg"});
        CHECK(cv::norm(mask.pixels, large, cv::NORM_INF) == 0);
    }
    SECTION("its hash is that of the file's bytes") {
        const auto mask = bench.load(expected);
        CHECK(mask.sha256 == sha256(read_file(bench.folder / "mask.png")));
    }
}

TEST_CASE("what is no mask is refused in one sentence", "[image][mask]") {
    const Bench bench;
    CHECK_THAT(refusal([&] { (void)load_roi_mask({bench.folder / "none.png"}); }), Contains("none.png"));
    test::write_bytes(bench.folder / "text.png", "no picture");
    CHECK_THAT(refusal([&] { (void)load_roi_mask({bench.folder / "text.png"}); }), Contains("no image"));
    CHECK_THAT(bench.refused(cv::Mat::zeros(30, 40, CV_8UC1)), Contains("nothing white"));
    CHECK_THAT(bench.refused(cv::Mat(30, 40, CV_8UC4, cv::Scalar(255, 255, 255, 0))), Contains("nothing white"));
    cv::Mat photograph(30, 40, CV_8UC3);
    cv::RNG(1).fill(photograph, cv::RNG::UNIFORM, 90, 160);
    CHECK_THAT(bench.refused(photograph), Contains("is no mask: 100 %"));
    auto huge = test::write_png(cv::Mat::zeros(1, 1, CV_8UC1));
    huge.replace(16, 8, std::string("\0\1\0\0\0\1\0\0", 8));  // 65,536 x 65,536
    test::write_bytes(bench.folder / "huge.png", huge);
    CHECK_THAT(refusal([&] { (void)load_roi_mask({bench.folder / "huge.png"}); }), Contains("huge.png"));
}

TEST_CASE("a mask fits pictures of its ratio of width to height", "[image][mask]") {
    const auto mask = in_memory(rectangle({500, 333}, {0, 0, 9, 9}));
    const auto fits = [&](int width, int height) {
        return refusal([&] { check_fits(mask, {cv::Mat::zeros(height, width, CV_8UC3), "part.png", ""}); });
    };
    for (const auto size : {cv::Size(500, 333), cv::Size(1000, 667), cv::Size(250, 167), cv::Size(6000, 4000)})
        CHECK_NOTHROW(check_fits(mask, {cv::Mat::zeros(size, CV_8UC3), "part.png", ""}));
    CHECK_THAT(fits(500, 338), Contains("500 x 338"));
    const auto turned = fits(333, 500);
    CHECK_THAT(turned, Contains("part.png") && Contains("mask.png") && Contains("333 x 500") && Contains("500 x 333"));
}

TEST_CASE("a mask is stretched over a picture", "[image][mask]") {
    const auto mask = in_memory(rectangle({40, 30}, {10, 6, 20, 12}));
    for (const int times : {2, 3, 7})
        CHECK(cv::norm(stretched(mask, {40 * times, 30 * times}),
                       rectangle({40 * times, 30 * times}, {10 * times, 6 * times, 20 * times, 12 * times}),
                       cv::NORM_INF) == 0);
    CHECK(cv::norm(stretched(mask, {20, 15}), rectangle({20, 15}, {5, 3, 10, 6}), cv::NORM_INF) == 0);
    // Columns 3..8 of 12 to a third: 3/3 of the second and 3/3 of the third; 1..8: 2/3 of the first, too; 2..8: a
    // third.
    for (const int first : {1, 2}) {
        const auto narrow = in_memory(rectangle({12, 9}, {first, 0, 9 - first, 9}));
        CHECK(cv::countNonZero(stretched(narrow, {4, 3}).row(0)) == (first == 1 ? 3 : 2));
    }
}

TEST_CASE("cells are looked at where at least half of them is white", "[image][mask]") {
    // A rectangle from a to b covers max(0, min(b, (i + 1) w) - max(a, i w)) of the cell i of width w.
    const auto share = [](int begin, int end, int cell, int width) {
        return std::max(0, std::min(end, (cell + 1) * width) - std::max(begin, cell * width)) / double(width);
    };
    cv::RNG random(1);
    constexpr int cells = 14;
    for (const int width : {4, 8, 16}) {
        for (int round = 0; round < 20; ++round) {
            const int side = cells * width;
            const int x = random.uniform(0, side - 1);
            const int y = random.uniform(0, side - 1);
            const int right = random.uniform(x + 1, side + 1);
            const int bottom = random.uniform(y + 1, side + 1);
            const auto found = cells_in(rectangle({side, side}, {x, y, right - x, bottom - y}),
                                        View::square(cells * 16), {cells, cells});
            for (int row = 0; row < cells; ++row)
                for (int column = 0; column < cells; ++column) {
                    INFO(width << ": " << x << " " << y << " " << right << " " << bottom << ", " << column << " "
                               << row);
                    const bool half = share(x, right, column, width) * share(y, bottom, row, width) >= 0.5;
                    CHECK((found.at<unsigned char>(row, column) != 0) == half);
                }
        }
    }
}

TEST_CASE("a blanked picture is what is looked at, in its mean colour", "[image][mask]") {
    cv::Mat pixels(30, 40, CV_8UC3);
    cv::RNG(1).fill(pixels, cv::RNG::UNIFORM, 0, 256);
    const cv::Rect white(10, 6, 20, 12);
    const auto mask = in_memory(rectangle({80, 60}, {20, 12, 40, 24}));
    const auto result = blanked({pixels, "part.png", "hash"}, mask);
    CHECK(result.sha256 == "hash");
    CHECK(cv::norm(result.pixels(white), pixels(white), cv::NORM_INF) == 0);
    const auto mean = cv::mean(pixels(white));
    for (const cv::Point at : {cv::Point(0, 0), cv::Point(39, 29), cv::Point(9, 10)})
        for (int c = 0; c < 3; ++c) CHECK(std::abs(result.pixels.at<cv::Vec3b>(at)[c] - mean[c]) <= 0.5);
    auto other = pixels.clone();
    other.rowRange(20, 30).setTo(cv::Scalar(255, 0, 9));
    CHECK(cv::norm(blanked({other, "part.png", ""}, mask).pixels, result.pixels, cv::NORM_INF) == 0);
    CHECK_THAT(refusal([&] { (void)blanked({pixels.t(), "part.png", ""}, mask); }), Contains("part.png"));
}
