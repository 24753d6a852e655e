// SPDX-License-Identifier: MIT
#include "detect/baseline.h"

#include <opencv2/core.hpp>

#include "detect/fusion.h"

namespace fade {

namespace {

/// 1 where a map says something, else 0.
cv::Mat known_in(const PlacedMap& placed) {
    if (placed.cells.empty()) return cv::Mat::ones(placed.map.size(), CV_32FC1);
    cv::Mat known;
    cv::Mat(placed.cells != 0).convertTo(known, CV_32FC1, 1.0 / 255);
    return known;
}

}  // namespace

cv::Mat mean_in_place(const std::vector<PlacedMap>& maps, const cv::Rect2d& region, cv::Size grid) {
    cv::Mat sum = cv::Mat::zeros(grid, CV_32FC1);
    cv::Mat count = cv::Mat::zeros(grid, CV_32FC1);
    for (const auto& placed : maps) {
        const auto known = known_in(placed);
        if (placed.map.size() == grid && placed.region == region) {
            sum += placed.map.mul(known);
            count += known;
            continue;
        }
        sum += read_in_place(placed.map, placed.region, region, grid, placed.cells);
        cv::Mat reached = read_in_place(known, placed.region, region, grid) > 0;
        reached.convertTo(reached, CV_32FC1, 1.0 / 255);
        count += reached;
    }
    return sum / cv::max(count, 1.0);
}

cv::Mat less_baseline(const cv::Mat& vision, const cv::Mat& baseline) {
    if (baseline.empty()) return vision;
    return cv::max(vision - baseline, 0.0);
}

}  // namespace fade
