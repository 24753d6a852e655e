// SPDX-License-Identifier: MIT
#pragma once

#include <opencv2/core/mat.hpp>

#include <vector>

namespace fade {

/// A map (CV_32FC1) of a part of its picture (in 0..1), and which of its cells count (CV_8UC1; empty: all).
struct PlacedMap {
    cv::Rect2d region;
    cv::Mat map;
    cv::Mat cells = {};
};

/// The mean of maps of several pictures in another picture's grid, which shows `region` of it. A place is a share of
/// the picture: a map of the same grid and region is taken as it is, another is read bilinearly at the cells' centres,
/// as if only the cells that count were there. Of each cell the mean is over those that say something; 0 where none
/// does.
[[nodiscard]] cv::Mat mean_in_place(const std::vector<PlacedMap>& maps, const cv::Rect2d& region, cv::Size grid);

/// A vision map less a baseline of its grid, and at least 0; as it is if that is empty.
[[nodiscard]] cv::Mat less_baseline(const cv::Mat& vision, const cv::Mat& baseline);

}  // namespace fade
