// SPDX-License-Identifier: MIT
#include "fade/good_maps.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "fade/detect.h"

namespace fade {

namespace {

/// Of values that are not sorted, whose order changes.
double quantile(std::vector<float>& values, double share) {
    const double place = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::ptrdiff_t>(std::floor(place));
    const auto at = values.begin() + below;
    std::nth_element(values.begin(), at, values.end());
    const double first = *at;
    if (at + 1 == values.end()) return first;
    const double second = *std::min_element(at + 1, values.end());
    return first + (place - static_cast<double>(below)) * (second - first);
}

}  // namespace

std::optional<GoodMaps> good_maps_of(std::span<const Inspection> good_parts) {
    constexpr double usual = 0.5;
    constexpr double limit = 0.999;
    std::vector<float> values;
    for (const auto& part : good_parts)
        for (int y = 0; y < part.fused.rows; ++y)
            for (int x = 0; x < part.fused.cols; ++x)
                if (part.cells.empty() || part.cells.at<unsigned char>(y, x) != 0)
                    values.push_back(part.fused.at<float>(y, x));
    if (values.empty()) return std::nullopt;
    return GoodMaps{quantile(values, usual), quantile(values, limit), good_parts.size()};
}

MapRange range_against(const GoodMaps& good) {
    return {good.usual, good.usual + 2 * std::max(good.limit - good.usual, least_good_spread)};
}

}  // namespace fade
