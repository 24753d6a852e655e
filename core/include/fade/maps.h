// SPDX-License-Identifier: MIT
#pragma once

#include "fade/detect.h"
#include "fade/settings.h"

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

/// What is read from an inspection's maps. Free functions of values; thread-safe.
namespace fade {

/// The fused map of one view by itself, in its own grid, 0..1. CV_32FC1.
[[nodiscard]] cv::Mat fuse_view(const ViewMaps& maps, Regime regime, const Settings& settings);

/// The value of a map (CV_32FC1) at a point in 0..1 of width and height, bilinear as in `resize_map`.
[[nodiscard]] double value_at(const cv::Mat& map, cv::Point2d point);

}  // namespace fade
