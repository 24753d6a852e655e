// SPDX-License-Identifier: MIT
#include "fade/region_shape.h"

#include "fade/alignment.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>

#include "decide/labelled_regions.h"

namespace fade {

namespace {

/// Walks along the edges of one region's cells, with the region at its right hand.
class EdgeWalk {
public:
    /// `inside`: CV_8UC1, not 0 in the region; no cell at its border is.
    explicit EdgeWalk(const cv::Mat& inside) : inside_(inside), walked_(inside.size(), CV_8UC1, cv::Scalar(0)) {}

    /// All polygons, by corners of cells; the outline comes first.
    std::vector<std::vector<cv::Point>> polygons() {
        std::vector<std::vector<cv::Point>> found;
        // Whichever way a polygon winds, somewhere it goes east along the upper edge of a cell.
        for (int y = 1; y < inside_.rows; ++y)
            for (int x = 1; x < inside_.cols; ++x)
                if (goes({x, y}, east) && walked_.at<std::uint8_t>(y, x) == 0) found.push_back(walk({x, y}));
        return found;
    }

private:
    static constexpr int east = 0;  // then south, west, north: each is the right turn of the one before
    static constexpr std::array<std::array<int, 2>, 4> steps{{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};

    [[nodiscard]] bool holds(int x, int y) const { return inside_.at<std::uint8_t>(y, x) != 0; }

    /// Whether an edge leads from this corner (the left upper one of the cell of this name) in this direction.
    [[nodiscard]] bool goes(cv::Point corner, int direction) const {
        const int x = corner.x;
        const int y = corner.y;
        const std::array<cv::Point, 4> right{{{x, y}, {x - 1, y}, {x - 1, y - 1}, {x, y - 1}}};
        const auto& left = right[static_cast<std::size_t>(direction + 3) % 4];
        const auto& own = right[static_cast<std::size_t>(direction)];
        return holds(own.x, own.y) && !holds(left.x, left.y);
    }

    std::vector<cv::Point> walk(cv::Point start) {
        std::vector<cv::Point> corners;
        auto at = start;
        int direction = east;
        do {
            if (direction == east) walked_.at<std::uint8_t>(at) = 1;
            const auto& step = steps[static_cast<std::size_t>(direction)];
            at += cv::Point(step[0], step[1]);
            const int before = direction;
            // Left before right: cells that touch across a corner are one region.
            for (const int turn : {3, 0, 1}) {
                direction = (before + turn) % 4;
                if (goes(at, direction)) break;
            }
            if (direction != before) corners.push_back(at);
        } while (at != start || direction != east);
        return corners;
    }

    const cv::Mat& inside_;
    cv::Mat walked_;  // not 0 at the corner that an edge to the east began at
};

/// The cells that bear each label, as boxes.
std::vector<cv::Rect> boxes_of(const cv::Mat& labels, std::size_t count) {
    std::vector<cv::Rect> boxes(count + 1);
    for (int y = 0; y < labels.rows; ++y) {
        const auto* row = labels.ptr<int>(y);
        for (int x = 0; x < labels.cols; ++x)
            if (row[x] != 0) boxes[static_cast<std::size_t>(row[x])] |= cv::Rect(x, y, 1, 1);
    }
    return boxes;
}

RegionShape shape_of(const cv::Mat& labels, int label, const cv::Rect& box, const cv::Point2d& step) {
    cv::Mat inside(box.height + 2, box.width + 2, CV_8UC1, cv::Scalar(0));
    cv::Mat(labels(box) == label).copyTo(inside(cv::Rect({1, 1}, box.size())));
    RegionShape shape;
    for (const auto& corners : EdgeWalk(inside).polygons()) {
        Polygon polygon;
        polygon.reserve(corners.size());
        for (const auto& corner : corners)
            polygon.emplace_back((corner.x - 1 + box.x) * step.x, (corner.y - 1 + box.y) * step.y);
        if (shape.outline.empty())
            shape.outline = std::move(polygon);
        else
            shape.holes.push_back(std::move(polygon));
    }
    return shape;
}

/// The first pixel whose centre is not before this edge.
int first_behind(double edge, int size) {
    return std::clamp(static_cast<int>(std::ceil(edge - 0.5)), 0, size);
}

}  // namespace

std::vector<ShapedRegion> find_shaped_regions(const cv::Mat& map, double threshold, cv::Size picture,
                                              const cv::Mat& cells) {
    auto found = label_regions(map, threshold, picture, cells);
    const auto boxes = boxes_of(found.labels, found.regions.size());
    std::vector<ShapedRegion> shaped;
    shaped.reserve(found.regions.size());
    for (std::size_t i = 0; i < found.regions.size(); ++i) {
        const int label = found.label_of[i];
        shaped.push_back({std::move(found.regions[i]),
                          shape_of(found.labels, label, boxes[static_cast<std::size_t>(label)], found.step)});
    }
    return shaped;
}

ShapedRegion in_picture(ShapedRegion shaped, const ImageAlignment& alignment) {
    const auto& size = alignment.picture;
    const auto moved = [&](const cv::Point2d& point) {
        const auto at = in_picture(point, alignment);
        return cv::Point2d(std::clamp<double>(at.x, 0, size.width), std::clamp<double>(at.y, 0, size.height));
    };
    auto& [region, shape] = shaped;
    for (auto& point : shape.outline) point = moved(point);
    for (auto& hole : shape.holes)
        for (auto& point : hole) point = moved(point);
    for (auto& contour : region.contours)
        for (auto& point : contour) point = moved(point);
    region.peak_at = moved(region.peak_at);
    region.area *= alignment.scale * alignment.scale;
    region.longest_diameter *= alignment.scale;
    region.shortest_diameter *= alignment.scale;
    cv::Point2d least(size.width, size.height);
    cv::Point2d most;
    for (const auto& point : shape.outline) {
        least = {std::min(least.x, point.x), std::min(least.y, point.y)};
        most = {std::max(most.x, point.x), std::max(most.y, point.y)};
    }
    region.box = {cv::Point(static_cast<int>(std::floor(least.x)), static_cast<int>(std::floor(least.y))),
                  cv::Point(static_cast<int>(std::ceil(most.x)), static_cast<int>(std::ceil(most.y)))};
    return shaped;
}

std::vector<ColumnRun> pixels_of(const RegionShape& shape, cv::Size picture) {
    // In the middle of each column the edges that cross it, from above: the region begins and ends there in turn.
    std::map<int, std::vector<double>> crossed;
    const auto add = [&](const Polygon& polygon) {
        for (std::size_t i = 0; i < polygon.size(); ++i) {
            const auto& from = polygon[i];
            const auto& to = polygon[(i + 1) % polygon.size()];
            if (from.x == to.x) continue;
            const int end = first_behind(std::max(from.x, to.x), picture.width);
            for (int x = first_behind(std::min(from.x, to.x), picture.width); x < end; ++x)
                crossed[x].push_back(from.y + (x + 0.5 - from.x) * (to.y - from.y) / (to.x - from.x));
        }
    };
    add(shape.outline);
    for (const auto& hole : shape.holes) add(hole);
    std::vector<ColumnRun> runs;
    for (auto& [x, edges] : crossed) {
        std::sort(edges.begin(), edges.end());
        for (std::size_t i = 0; i + 1 < edges.size(); i += 2) {
            const int first = first_behind(edges[i], picture.height);
            const int end = first_behind(edges[i + 1], picture.height);
            if (first < end) runs.push_back({x, first, end});
        }
    }
    return runs;
}

Polygon joined(const RegionShape& shape) {
    std::multimap<std::size_t, const Polygon*> hole_at;  // by the outline's corner
    for (const auto& hole : shape.holes) {
        const auto distance = [&](const cv::Point2d& corner) { return cv::norm(corner - hole.front()); };
        const auto nearest =
            std::min_element(shape.outline.begin(), shape.outline.end(),
                             [&](const cv::Point2d& a, const cv::Point2d& b) { return distance(a) < distance(b); });
        hole_at.emplace(static_cast<std::size_t>(nearest - shape.outline.begin()), &hole);
    }
    Polygon polygon;
    for (std::size_t i = 0; i < shape.outline.size(); ++i) {
        polygon.push_back(shape.outline[i]);
        const auto [begin, end] = hole_at.equal_range(i);
        for (auto at = begin; at != end; ++at) {
            polygon.insert(polygon.end(), at->second->begin(), at->second->end());
            polygon.push_back(at->second->front());
            polygon.push_back(shape.outline[i]);
        }
    }
    return polygon;
}

}  // namespace fade
