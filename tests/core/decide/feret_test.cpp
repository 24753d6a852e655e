// SPDX-License-Identifier: MIT
#include "decide/feret.h"

#include <catch2/catch.hpp>
#include <opencv2/imgproc.hpp>

#include <cmath>
#include <numbers>
#include <random>
#include <vector>

#include "fade/regions.h"

namespace {

using namespace fade;

/// By the definition: of all directions, the largest and the smallest width between two lines across it.
FeretDiameters by_directions(const std::vector<cv::Point2f>& points, int directions) {
    FeretDiameters found{0, 1e9};
    for (int i = 0; i < directions; ++i) {
        const double angle = std::numbers::pi * i / directions;
        double low = 1e9;
        double high = -1e9;
        for (const auto& point : points) {
            const double along = std::cos(angle) * point.x + std::sin(angle) * point.y;
            low = std::min(low, along);
            high = std::max(high, along);
        }
        found.longest = std::max(found.longest, high - low);
        found.shortest = std::min(found.shortest, high - low);
    }
    return found;
}

Region only_region(const cv::Mat& mask) {
    cv::Mat map;
    mask.convertTo(map, CV_32F, 1 / 255.0);
    const auto regions = find_regions(map, 0.5, map.size());
    REQUIRE(regions.size() == 1);
    return regions.front();
}

}  // namespace

TEST_CASE("diameters of a rectangle, a disc, a ring and a diagonal", "[decide]") {
    cv::Mat mask = cv::Mat::zeros(200, 300, CV_8U);
    SECTION("rectangle") {
        mask(cv::Rect(20, 30, 60, 25)).setTo(255);
        const auto region = only_region(mask);
        CHECK(region.longest_diameter == Approx(65));  // 60 x 25: a diagonal of 65
        CHECK(region.shortest_diameter == Approx(25));
        CHECK(region.area == 60 * 25);
    }
    SECTION("one pixel") {
        mask.at<uchar>(7, 9) = 255;
        const auto region = only_region(mask);
        CHECK(region.longest_diameter == Approx(std::sqrt(2)));
        CHECK(region.shortest_diameter == Approx(1));
    }
    SECTION("a disc and a ring have one diameter") {
        cv::circle(mask, {150, 100}, 60, 255, cv::FILLED);
        const auto disc = only_region(mask);
        CHECK(disc.longest_diameter == Approx(121).margin(1.5));
        CHECK(disc.shortest_diameter == Approx(121).margin(1.5));
        cv::circle(mask, {150, 100}, 40, 0, cv::FILLED);
        const auto ring = only_region(mask);
        CHECK(ring.longest_diameter == disc.longest_diameter);
        CHECK(ring.shortest_diameter == disc.shortest_diameter);
        CHECK(ring.area < 0.6 * disc.area);
    }
    SECTION("pixels that touch at corners are one line") {
        for (int i = 0; i < 10; ++i) mask.at<uchar>(50 + i, 80 + i) = 255;
        const auto region = only_region(mask);
        CHECK(region.longest_diameter == Approx(10 * std::sqrt(2)));
        CHECK(region.shortest_diameter == Approx(std::sqrt(2)));
    }
}

TEST_CASE("diameters of random regions are those of all directions", "[decide]") {
    std::mt19937 random(7);  // NOLINT(bugprone-random-generator-seed): the same masks every time
    std::size_t compared = 0;
    for (int round = 0; round < 200; ++round) {
        cv::Mat mask = cv::Mat::zeros(80, 120, CV_8U);
        const auto within = [&](int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); };
        for (int shape = 0; shape < 4; ++shape)
            cv::ellipse(mask, {within(120), within(80)}, {1 + within(25), 1 + within(12)}, within(180), 0, 360, 255,
                        cv::FILLED);
        cv::Mat labels, stats, centroids, map;
        const int count = cv::connectedComponentsWithStats(mask, labels, stats, centroids, 8);
        mask.convertTo(map, CV_32F, 1 / 255.0);
        const auto regions = find_regions(map, 0.5, map.size());
        REQUIRE(std::ssize(regions) == count - 1);
        for (const auto& region : regions) {
            const int label = labels.at<int>(static_cast<int>(region.peak_at.y), static_cast<int>(region.peak_at.x));
            std::vector<cv::Point2f> corners;
            for (int y = 0; y < labels.rows; ++y)
                for (int x = 0; x < labels.cols; ++x)
                    if (labels.at<int>(y, x) == label)
                        for (const int right : {0, 1})
                            for (const int below : {0, 1})
                                corners.emplace_back(static_cast<float>(x + right), static_cast<float>(y + below));
            const auto expected = by_directions(corners, 1800);
            CHECK(region.area == stats.at<int>(label, cv::CC_STAT_AREA));
            // A grid of directions misses the best one by at most half a step.
            CHECK(region.longest_diameter == Approx(expected.longest).epsilon(1e-5));
            CHECK(region.shortest_diameter == Approx(expected.shortest).margin(0.1));
            CHECK(region.shortest_diameter <= expected.shortest + 1e-4);
            ++compared;
        }
    }
    CHECK(compared > 200);
}

TEST_CASE("no points and one point have no diameter", "[decide]") {
    CHECK(feret_diameters({}).longest == 0);
    const std::vector<cv::Point2f> one{{3, 4}};
    CHECK(feret_diameters(one).shortest == 0);
    const std::vector<cv::Point2f> line{{0, 0}, {3, 4}, {6, 8}};
    CHECK(feret_diameters(line).longest == Approx(10));
    CHECK(feret_diameters(line).shortest == Approx(0).margin(1e-6));
}
