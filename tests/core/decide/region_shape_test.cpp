// SPDX-License-Identifier: MIT
// Shapes against closed forms, and against OpenCV's filling of polygons on random masks.
#include "fade/region_shape.h"

#include <catch2/catch.hpp>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <cmath>
#include <numeric>

using namespace fade;

namespace {

/// A map that is 1 in the mask, else 0, in the picture's own size.
cv::Mat map_of(const cv::Mat& mask) {
    cv::Mat map;
    mask.convertTo(map, CV_32FC1, 1.0 / 255);
    return map;
}

double area_of(const Polygon& polygon) {
    double twice = 0;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const auto& a = polygon[i];
        const auto& b = polygon[(i + 1) % polygon.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return twice / 2;
}

/// Filled by OpenCV, eight times as large; what the centre of each pixel became.
cv::Mat filled(const std::vector<Polygon>& polygons, cv::Size size) {
    constexpr int zoom = 8;
    std::vector<std::vector<cv::Point>> points;
    for (const auto& polygon : polygons) {
        points.emplace_back();
        for (const auto& point : polygon) points.back().emplace_back(cvRound(point.x * zoom), cvRound(point.y * zoom));
    }
    cv::Mat large(size.height * zoom, size.width * zoom, CV_8UC1, cv::Scalar(0));
    cv::fillPoly(large, points, cv::Scalar(255));
    cv::Mat mask(size, CV_8UC1);
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x)
            mask.at<uchar>(y, x) = large.at<uchar>(y * zoom + zoom / 2, x * zoom + zoom / 2);
    return mask;
}

std::vector<Polygon> polygons_of(const RegionShape& shape) {
    std::vector<Polygon> all{shape.outline};
    all.insert(all.end(), shape.holes.begin(), shape.holes.end());
    return all;
}

void paint(cv::Mat& mask, const RegionShape& shape) {
    for (const auto& run : pixels_of(shape, mask.size()))
        for (int y = run.first; y < run.end; ++y) {
            CHECK(mask.at<uchar>(y, run.x) == 0);  // no pixel is in two runs
            mask.at<uchar>(y, run.x) = 255;
        }
}

int differing(const cv::Mat& a, const cv::Mat& b) {
    return cv::countNonZero(a != b);
}

}  // namespace

TEST_CASE("a rectangle's shape has its four corners, a pixel's too", "[decide]") {
    cv::Mat mask(20, 30, CV_8UC1, cv::Scalar(0));
    mask(cv::Rect(4, 5, 7, 3)) = 255;
    mask.at<uchar>(19, 29) = 255;
    const auto found = find_shaped_regions(map_of(mask), 0.5, mask.size());
    REQUIRE(found.size() == 2);
    CHECK(found[0].shape.outline == Polygon{{11, 5}, {11, 8}, {4, 8}, {4, 5}});
    CHECK(found[1].shape.outline == Polygon{{30, 19}, {30, 20}, {29, 20}, {29, 19}});
    CHECK(found[0].shape.holes.empty());
    const bool one_pixel = pixels_of(found[1].shape, mask.size()) == std::vector<ColumnRun>{{29, 19, 20}};
    CHECK(one_pixel);
}

TEST_CASE("a ring has a hole, and pixels that touch across a corner are one polygon", "[decide]") {
    cv::Mat ring(9, 9, CV_8UC1, cv::Scalar(0));
    ring(cv::Rect(2, 2, 5, 5)) = 255;
    ring(cv::Rect(3, 3, 3, 3)) = 0;
    const auto found = find_shaped_regions(map_of(ring), 0.5, ring.size());
    REQUIRE(found.size() == 1);
    CHECK(area_of(found[0].shape.outline) == 25);
    REQUIRE(found[0].shape.holes.size() == 1);
    CHECK(area_of(found[0].shape.holes[0]) == -9);
    CHECK(area_of(joined(found[0].shape)) == 16);

    cv::Mat corner(4, 4, CV_8UC1, cv::Scalar(0));
    corner.at<uchar>(1, 1) = corner.at<uchar>(2, 2) = 255;
    const auto touching = find_shaped_regions(map_of(corner), 0.5, corner.size());
    REQUIRE(touching.size() == 1);
    CHECK(touching[0].shape.outline.size() == 8);
    CHECK(area_of(touching[0].shape.outline) == 2);

    // Background that touches across a corner is not connected: two holes.
    cv::Mat eyes(6, 6, CV_8UC1, cv::Scalar(0));
    eyes(cv::Rect(1, 1, 4, 4)) = 255;
    eyes.at<uchar>(2, 2) = eyes.at<uchar>(3, 3) = 0;
    CHECK(find_shaped_regions(map_of(eyes), 0.5, eyes.size()).at(0).shape.holes.size() == 2);
}

