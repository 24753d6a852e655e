// SPDX-License-Identifier: MIT
#include "fade/metrics.h"

#include "fade/error.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <string>

#include "evaluate/threshold_sweep.h"

namespace fade {

ImageMetrics image_metrics(const std::vector<double>& scores, const std::vector<bool>& anomalous, Curves* curves) {
    if (scores.size() != anomalous.size())
        throw Error(ErrorCode::invalid_argument, Text::english_only("There must be as many scores as labels."));
    if (std::any_of(scores.begin(), scores.end(), [](double score) { return std::isnan(score); }))
        throw Error(ErrorCode::invalid_argument, Text::english_only("An image score is no number."));
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });

    const auto positives = static_cast<std::uint64_t>(std::count(anomalous.begin(), anomalous.end(), true));
    ThresholdSweep sweep(positives, scores.size() - positives);
    for (std::size_t first = 0; first < order.size();) {
        std::uint64_t hits = 0;
        auto last = first;
        for (; last < order.size() && scores[order[last]] == scores[order[first]]; ++last)
            hits += anomalous[order[last]] ? 1 : 0;
        sweep.step(hits, last - first - hits);
        first = last;
    }
    ImageMetrics result{sweep.auroc(), sweep.aupr(), sweep.f1_max()};
    if (curves != nullptr) sweep.take_curves(*curves);
    return result;
}

cv::Mat label_regions(const cv::Mat& mask) {
    cv::Mat wide;
    const int labels = cv::connectedComponents(mask, wide, 8, CV_32S);
    if (labels > std::numeric_limits<std::uint16_t>::max())
        throw Error(ErrorCode::unsupported,
                    {Text::english_only("A mask has %1 separate regions; at most 65534 are measured."), labels - 1});
    cv::Mat regions(wide.size(), CV_16UC1);
    std::transform(wide.begin<int>(), wide.end<int>(), regions.begin<std::uint16_t>(),
                   [](int label) { return static_cast<std::uint16_t>(label); });
    return regions;
}

cv::Mat quantise_map(const cv::Mat& map, int side) {
    cv::Mat levels(map.size(), CV_8UC1);
    std::transform(map.begin<float>(), map.end<float>(), levels.begin<std::uint8_t>(),
                   [](float value) { return static_cast<std::uint8_t>(std::clamp(value, 0.0F, 1.0F) * 255.0F); });
    cv::Mat resized;
    cv::resize(levels, resized, {side, side}, 0, 0, cv::INTER_LINEAR);
    return resized;
}

}  // namespace fade
