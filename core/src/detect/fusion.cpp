// SPDX-License-Identifier: MIT
#include "detect/fusion.h"

#include "fade/maps.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <string>
#include <utility>

#include "base/opencv_errors.h"

namespace fade {

namespace {

/// The mean of the scales' maps in the grid of the largest (multi-scale aggregation, Section 3.2).
cv::Mat aggregate(const std::vector<ScaleMaps>& scales, cv::Mat ScaleMaps::*map) {
    const auto size = (scales.back().*map).size();
    cv::Mat sum = cv::Mat::zeros(size, CV_32FC1);
    for (const auto& maps : scales) sum += resize_map(maps.*map, size);
    return sum / static_cast<double>(scales.size());
}

/// Of finite scores: what has no weight does not count.
double image_score(double language, double vision, double vision_weight) {
    return std::clamp((1 - vision_weight) * language + vision_weight * vision, 0.0, 1.0);
}

}  // namespace

FusionWeights fusion_weights(Regime regime, const Settings& settings) {
    const auto vision = settings.vision(regime);
    return {1 - vision.weight, vision.weight * vision.multiplier};
}

cv::Mat fuse_maps(const cv::Mat& language, const cv::Mat& vision, Regime regime, const Settings& settings) {
    const auto weights = fusion_weights(regime, settings);
    const cv::Mat fused = weights.language * language + weights.vision * vision;
    return smooth(cv::max(cv::min(fused, 1.0), 0.0), settings);
}

cv::Mat smooth(const cv::Mat& map, const Settings& settings) {
    if (settings.map_smoothing == 0) return map;
    cv::Mat smoothed;
    cv::GaussianBlur(map, smoothed, {}, settings.map_smoothing * map.cols, settings.map_smoothing * map.rows,
                     cv::BORDER_REFLECT);
    return cv::min(smoothed, 1.0);  // a kernel's sum may round to more than 1
}

double maximum(const cv::Mat& map) {
    double value = 0;
    cv::minMaxLoc(map, nullptr, &value);
    return value;
}

cv::Mat resize_map(const cv::Mat& map, cv::Size size) {
    const auto name = "A map of " + std::to_string(size.width) + " x " + std::to_string(size.height) + " pixels";
    return with_memory_errors(name, [&] {
        if (map.size() == size) return map.clone();
        cv::Mat resized;
        cv::resize(map, resized, size, 0, 0, cv::INTER_LINEAR);
        return resized;
    });
}

Inspection fuse(std::vector<ScaleMaps> scales, double language_score, std::size_t shots, const Settings& settings) {
    Inspection result;
    result.shots = static_cast<int>(shots);
    const auto vision = settings.vision(result.regime());
    result.scales = std::move(scales);
    result.language = aggregate(result.scales, &ScaleMaps::language);
    result.vision = aggregate(result.scales, &ScaleMaps::vision);
    result.fused = fuse_maps(result.language, result.vision, result.regime(), settings);
    result.language_score = language_score;
    result.vision_score = vision.multiplier * maximum(result.vision);
    result.image_score = image_score(result.language_score, result.vision_score, vision.score_weight);
    return result;
}

cv::Mat fuse_scale(const ScaleMaps& maps, Regime regime, const Settings& settings) {
    return fuse_maps(maps.language, maps.vision, regime, settings);
}

double value_at(const cv::Mat& map, cv::Point2d point) {
    const auto along = [](double position, int size) {
        const double cell = std::clamp(position * size - 0.5, 0.0, size - 1.0);
        const int first = static_cast<int>(cell);
        return std::pair(std::pair(first, std::min(first + 1, size - 1)), cell - first);
    };
    const auto [columns, right] = along(point.x, map.cols);
    const auto [rows, down] = along(point.y, map.rows);
    const auto on_row = [&map, c = columns, share = right](int row) {
        return (1 - share) * double{map.at<float>(row, c.first)} + share * double{map.at<float>(row, c.second)};
    };
    return (1 - down) * on_row(rows.first) + down * on_row(rows.second);
}

}  // namespace fade
