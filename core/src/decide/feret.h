// SPDX-License-Identifier: MIT
#pragma once

#include <opencv2/core/types.hpp>

#include <span>

namespace fade {

/// The largest and the smallest distance between two parallel lines that hold a shape between them.
struct FeretDiameters {
    double longest = 0;
    double shortest = 0;
};

/// Those of the convex hull of some points, in their units; 0 for less than two. A smallest distance between lines that
/// enclose a convex polygon is found where one of them lies on an edge (Freeman and Shapira, 1975).
[[nodiscard]] FeretDiameters feret_diameters(std::span<const cv::Point2f> points);

}  // namespace fade
