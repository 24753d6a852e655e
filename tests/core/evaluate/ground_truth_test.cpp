// SPDX-License-Identifier: MIT
#include "evaluate/ground_truth.h"

#include <catch2/catch.hpp>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include "support/refusal.h"
#include "support/scarce_memory.h"
#include "support/small_dataset.h"
#include "support/temporary_folder.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

TEST_CASE("misfitting, corrupt and empty masks are reported, and leave the picture out", "[evaluate]") {
    const TemporaryFolder folder;
    write_picture(folder / "part.png", 1, true);
    std::vector<std::string> problems;
    const auto load = [&](const std::vector<std::filesystem::path>& masks) {
        problems.clear();
        return load_ground_truth({folder / "part.png", "scratch", true, masks}, 32, problems);
    };
    write_mask(folder / "right.png");
    const auto right = load({folder / "right.png"});
    CHECK(right.knowledge == Knowledge::marked);
    CHECK(right.regions.size() == cv::Size(32, 32));
    CHECK(cv::countNonZero(right.regions) > 0);
    CHECK(problems.empty());

    cv::imwrite((folder / "small.png").string(), cv::Mat(10, 10, CV_8UC1, cv::Scalar(255)));
    CHECK(load({folder / "small.png"}).knowledge == Knowledge::unusable);
    REQUIRE(problems.size() == 1);
    CHECK_THAT(problems[0], Contains("small.png: is 10 x 10 pixels, but its picture is 48 x 40"));

    write_bytes(folder / "corrupt.png", "no picture");
    CHECK(load({folder / "corrupt.png"}).knowledge == Knowledge::unusable);
    REQUIRE(problems.size() == 1);
    CHECK_THAT(problems[0], Contains("corrupt.png"));

    cv::imwrite((folder / "empty.png").string(), cv::Mat(40, 48, CV_8UC1, cv::Scalar(0)));
    CHECK(load({folder / "empty.png"}).knowledge == Knowledge::empty);
    REQUIRE(problems.size() == 1);
    CHECK_THAT(problems[0], Contains("empty.png: has no anomalous pixel, but its picture is bad"));

    cv::Mat dot = cv::Mat::zeros(40, 48, CV_8UC1);
    dot.at<std::uint8_t>(20, 20) = 255;
    cv::imwrite((folder / "dot.png").string(), dot);
    CHECK(load({folder / "dot.png"}).knowledge == Knowledge::vanished);
    REQUIRE(problems.size() == 1);
    CHECK_THAT(problems[0], Contains("dot.png: its 1 anomalous pixel vanishes at 32 x 32"));

    cv::imwrite((folder / "all.png").string(), cv::Mat(40, 48, CV_8UC1, cv::Scalar(255)));
    CHECK(load({folder / "all.png"}).knowledge == Knowledge::marked);
    REQUIRE(problems.size() == 1);
    CHECK_THAT(problems[0], Contains("all.png: marks the whole picture"));

    // Of several masks of a picture, what any marks counts; their sizes must be one.
    const auto both = load({folder / "right.png", folder / "dot.png"});
    CHECK(both.knowledge == Knowledge::marked);
    CHECK(problems.empty());
    CHECK(load({folder / "right.png", folder / "small.png"}).knowledge == Knowledge::unusable);
    REQUIRE(problems.size() == 1);
    CHECK_THAT(problems[0], Contains("small.png: is of another size than") && Contains("right.png"));

    CHECK(load({}).knowledge == Knowledge::no_mask);
    CHECK(problems.empty());
}

TEST_CASE("a mask of more regions than are told apart is reported by name", "[evaluate]") {
    const TemporaryFolder folder;
    constexpr int side = 520;
    cv::Mat speckled = cv::Mat::zeros(side, side, CV_8UC1);
    for (int y = 0; y < side; y += 2)
        for (int x = 0; x < side; x += 2) speckled.at<std::uint8_t>(y, x) = 255;
    cv::imwrite((folder / "part.png").string(), speckled);
    cv::imwrite((folder / "mask.png").string(), speckled);
    std::vector<std::string> problems;
    CHECK_FALSE(load_ground_truth({folder / "part.png", "dirt", true, {folder / "mask.png"}}, side, problems).usable());
    REQUIRE(problems.size() == 1);
    CHECK_THAT(problems[0], Contains("mask.png: ") && Contains("67600 separate regions"));
}

TEST_CASE("a lack of memory says nothing about a mask", "[evaluate]") {
    const TemporaryFolder folder;
    write_picture(folder / "part.png", 1, true);
    write_mask(folder / "mask.png");
    std::vector<std::string> problems;
    for (const std::size_t bytes : {std::size_t{0}, std::size_t{48} * 40}) {
        const ScarceMemory memory(bytes);
        CHECK_THAT(
            refusal([&] {
                (void)load_ground_truth({folder / "part.png", "scratch", true, {folder / "mask.png"}}, 32, problems);
            }),
            Contains("mask.png: there is not enough memory"));
    }
    CHECK(problems.empty());
}
