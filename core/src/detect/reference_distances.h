// SPDX-License-Identifier: MIT
#pragma once

#include "fade/reference_distances.h"

#include <map>
#include <vector>

#include "detect/features.h"

namespace fade {

/// What one reference has of the others, in a view of its own.
struct OwnDistances {
    cv::Rect2d region;  ///< of its picture, which the view shows
    cv::Mat cells;      ///< that count: CV_8UC1, not 0; empty: all
    cv::Mat nearest;    ///< to the nearest of the others, CV_32FC1, 0..1; 0 where nothing counts
    cv::Mat which;      ///< the index of that one, CV_32SC1
    cv::Mat second;     ///< to the nearest of those that are left without it; above 1: none is
};

struct ReferenceDistances {
    ComparedPatches by;
    double radius = 0;  ///< the position radius
    /// One a reference; by the view, and by an empty one that which each picture has in its own shape.
    std::map<View, std::vector<OwnDistances>> by_view;
};

/// What is taken off the picture's vision map in this view: CV_32FC1 in its grid. Empty: the settings take off nothing,
/// or there are less than two references. Throws `Error` (mismatch) if the bank was not compared with itself for these
/// settings.
[[nodiscard]] cv::Mat baseline_of(const ImageFeatures::Impl& query, const View& view, const MemoryBank::Impl& bank,
                                  const Settings& settings);

}  // namespace fade
