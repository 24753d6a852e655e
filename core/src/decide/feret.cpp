// SPDX-License-Identifier: MIT
#include "decide/feret.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace fade {

FeretDiameters feret_diameters(std::span<const cv::Point2f> points) {
    if (points.size() < 2) return {};
    std::vector<cv::Point2f> hull;
    cv::convexHull(std::vector<cv::Point2f>(points.begin(), points.end()), hull);
    FeretDiameters diameters;
    diameters.shortest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < hull.size(); ++i) {
        const cv::Point2d from = hull[i];
        const cv::Point2d edge = cv::Point2d(hull[(i + 1) % hull.size()]) - from;
        const double length = std::hypot(edge.x, edge.y);
        double height = 0;
        for (const auto& point : hull) {
            const cv::Point2d there = cv::Point2d(point) - from;
            diameters.longest = std::max(diameters.longest, std::hypot(there.x, there.y));
            if (length > 0) height = std::max(height, std::abs(edge.cross(there)) / length);
        }
        if (length > 0) diameters.shortest = std::min(diameters.shortest, height);
    }
    if (!std::isfinite(diameters.shortest)) diameters.shortest = 0;
    return diameters;
}

}  // namespace fade
