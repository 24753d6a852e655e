// SPDX-License-Identifier: MIT
#include "fade/regions.h"
#include "fade/detect.h"
#include "fade/error.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "decide/feret.h"
#include "decide/labelled_regions.h"

namespace fade {

namespace {

constexpr int longest_side = 1024;

/// The size in which regions are looked for, and what one of its pixels is in the picture.
struct Grid {
    explicit Grid(cv::Size picture_size) : picture(picture_size) {
        const double shrink =
            std::max(1.0, static_cast<double>(std::max(picture.width, picture.height)) / longest_side);
        size = {std::max(1, cvRound(picture.width / shrink)), std::max(1, cvRound(picture.height / shrink))};
        step_x = static_cast<double>(picture.width) / size.width;
        step_y = static_cast<double>(picture.height) / size.height;
    }
    [[nodiscard]] cv::Point2d centre(cv::Point cell) const {
        return {(cell.x + 0.5) * step_x, (cell.y + 0.5) * step_y};
    }
    [[nodiscard]] cv::Rect cover(const cv::Rect& cells) const {
        const cv::Point first(static_cast<int>(std::floor(cells.x * step_x)),
                              static_cast<int>(std::floor(cells.y * step_y)));
        // Rounding may carry the last cell's end past the picture's.
        const cv::Point last(std::min(static_cast<int>(std::ceil(cells.br().x * step_x)), picture.width),
                             std::min(static_cast<int>(std::ceil(cells.br().y * step_y)), picture.height));
        return {first, last};
    }
    [[nodiscard]] std::vector<cv::Point2f> polygon(const std::vector<cv::Point>& cells) const {
        std::vector<cv::Point2f> points;
        points.reserve(cells.size());
        for (const auto& cell : cells) points.emplace_back(centre(cell));
        return points;
    }

    /// The corners of cells: a cell is a square, no point.
    [[nodiscard]] std::vector<cv::Point2f> corners(const std::vector<cv::Point>& cells) const {
        std::vector<cv::Point2f> points;
        points.reserve(4 * cells.size());
        for (const auto& cell : cells)
            for (const int right : {0, 1})
                for (const int below : {0, 1})
                    points.emplace_back(static_cast<float>((cell.x + right) * step_x),
                                        static_cast<float>((cell.y + below) * step_y));
        return points;
    }

