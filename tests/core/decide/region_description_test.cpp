// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <opencv2/imgproc.hpp>

#include "fade/regions.h"

using namespace fade;

namespace {

constexpr int side = 16;
const cv::Size picture{160, 80};  // cells of 10 x 5 pixels

cv::Mat constant(double value) {
    return {side, side, CV_32FC1, cv::Scalar(value)};
}

cv::Mat halved(const cv::Mat& map) {
    cv::Mat half;
    map.convertTo(half, CV_16F);
    return half;
}

/// Anomalous in a box of cells, and nowhere else.
Inspection inspection_of(const cv::Rect& cells) {
    Inspection inspection;
    inspection.shots = 1;
    inspection.fused = constant(0);
    inspection.fused(cells).setTo(0.9);
    inspection.language = constant(0.1);
    inspection.vision = constant(0.05);
    return inspection;
}

Settings settings_of(double weight, double multiplier) {
    Settings settings;
    settings.few_shot.weight = weight;
    settings.few_shot.multiplier = multiplier;
    return settings;
}

}  // namespace

TEST_CASE("what language and vision add to a region are means over it, weighted as the map is", "[decide]") {
    const cv::Rect cells(4, 6, 3, 2);
    auto inspection = inspection_of(cells);
    inspection.language(cells).setTo(0.8);
    inspection.vision(cells).setTo(0.25);
    const auto regions = regions_of(inspection, settings_of(0.75, 2), picture, 0.9);
    REQUIRE(regions.size() == 1);
    // Between cells the map is stretched bilinearly, and only its plateau reaches the threshold: all of it in the box.
    CHECK(regions[0].language == Approx(0.25 * 0.8).margin(1e-6));
    CHECK(regions[0].vision == Approx(0.75 * 2 * 0.25).margin(1e-6));
    CHECK(regions[0].language_share() == Approx(0.2 / (0.2 + 0.375)).margin(1e-6));
    CHECK(regions[0].kinds.empty());
    CHECK(regions[0].name() == nullptr);
    CHECK(regions[0].name_margin() == 0);
}

TEST_CASE("a region's cells count by how much of them it covers", "[decide]") {
    // The plateau of 3 x 1 cells, seen at its own threshold, covers the cells' middles: half, whole, half of them.
    const cv::Rect cells(4, 6, 3, 1);
    auto inspection = inspection_of(cells);
    inspection.language.at<float>(6, 4) = 0.2F;
    inspection.language.at<float>(6, 5) = 0.4F;
    inspection.language.at<float>(6, 6) = 1.0F;
    const auto regions = regions_of(inspection, settings_of(0, 1), picture, 0.9);
    REQUIRE(regions.size() == 1);
    CHECK(regions[0].language == Approx((0.5 * 0.2 + 0.4 + 0.5 * 1.0) / 2).margin(0.05));
    CHECK(regions[0].vision == 0);
    CHECK(regions[0].language_share() == 1);
}

TEST_CASE("a region of a single cell is described by that cell, at the border too", "[decide]") {
    for (const cv::Point cell : {cv::Point(0, 0), cv::Point(15, 15), cv::Point(7, 3)}) {
        auto inspection = inspection_of({cell, cv::Size(1, 1)});
        inspection.language.at<float>(cell) = 0.6F;
        const auto regions = regions_of(inspection, settings_of(0, 1), picture, 0.9);
        REQUIRE(regions.size() == 1);
        CHECK(regions[0].language == Approx(0.6).margin(1e-6));
    }
}

TEST_CASE("a ring is not described by what lies in its hole", "[decide]") {
    auto inspection = inspection_of({2, 2, 12, 12});
    const cv::Rect hole(5, 5, 6, 6);
    inspection.fused(hole).setTo(0);
    inspection.language.setTo(0.5);
    inspection.language(cv::Rect(6, 6, 4, 4)).setTo(100);
    const auto regions = regions_of(inspection, settings_of(0, 1), picture, 0.9);
    REQUIRE(regions.size() == 1);
    REQUIRE(regions[0].contours.size() == 2);
    CHECK(regions[0].language == Approx(0.5).margin(1e-6));
}

TEST_CASE("a region is named by the kind that it looks like most, if by a margin", "[decide]") {
    const cv::Rect cells(4, 6, 3, 2);
    auto inspection = inspection_of(cells);
    const auto add = [&](const std::string& kind, double inside, double outside) {
        cv::Mat map = constant(outside);
        map(cells).setTo(inside);
        inspection.kinds.names.push_back(kind);
        inspection.kinds.maps.push_back(halved(map));
    };
    const auto described = [&] { return regions_of(inspection, settings_of(0, 1), picture, 0.9).at(0); };
    add("scratch", 0.25, 0.9);
    auto region = described();
    REQUIRE(region.name() != nullptr);  // the only one: by its own similarity
    CHECK(region.name_margin() == Approx(0.25).margin(1e-3));
    add("hole", 0.30, 0.1);
    region = described();
    REQUIRE(region.kinds.size() == 2);
    REQUIRE(region.name() != nullptr);
    CHECK(region.name()->kind == "hole");
    CHECK(region.name()->similarity == Approx(0.3).margin(1e-3));
    CHECK(region.name_margin() == Approx(0.05).margin(1e-3));
    add("dent", 0.29, 0.1);
    region = described();
    CHECK(region.kinds.front().kind == "hole");
    CHECK(region.name_margin() < smallest_name_margin);
    CHECK(region.name() == nullptr);
}

TEST_CASE("regions of pictures smaller than the grid are described by finite numbers", "[decide]") {
    for (const int width : {1, 2, 3, 5, 9, 15, 16, 17, 23}) {
        Inspection inspection = inspection_of({0, 0, side, side});
        cv::RNG(static_cast<std::uint64_t>(width)).fill(inspection.fused, cv::RNG::UNIFORM, 0.0, 1.0);
        inspection.language.setTo(0.5);
        inspection.kinds = {{"hole"}, {halved(constant(0.25))}};
        for (const double threshold : {0.3, 0.5, 0.7, 0.9})
            for (const auto& region : regions_of(inspection, settings_of(0, 1), {width, 7}, threshold)) {
                CHECK(region.language == Approx(0.5));
                CHECK(region.kinds.at(0).similarity == Approx(0.25));
            }
    }
}