TEST_CASE("shapes of random masks are filled alike by OpenCV, and have their regions' areas", "[decide]") {
    cv::RNG random(7);
    for (int round = 0; round < 60; ++round) {
        const cv::Size size(random.uniform(1, 48), random.uniform(1, 40));
        cv::Mat noise(size, CV_8UC1), mask;
        random.fill(noise, cv::RNG::UNIFORM, 0, 256);
        if (round % 2 == 0) cv::GaussianBlur(noise, noise, {}, 2);
        mask = noise > (round % 2 == 0 ? 128 : 40 + 3 * round);
        cv::Mat ours(size, CV_8UC1, cv::Scalar(0)), theirs = ours.clone(), cut = ours.clone();
        for (const auto& [region, shape] : find_shaped_regions(map_of(mask), 0.5, size)) {
            double area = 0;
            for (const auto& polygon : polygons_of(shape)) area += area_of(polygon);
            CHECK(area == region.area);
            paint(ours, shape);
            theirs |= filled(polygons_of(shape), size);
            cut |= filled({joined(shape)}, size);
        }
        CHECK(differing(ours, mask) == 0);
        CHECK(differing(theirs, mask) == 0);
        // The cut itself is drawn, too, but passes no pixel's centre unless it leads through it.
        CHECK(differing(cut, mask) <= static_cast<int>(mask.total()) / 20);
    }
}

TEST_CASE("in a large picture a shape is exact to a step, and its pixels lie in it", "[decide]") {
    const cv::Size picture(2500, 1300);  // a step is 2.44 pixels
    cv::Mat map(20, 40, CV_32FC1, cv::Scalar(0));
    cv::circle(map, {20, 10}, 6, cv::Scalar(1), 2);
    const auto found = find_shaped_regions(map, 0.5, picture);
    REQUIRE(found.size() == 1);
    const auto& [region, shape] = found[0];
    REQUIRE(shape.holes.size() == 1);
    CHECK(area_of(shape.outline) + area_of(shape.holes[0]) == Approx(region.area));
    double pixels = 0;
    for (const auto& run : pixels_of(shape, picture)) {
        CHECK(region.box.contains({run.x, run.first}));
        CHECK(region.box.contains({run.x, run.end - 1}));
        pixels += run.end - run.first;
    }
    CHECK(pixels == Approx(region.area).epsilon(0.002));
}

TEST_CASE("regions of an aligned picture are told in the picture itself", "[decide][align]") {
    const cv::Size frame(80, 60);
    cv::Mat mask(frame, CV_8UC1, cv::Scalar(0));
    cv::circle(mask, {40, 26}, 15, cv::Scalar(255), 6);
    const auto shaped = find_shaped_regions(map_of(mask), 0.5, frame);
    REQUIRE(shaped.size() == 1);
    ImageAlignment alignment;
    alignment.frame = frame;
    alignment.picture = {200, 150};

    // A quarter turn and whole pixels: the very pixels, turned.
    alignment.to_picture = {0, -1, 100, 1, 0, 20};
    const auto turned = in_picture(shaped[0], alignment);
    cv::Mat found(alignment.picture, CV_8UC1, cv::Scalar(0));
    for (const auto& run : pixels_of(turned.shape, found.size()))
        found(cv::Range(run.first, run.end), cv::Range(run.x, run.x + 1)) = 255;
    cv::Mat expected(alignment.picture, CV_8UC1, cv::Scalar(0));
    for (int y = 0; y < frame.height; ++y)
        for (int x = 0; x < frame.width; ++x) expected.at<uchar>(x + 20, 99 - y) = mask.at<uchar>(y, x);
    CHECK(cv::countNonZero(found != expected) == 0);
    CHECK(turned.region.box == cv::boundingRect(expected));
    CHECK(turned.region.area == cv::countNonZero(expected));

    // Any turn, and larger: as OpenCV fills the polygons, but for the rim.
    alignment.scale = 1.5;
    const double angle = 0.3;
    alignment.to_picture = {1.5 * std::cos(angle), -1.5 * std::sin(angle), 60,
                            1.5 * std::sin(angle), 1.5 * std::cos(angle),  12};
    const auto large = in_picture(shaped[0], alignment);
    CHECK(std::abs(area_of(large.shape.outline)) - std::abs(area_of(large.shape.holes.at(0))) ==
          Approx(large.region.area).epsilon(1e-6));
    CHECK(large.region.longest_diameter == Approx(1.5 * shaped[0].region.longest_diameter));
    found.setTo(0);
    for (const auto& run : pixels_of(large.shape, found.size()))
        found(cv::Range(run.first, run.end), cv::Range(run.x, run.x + 1)) = 255;
    const auto theirs = filled(polygons_of(large.shape), alignment.picture);
    CHECK(cv::countNonZero(found != theirs) < 0.05 * cv::countNonZero(found));
    CHECK(cv::countNonZero(found) == Approx(large.region.area).epsilon(0.02));

    // What lies beyond the picture is cut off.
    alignment.to_picture = {1, 0, -40, 0, 1, 0};
    alignment.scale = 1;
    const auto cut = in_picture(shaped[0], alignment);
    for (const auto& point : cut.shape.outline) CHECK(point.x >= 0);
    CHECK(cut.region.box.x == 0);
}
