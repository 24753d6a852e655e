// SPDX-License-Identifier: MIT
#include "fade/inspection_report.h"

#include <catch2/catch.hpp>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include "support/refusal.h"
#include "support/temporary_folder.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;
using fade::test::TemporaryFolder;

TEST_CASE("a logo stands on white where it is transparent", "[report]") {
    const TemporaryFolder folder;
    cv::Mat logo(4, 6, CV_8UC4, cv::Scalar(10, 20, 200, 255));  // B, G, R, alpha
    logo.colRange(2, 4) = cv::Scalar(10, 20, 200, 0);
    logo.colRange(4, 6) = cv::Scalar(10, 20, 200, 51);
    REQUIRE(cv::imwrite((folder / "logo.png").string(), logo));
    const auto read = load_logo(folder / "logo.png");
    REQUIRE(read.type() == CV_8UC3);
    REQUIRE(read.size() == cv::Size(6, 4));
    CHECK(read.at<cv::Vec3b>(1, 1) == cv::Vec3b(200, 20, 10));
    CHECK(read.at<cv::Vec3b>(1, 2) == cv::Vec3b(255, 255, 255));
    CHECK(read.at<cv::Vec3b>(1, 5) == cv::Vec3b(244, 208, 206));  // a fifth of the way from white
}

TEST_CASE("a logo is grey or large as it likes, and an image", "[report]") {
    const TemporaryFolder folder;
    REQUIRE(cv::imwrite((folder / "large.png").string(), cv::Mat(600, 2400, CV_8UC1, cv::Scalar(90))));
    const auto large = load_logo(folder / "large.png");
    CHECK(large.size() == cv::Size(1200, 300));
    CHECK(large.at<cv::Vec3b>(0, 0) == cv::Vec3b(90, 90, 90));
    fade::test::write_bytes(folder / "logo.svg", "<svg/>");
    CHECK_THAT(refusal([&] { (void)load_logo(folder / "logo.svg"); }), Contains("logo.svg: is no image"));
    CHECK_THAT(refusal([&] { (void)load_logo(folder / "none.png"); }), Contains("none.png"));
}
