// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <vector>

namespace fade::ui {

/// How many values fall into each of `bins` equal parts of 0..1; 1 belongs to the last. Values outside count as the
/// nearest end, those that are no number nowhere.
[[nodiscard]] std::vector<double> histogram(const std::vector<double>& values, int bins);

/// The same of a map's cells (CV_32FC1), of those that are looked at: not 0 in `cells` (CV_8UC1), which is empty where
/// all are.
[[nodiscard]] std::vector<double> histogram(const cv::Mat& map, int bins, const cv::Mat& cells = {});

}  // namespace fade::ui
