// SPDX-License-Identifier: MIT
#include "fade/error.h"
#include "fade/metrics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "evaluate/threshold_sweep.h"

namespace fade {

namespace {

/// Calls `visit(score, region)` for every pixel; region 0 is normal.
template <typename Pixel, typename Visit>
void for_each_pixel(const cv::Mat& map, const cv::Mat& regions, Visit&& visit) {
    for (int y = 0; y < map.rows; ++y) {
        const auto* scores = map.ptr<Pixel>(y);
        const auto* labels = regions.ptr<std::uint16_t>(y);
        for (int x = 0; x < map.cols; ++x) visit(scores[x], labels[x]);
    }
}

/// Counts the leading values equal to `score` of a falling sequence, from `position` on, and moves it past them.
std::uint64_t count_equal(const std::vector<float>& falling, std::size_t& position, float score) {
    const auto first = position;
    while (position < falling.size() && falling[position] == score) ++position;
    return position - first;
}

}  // namespace

void PixelScores::add(const cv::Mat& map, const cv::Mat& regions) {
    const bool floats = map.type() == CV_32FC1;
    if (!floats && map.type() != CV_8UC1)
        throw Error(ErrorCode::invalid_argument, Text::english_only("Pixel scores must be 8-bit or float."));
    if (!regions.empty() && (regions.type() != CV_16UC1 || regions.size() != map.size()))
        throw Error(ErrorCode::invalid_argument, Text::english_only("A map and its regions must have the same size."));
    holds_floats_ = floats;

    const auto first_region = region_sizes_.size();
    if (!regions.empty()) {
        std::vector<std::uint32_t> sizes(std::numeric_limits<std::uint16_t>::max() + std::size_t{1});
        std::for_each(regions.begin<std::uint16_t>(), regions.end<std::uint16_t>(),
                      [&](std::uint16_t label) { ++sizes[label]; });
        while (sizes.size() > 1 && sizes.back() == 0) sizes.pop_back();
        region_sizes_.insert(region_sizes_.end(), sizes.begin() + 1, sizes.end());
    }
    if (floats)
        add_floats(map, regions, first_region);
    else
        add_levels(map, regions, first_region);
}

void PixelScores::add_levels(const cv::Mat& map, const cv::Mat& regions, std::size_t first_region) {
    if (region_sizes_.size() == first_region) {
        std::for_each(map.begin<std::uint8_t>(), map.end<std::uint8_t>(),
                      [&](std::uint8_t score) { ++levels_[score].normal; });
        return;
    }
    for_each_pixel<std::uint8_t>(map, regions, [&](std::uint8_t score, std::uint16_t region) {
        auto& level = levels_[score];
        if (region == 0) {
            ++level.normal;
            ++level.normal_beside_anomalous;
        } else {
            ++level.anomalous;
            level.overlap += 1.0 / region_sizes_[first_region + region - 1];
        }
    });
}

void PixelScores::add_floats(const cv::Mat& map, const cv::Mat& regions, std::size_t first_region) {
    if (std::any_of(map.begin<float>(), map.end<float>(), [](float score) { return std::isnan(score); }))
        throw Error(ErrorCode::invalid_argument, Text::english_only("A pixel score is no number."));
    if (region_sizes_.size() == first_region) {
        normal_.insert(normal_.end(), map.begin<float>(), map.end<float>());
        return;
    }
    for_each_pixel<float>(map, regions, [&](float score, std::uint16_t region) {
        if (region == 0)
            normal_beside_anomalous_.push_back(score);
        else
            anomalous_.push_back({score, static_cast<std::uint32_t>(first_region + region - 1)});
    });
}

/// Visits the distinct scores in falling order, each as a `Level`.
template <typename Visit>
void PixelScores::for_each_threshold(Visit&& visit) {
    if (!holds_floats_) {
        std::for_each(levels_.rbegin(), levels_.rend(), visit);
        return;
    }
    std::sort(normal_.begin(), normal_.end(), std::greater<>());
    std::sort(normal_beside_anomalous_.begin(), normal_beside_anomalous_.end(), std::greater<>());
    // Equal scores in a fixed order, so that their overlaps always add up alike.
    std::sort(anomalous_.begin(), anomalous_.end(), [](const AnomalousPixel& a, const AnomalousPixel& b) {
        return a.score != b.score ? a.score > b.score : a.region < b.region;
    });
    std::size_t normal = 0;
    std::size_t beside = 0;
    std::size_t anomalous = 0;
    constexpr float none = -std::numeric_limits<float>::infinity();
    while (normal < normal_.size() || beside < normal_beside_anomalous_.size() || anomalous < anomalous_.size()) {
        float score = none;
        if (normal < normal_.size()) score = std::max(score, normal_[normal]);
        if (beside < normal_beside_anomalous_.size()) score = std::max(score, normal_beside_anomalous_[beside]);
        if (anomalous < anomalous_.size()) score = std::max(score, anomalous_[anomalous].score);
        Level level;
        level.normal_beside_anomalous = count_equal(normal_beside_anomalous_, beside, score);
        level.normal = count_equal(normal_, normal, score) + level.normal_beside_anomalous;
        for (; anomalous < anomalous_.size() && anomalous_[anomalous].score == score; ++anomalous) {
            ++level.anomalous;
            level.overlap += 1.0 / region_sizes_[anomalous_[anomalous].region];
        }
        visit(level);
    }
}

PixelMetrics PixelScores::measure(Curves* curves) {
    Level total;
    if (holds_floats_) {
        total.normal_beside_anomalous = normal_beside_anomalous_.size();
        total.normal = normal_.size() + total.normal_beside_anomalous;
        total.anomalous = anomalous_.size();
    }
    for (const auto& level : levels_) {
        total.normal += level.normal;
        total.anomalous += level.anomalous;
        total.normal_beside_anomalous += level.normal_beside_anomalous;
    }
    ThresholdSweep all(total.anomalous, total.normal);
    ThresholdSweep of_anomalous(total.anomalous, total.normal_beside_anomalous);
    OverlapSweep overlap(region_sizes_.size(), total.normal);
    for_each_threshold([&](const Level& level) {
        all.step(level.anomalous, level.normal);
        of_anomalous.step(level.anomalous, level.normal_beside_anomalous);
        overlap.step(level.normal, level.overlap);
    });
    PixelMetrics result{all.auroc(), all.f1_max(), overlap.finish(), of_anomalous.auroc(), of_anomalous.f1_max()};
    if (curves != nullptr) {
        all.take_curves(*curves);
        overlap.take_curve(*curves);
    }
    return result;
}

std::size_t PixelScores::memory() const {
    return sizeof *this + region_sizes_.capacity() * sizeof(std::uint32_t) +
           (normal_.capacity() + normal_beside_anomalous_.capacity()) * sizeof(float) +
           anomalous_.capacity() * sizeof(AnomalousPixel);
}

}  // namespace fade
