// SPDX-License-Identifier: MIT
#pragma once

#include "fade/regions.h"

#include <opencv2/core/mat.hpp>

#include <vector>

namespace fade {

/// Regions, and which cells of the grid that they were looked for in are theirs.
struct LabelledRegions {
    std::vector<Region> regions;  ///< highest peak first
    std::vector<int> label_of;    ///< of each region, from 1
    cv::Mat labels;               ///< CV_32SC1, over the whole picture; 0: no region
    cv::Point2d step;             ///< width and height of a cell of `labels`, pixels of the picture
};

/// See `find_regions`.
[[nodiscard]] LabelledRegions label_regions(const cv::Mat& map, double threshold, cv::Size picture,
                                            const cv::Mat& cells);

}  // namespace fade
