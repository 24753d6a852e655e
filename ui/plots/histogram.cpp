// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/histogram.h"

#include <algorithm>
#include <cmath>

namespace fade::ui {

namespace {

void count(std::vector<double>& counts, double value) {
    if (std::isnan(value)) return;
    const auto bins = static_cast<double>(counts.size());
    const auto bin = static_cast<std::size_t>(std::clamp(value, 0.0, 1.0) * bins);
    ++counts[std::min(bin, counts.size() - 1)];
}

}  // namespace

std::vector<double> histogram(const std::vector<double>& values, int bins) {
    std::vector<double> counts(static_cast<std::size_t>(bins));
    for (const double value : values) count(counts, value);
    return counts;
}

std::vector<double> histogram(const cv::Mat& map, int bins, const cv::Mat& cells) {
    std::vector<double> counts(static_cast<std::size_t>(bins));
    for (int y = 0; y < map.rows; ++y)
        for (int x = 0; x < map.cols; ++x)
            if (cells.empty() || cells.at<unsigned char>(y, x) != 0) count(counts, double{map.at<float>(y, x)});
    return counts;
}

}  // namespace fade::ui
