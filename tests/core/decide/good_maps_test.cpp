// SPDX-License-Identifier: MIT
#include "fade/good_maps.h"

#include "fade/detect.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <vector>

using namespace fade;

namespace {

Inspection with_map(const cv::Mat& map, const cv::Mat& cells = {}) {
    Inspection part;
    part.fused = map;
    part.cells = cells;
    return part;
}

/// NumPy's `percentile`, written out.
double quantile(std::vector<float> values, double share) {
    std::sort(values.begin(), values.end());
    const double place = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const auto above = std::min(below + 1, values.size() - 1);
    return values[below] + (place - static_cast<double>(below)) * (static_cast<double>(values[above]) - values[below]);
}

}  // namespace

TEST_CASE("The maps of good parts are pooled, whatever their grids", "[decide]") {
    // All of 0/1000 ... 1000/1000, in two maps of other shapes: percentiles are the shares themselves.
    std::vector<float> ramp(1001);
    for (std::size_t i = 0; i < ramp.size(); ++i) ramp[i] = static_cast<float>(i) / 1000;
    std::shuffle(ramp.begin(), ramp.end(), std::mt19937(7));
    const cv::Mat first(11, 13, CV_32FC1, ramp.data());
    const cv::Mat second(66, 13, CV_32FC1, ramp.data() + 143);
    const std::vector parts{with_map(first), with_map(second)};
    const auto good = good_maps_of(parts);
    REQUIRE(good);
    CHECK(good->parts == 2);
    CHECK(good->usual == Approx(0.5).margin(1e-7));
    CHECK(good->limit == Approx(0.999).margin(1e-7));
    const auto range = range_against(*good);
    CHECK(range.low == good->usual);
    // The limit lies in the middle of the colours.
    CHECK((good->limit - range.low) / (range.high - range.low) == Approx(0.5));
}

TEST_CASE("Percentiles of random maps are those of the definition", "[decide]") {
    std::mt19937 random(3);
    for (int round = 0; round < 50; ++round) {
        std::vector<Inspection> parts;
        std::vector<float> values;
        const int count = 1 + static_cast<int>(random() % 4);
        for (int i = 0; i < count; ++i) {
            cv::Mat map(1 + static_cast<int>(random() % 9), 1 + static_cast<int>(random() % 9), CV_32FC1);
            for (auto it = map.begin<float>(); it != map.end<float>(); ++it) {
                *it = static_cast<float>(random() % 100) / 100;
                values.push_back(*it);
            }
            parts.push_back(with_map(map));
        }
        const auto good = good_maps_of(parts);
        REQUIRE(good);
        CHECK(good->usual == Approx(quantile(values, 0.5)).margin(1e-12));
        CHECK(good->limit == Approx(quantile(values, 0.999)).margin(1e-12));
    }
}

TEST_CASE("Cells that are not looked at count for nothing in the maps of good parts", "[decide]") {
    const cv::Mat map = (cv::Mat_<float>(1, 4) << 0.0F, 0.2F, 0.4F, 0.0F);
    const cv::Mat cells = (cv::Mat_<unsigned char>(1, 4) << 0, 255, 255, 0);
    const std::vector part{with_map(map, cells)};
    const auto good = good_maps_of(part);
    REQUIRE(good);
    CHECK(good->usual == Approx(0.3));
    CHECK(good->limit == Approx(0.2 + 0.999 * 0.2));
    const std::vector hidden{with_map(map, cv::Mat::zeros(1, 4, CV_8UC1))};
    CHECK_FALSE(good_maps_of(hidden));
    CHECK_FALSE(good_maps_of({}));
}

TEST_CASE("Maps of good parts that are all alike leave a spread to be coloured in", "[decide]") {
    const auto range = range_against({0.25, 0.25, 3});
    CHECK(range.low == 0.25);
    CHECK(range.high == Approx(0.25 + 2 * least_good_spread));
}
