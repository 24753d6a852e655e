// SPDX-License-Identifier: MIT
#include "fade/view.h"

#include "fade/error.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <tuple>
#include <utility>

namespace fade {

namespace {

auto order_of(const View& view) {
    const auto& part = view.region;
    return std::tuple(view.size.area(), view.size.width, -part.area(), part.y, part.x, part.height, part.width,
                      view.tile);
}

/// From and to, of `size` pixels.
std::pair<int, int> pixels_along(double from, double length, int size) {
    const auto nearest = [size](double share) { return static_cast<int>(std::lround(share * size)); };
    const int first = std::clamp(nearest(from), 0, size - 1);
    return {first, std::clamp(nearest(from + length), first + 1, size)};
}

/// Where tiles of `length` cells begin, of `count` cells.
std::vector<int> tiles_along(int count, int length) {
    if (count <= length) return {0};
    const int step = std::max(1, length * 3 / 4);
    const int steps = (count - length + step - 1) / step;
    std::vector<int> starts;
    for (int i = 0; i <= steps; ++i)
        starts.push_back(static_cast<int>(std::lround(static_cast<double>(i) * (count - length) / steps)));
    return starts;
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

View tiled_view(int side, int patch, int tiles, cv::Size picture) {
    const double per_pixel = static_cast<double>(side / patch) * tiles / std::min(picture.width, picture.height);
    const auto cells = [&](int pixels) { return std::max(1.0, std::round(pixels * per_pixel)); };
    const auto columns = cells(picture.width);
    const auto rows = cells(picture.height);
    if (columns * rows > static_cast<double>(most_patches))
        throw Error(
            ErrorCode::resource,
            {Text::en("With %1 tiles along its shorter side, a picture of %2 x %3 pixels has %4 patches, and at "
                      "most %5 can be compared; choose fewer tiles, or a smaller scale."),
             tiles, picture.width, picture.height, static_cast<std::int64_t>(columns * rows), most_patches});
    View view{{static_cast<int>(columns) * patch, static_cast<int>(rows) * patch}};
    if (view.scale() > side) view.tile = side;
    return view;
}

std::vector<Tile> tiles_of(const View& view, int patch) {
    const cv::Size grid(view.size.width / patch, view.size.height / patch);
    const int side = view.tile / patch;
    const cv::Size tile(std::min(side, grid.width), std::min(side, grid.height));
    const auto lefts = tiles_along(grid.width, tile.width);
    std::vector<Tile> tiles;
    for (const int top : tiles_along(grid.height, tile.height))
        for (const int left : lefts) {
            const auto share = [](int part, int of) { return static_cast<double>(part) / of; };
            const cv::Rect2d region(share(left, grid.width), share(top, grid.height), share(tile.width, grid.width),
                                    share(tile.height, grid.height));
            tiles.push_back({{{left, top}, tile}, {{tile.width * patch, tile.height * patch}, region}});
        }
    return tiles;
}

std::string name_of(const View& view) {
    const auto& [width, height] = std::pair(view.size.width, view.size.height);
    auto name = std::to_string(width);
    if (!view.is_whole() || width != height) name += "x" + std::to_string(height);
    if (view.tile > 0) name += " in tiles of " + std::to_string(view.tile);
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
