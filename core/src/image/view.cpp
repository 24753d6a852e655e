// SPDX-License-Identifier: MIT
#include "fade/view.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <tuple>
#include <utility>

namespace fade {

namespace {

auto order_of(const View& view) {
    const auto& part = view.region;
    return std::tuple(view.size.area(), view.size.width, -part.area(), part.y, part.x, part.height, part.width);
}

/// From and to, of `size` pixels.
std::pair<int, int> pixels_along(double from, double length, int size) {
    const auto nearest = [size](double share) { return static_cast<int>(std::lround(share * size)); };
    const int first = std::clamp(nearest(from), 0, size - 1);
    return {first, std::clamp(nearest(from + length), first + 1, size)};
}

}  // namespace

std::partial_ordering operator<=>(const View& a, const View& b) {
    return order_of(a) <=> order_of(b);
}

std::vector<View> square_views(const std::vector<int>& sides) {
    auto ascending = sides;
    std::sort(ascending.begin(), ascending.end());
    ascending.erase(std::unique(ascending.begin(), ascending.end()), ascending.end());
    std::vector<View> views;
    views.reserve(ascending.size());
    for (const int side : ascending) views.push_back(View::square(side));
    return views;
}

std::string name_of(const View& view) {
    const auto& [width, height] = std::pair(view.size.width, view.size.height);
    auto name = std::to_string(width);
    if (!view.is_whole() || width != height) name += "x" + std::to_string(height);
    // JSON writes a number with all its digits.
    const auto& part = view.region;
    if (!view.is_whole()) name += " of " + nlohmann::json{part.x, part.y, part.width, part.height}.dump();
    return name;
}

cv::Rect pixels_of(const View& view, cv::Size picture) {
    const auto [left, right] = pixels_along(view.region.x, view.region.width, picture.width);
    const auto [top, bottom] = pixels_along(view.region.y, view.region.height, picture.height);
    return {left, top, right - left, bottom - top};
}

}  // namespace fade
