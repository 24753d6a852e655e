// SPDX-License-Identifier: MIT
#include "fade/regions.h"

#include <catch2/catch.hpp>
#include <opencv2/imgproc.hpp>

#include <limits>

#include "support/refusal.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;

namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

/// A map of zeros with rectangles of a value.
cv::Mat map_with(cv::Size size, std::initializer_list<std::pair<cv::Rect, float>> spots) {
    cv::Mat map = cv::Mat::zeros(size, CV_32FC1);
    for (const auto& [box, value] : spots) map(box) = value;
    return map;
}

}  // namespace

TEST_CASE("regions are measured in the picture's pixels", "[decide]") {
    // The map has the picture's size, so nothing is interpolated.
    const auto map = map_with({100, 60}, {{{10, 20, 30, 8}, 0.5F}, {{70, 5, 4, 4}, 0.75F}, {{50, 50, 2, 2}, 0.2F}});
    const auto regions = find_regions(map, 0.5, map.size());
    REQUIRE(regions.size() == 2);
    CHECK(regions[0].peak == 0.75);
    CHECK(regions[0].area == 16);
    CHECK(regions[0].box == cv::Rect(70, 5, 4, 4));
    CHECK(regions[0].peak_at == cv::Point2d(70.5, 5.5));
    CHECK(regions[1].area == 240);
    CHECK(regions[1].box == cv::Rect(10, 20, 30, 8));
    REQUIRE(regions[1].contours.size() == 1);
    CHECK(cv::contourArea(regions[1].contours[0]) == Approx(29 * 7));  // through the centres of the outermost pixels
    CHECK(find_regions(map, 0.8, map.size()).empty());
    CHECK(find_regions(map, 0, map.size()).front().area == 6000);
}

TEST_CASE("what touches at a corner is one region, and holes have outlines of their own", "[decide]") {
    const auto touching = map_with({20, 20}, {{{2, 2, 3, 3}, 1.0F}, {{5, 5, 3, 3}, 1.0F}});
    const auto one = find_regions(touching, 0.5, touching.size());
    REQUIRE(one.size() == 1);
    CHECK(one[0].area == 18);

    const auto ring = map_with({20, 20}, {{{2, 2, 12, 12}, 1.0F}, {{6, 6, 4, 4}, 0.0F}, {{7, 7, 2, 2}, 0.9F}});
    const auto two = find_regions(ring, 0.5, ring.size());
    REQUIRE(two.size() == 2);
    CHECK(two[0].area == 128);
    CHECK(two[0].contours.size() == 2);
    CHECK(two[1].area == 4);
    CHECK(two[1].contours.size() == 1);
}

TEST_CASE("large pictures keep areas and places to one step", "[decide]") {
    // A quarter of the map's width and half of its height; bilinear edges cross 0.5 in the middle between two cells.
    const auto map = map_with({56, 56}, {{{14, 14, 14, 28}, 1.0F}});
    const cv::Size picture(8000, 4000);
    const auto regions = find_regions(map, 0.5, picture);
    REQUIRE(regions.size() == 1);
    const double step = 8000.0 / 1024;
    CHECK(regions[0].box.x == Approx(2000).margin(2 * step));
    CHECK(regions[0].box.y == Approx(1000).margin(2 * step));
    CHECK(regions[0].box.width == Approx(2000).margin(2 * step));
    CHECK(regions[0].box.height == Approx(2000).margin(2 * step));
    CHECK(regions[0].area == Approx(2000.0 * 2000).epsilon(0.02));
    for (const auto& point : regions[0].contours[0]) CHECK(cv::Rect(0, 0, 8000, 4000).contains(point));
}

TEST_CASE("the box of a region that reaches the edges ends with the picture", "[decide]") {
    // 530 rows of 531 / 530 pixels add up to a little more than 531.
    for (const cv::Size picture : {cv::Size(1025, 531), cv::Size(531, 1025)}) {
        const auto regions = find_regions(cv::Mat(4, 4, CV_32FC1, cv::Scalar(1)), 0.5, picture);
        REQUIRE(regions.size() == 1);
        CHECK(regions[0].box == cv::Rect({0, 0}, picture));
    }
}

TEST_CASE("what the map reaches is reached by a region, whatever the picture's size", "[decide]") {
    cv::Mat map = cv::Mat::zeros(31, 31, CV_32FC1);
    map.at<float>(11, 17) = 0.9F;
    for (const cv::Size picture :
         {cv::Size(16, 16), cv::Size(384, 384), cv::Size(60, 4000), cv::Size(4000, 60), cv::Size(31, 31)}) {
        INFO(picture.width << " x " << picture.height);
        const auto regions = find_regions(map, 0.899, picture);
        REQUIRE(regions.size() == 1);
        CHECK(regions[0].peak == Approx(0.9));
        // Within one place of the map.
        CHECK(std::abs(regions[0].peak_at.x / picture.width - 17.5 / 31) < 1.0 / 31 + 1.0 / 15);
        CHECK(std::abs(regions[0].peak_at.y / picture.height - 11.5 / 31) < 1.0 / 31 + 1.0 / 15);
        CHECK(find_regions(map, 0.91, picture).empty());
    }
}

TEST_CASE("regions refuse what they cannot measure", "[decide]") {
    const auto map = map_with({4, 4}, {});
    CHECK_THAT(refusal([&] { (void)find_regions(map, 1.5, {10, 10}); }), Contains("from 0 to 1"));
    CHECK_THAT(refusal([&] { (void)find_regions(map, not_a_number, {10, 10}); }), Contains("from 0 to 1"));
    CHECK_THAT(refusal([&] { (void)find_regions({}, 0.5, {10, 10}); }), Contains("picture's size"));
    CHECK_THAT(refusal([&] { (void)find_regions(map, 0.5, {0, 10}); }), Contains("picture's size"));
}
