// SPDX-License-Identifier: MIT
#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

#include <algorithm>
#include <compare>
#include <cstdint>
#include <string>
#include <vector>

namespace fade {

/// Where one looks in a picture, and how finely: a rectangle of it, resized to so many pixels. It names the same place
/// in pictures of any size.
struct View {
    cv::Size size;  ///< pixels that the rectangle is resized to, whatever its shape; multiples of a patch
    cv::Rect2d region{0, 0, 1, 1};  ///< in 0..1 of the picture's width and height
    /// Not 0: it is not encoded at once, but in squares of so many pixels that overlap (see `tiles_of`); a multiple of
    /// a patch.
    int tile = 0;

    /// The whole picture as a square.
    [[nodiscard]] static View square(int side) { return {{side, side}}; }
    [[nodiscard]] bool is_whole() const { return region == cv::Rect2d{0, 0, 1, 1}; }
    /// The longer side: the scale that people know it by.
    [[nodiscard]] int scale() const { return std::max(size.width, size.height); }
    bool operator==(const View&) const = default;
};

/// The one with fewer pixels first, which is encoded faster; of as many, that of more of the picture.
[[nodiscard]] std::partial_ordering operator<=>(const View& a, const View& b);

/// The whole picture as a square of each of these sides, in ascending order, each once.
[[nodiscard]] std::vector<View> square_views(const std::vector<int>& sides);

/// The whole picture in its own ratio of width to height, as far as whole patches of `patch` pixels have it, with
/// `tiles` squares of `side` pixels (a multiple of a patch) along its shorter side. One that fits into a single square
/// is not tiled, and that of a square picture is `View::square`. Throws `Error` (resource) for more than
/// `most_patches`.
[[nodiscard]] View tiled_view(int side, int patch, int tiles, cv::Size picture);

/// What can be compared with others of its kind in minutes, and held in memory.
inline constexpr std::int64_t most_patches = 1 << 21;

/// One of the squares of a tiled view.
struct Tile {
    cv::Rect cells;  ///< in the patch grid of the tiled view
    View view;       ///< the same place, encoded by itself
};

/// The squares of a tiled view of the whole picture, row by row: they cover it, and neighbours overlap by a quarter or
/// more. Where the picture is narrower than a square, tiles are as narrow.
[[nodiscard]] std::vector<Tile> tiles_of(const View& view, int patch);

/// "448" for the whole picture as a square, else "448x336", "448x336 of [0.5,0.0,0.25,1.0]", "448x336 in tiles of 224".
/// Others have other names.
[[nodiscard]] std::string name_of(const View& view);

/// The view's rectangle in a picture of this size: borders at the nearest pixels' borders, at least one pixel.
[[nodiscard]] cv::Rect pixels_of(const View& view, cv::Size picture);

}  // namespace fade
