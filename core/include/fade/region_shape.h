// SPDX-License-Identifier: MIT
#pragma once

#include "fade/image.h"
#include "fade/regions.h"

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

#include <vector>

/// Where regions are, to the pixel. Free functions of values; thread-safe.
namespace fade {

/// Closed; the last point is not the first one again. In pixels of the picture: its left upper corner is (0, 0), and
/// the pixel in column x is from x to x + 1.
using Polygon = std::vector<cv::Point2d>;

/// A region by the edges of the pixels in it (in large pictures: of the steps, see `find_regions`). All edges are
/// horizontal or vertical, but for those of an aligned picture `in_picture`. Where two pixels of it touch across a
/// corner, a polygon touches itself there. The area in the outline, less that in the holes, is the region's.
struct RegionShape {
    Polygon outline;             ///< clockwise, as one sees it
    std::vector<Polygon> holes;  ///< counter-clockwise
};

struct ShapedRegion {
    Region region;
    RegionShape shape;
};

/// The regions that `find_regions` finds, in its order, with their shapes. Same errors.
[[nodiscard]] std::vector<ShapedRegion> find_shaped_regions(const cv::Mat& map, double threshold, cv::Size picture,
                                                            const cv::Mat& cells = {});

/// A region of an aligned picture as it lies in the picture itself, in that picture's pixels, as far as it lies in it.
[[nodiscard]] ShapedRegion in_picture(ShapedRegion shaped, const ImageAlignment& alignment);

/// Pixels of one column, one below the other.
struct ColumnRun {
    int x = 0;
    int first = 0;  ///< row
    int end = 0;    ///< row behind the last one
    bool operator==(const ColumnRun&) const = default;
};

/// The pixels whose centres lie in the shape, and in a picture of this size: column by column from the left, each from
/// above. Runs of a column do not touch.
[[nodiscard]] std::vector<ColumnRun> pixels_of(const RegionShape& shape, cv::Size picture);

/// Outline and holes as one polygon, for files that know no holes: from its corner that is nearest to a hole the
/// outline goes to the hole, around it, and back the same way.
[[nodiscard]] Polygon joined(const RegionShape& shape);

}  // namespace fade