    cv::Size picture;
    cv::Size size;
    double step_x = 1;
    double step_y = 1;
};

/// Resizing flattens peaks: at the places of the map's local maxima the grid keeps the map's own values, so that what
/// the map reaches is reached in the grid.
void keep_peaks(const cv::Mat& map, cv::Mat& values) {
    cv::Mat largest;
    cv::dilate(map, largest, cv::Mat());
    for (int y = 0; y < map.rows; ++y) {
        const auto* value = map.ptr<float>(y);
        const auto* around = largest.ptr<float>(y);
        auto* row = values.ptr<float>(static_cast<int>((y + 0.5) * values.rows / map.rows));
        for (int x = 0; x < map.cols; ++x) {
            if (value[x] < around[x]) continue;
            auto& kept = row[static_cast<int>((x + 0.5) * values.cols / map.cols)];
            kept = std::max(kept, value[x]);
        }
    }
}

/// Area, box, peak and mean of every component.
std::vector<Region> measure(const cv::Mat& values, const cv::Mat& mask, const Grid& grid, cv::Mat& labels) {
    cv::Mat stats, centroids;
    const int count = cv::connectedComponentsWithStats(mask, labels, stats, centroids, 8, CV_32S);
    std::vector<Region> regions(static_cast<std::size_t>(count) - 1);  // label 0 is what lies below the threshold
    for (int label = 1; label < count; ++label) {
        const auto* row = stats.ptr<int>(label);
        auto& region = regions[static_cast<std::size_t>(label) - 1];
        region.area = row[cv::CC_STAT_AREA] * grid.step_x * grid.step_y;
        region.box =
            grid.cover({row[cv::CC_STAT_LEFT], row[cv::CC_STAT_TOP], row[cv::CC_STAT_WIDTH], row[cv::CC_STAT_HEIGHT]});
        region.peak = -1;
    }
    for (int y = 0; y < labels.rows; ++y) {
        const auto* label = labels.ptr<int>(y);
        const auto* value = values.ptr<float>(y);
        for (int x = 0; x < labels.cols; ++x) {
            if (label[x] == 0) continue;
            auto& region = regions[static_cast<std::size_t>(label[x]) - 1];
            region.mean += value[x];
            if (value[x] <= region.peak) continue;
            region.peak = value[x];
            region.peak_at = grid.centre({x, y});
        }
    }
    for (int label = 1; label < count; ++label)
        regions[static_cast<std::size_t>(label) - 1].mean /= stats.at<int>(label, cv::CC_STAT_AREA);
    return regions;
}

void add_contours(const cv::Mat& mask, const cv::Mat& labels, const Grid& grid, std::vector<Region>& regions) {
    std::vector<std::vector<cv::Point>> contours;
    std::vector<cv::Vec4i> hierarchy;
    cv::findContours(mask, contours, hierarchy, cv::RETR_CCOMP, cv::CHAIN_APPROX_SIMPLE);
    constexpr int parent = 3;
    for (const bool holes : {false, true}) {
        for (std::size_t i = 0; i < contours.size(); ++i) {
            if ((hierarchy[i][parent] >= 0) != holes) continue;
            // Both an outline and the outline of a hole run over cells of the component itself.
            const int label = labels.at<int>(contours[i].front());
            auto& region = regions[static_cast<std::size_t>(label) - 1];
            region.contours.push_back(grid.polygon(contours[i]));
            if (holes) continue;
            const auto [longest, shortest] = feret_diameters(grid.corners(contours[i]));
            region.longest_diameter = longest;
            region.shortest_diameter = shortest;
        }
    }
}

}  // namespace

void validate_pixel_length(double mm_per_pixel) {
    if (!(mm_per_pixel > 0 && mm_per_pixel <= longest_pixel_mm))
        throw Error(ErrorCode::invalid_argument,
                    Text::en("The length of a pixel must be above 0 mm, and at most 1000 mm."));
}

LabelledRegions label_regions(const cv::Mat& map, double threshold, cv::Size picture, const cv::Mat& cells) {
    if (!(threshold >= 0 && threshold <= 1))
        throw Error(ErrorCode::invalid_argument, Text::en("The threshold of the map must be from 0 to 1."));
    if (map.empty() || map.type() != CV_32FC1 || picture.width <= 0 || picture.height <= 0)
        throw Error(ErrorCode::invalid_argument, Text::en("Regions need a map of 32-bit floats and a picture's size."));
    const Grid grid(picture);
    cv::Mat values = resize_map(map, grid.size, cells);
    keep_peaks(map, values);
    cv::Mat mask = values >= threshold;
    if (!cells.empty()) mask.setTo(0, resize_cells(cells, grid.size) == 0);
    LabelledRegions found;
    found.step = {grid.step_x, grid.step_y};
    auto regions = measure(values, mask, grid, found.labels);
    add_contours(mask, found.labels, grid, regions);
    found.label_of.resize(regions.size());
    std::iota(found.label_of.begin(), found.label_of.end(), 1);
    const auto region_of = [&](int label) -> Region& { return regions[static_cast<std::size_t>(label) - 1]; };
    std::stable_sort(found.label_of.begin(), found.label_of.end(),
                     [&](int a, int b) { return region_of(a).peak > region_of(b).peak; });
    found.regions.reserve(regions.size());
    for (const int label : found.label_of) found.regions.push_back(std::move(region_of(label)));
    return found;
}

std::vector<Region> find_regions(const cv::Mat& map, double threshold, cv::Size picture, const cv::Mat& cells) {
    return label_regions(map, threshold, picture, cells).regions;
}

}  // namespace fade
