// SPDX-License-Identifier: MIT
#include "fade/regions.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace fade {

namespace {

/// How much of each cell of a part of a map a region covers.
struct Cover {
    cv::Rect cells;
    cv::Mat weights;  ///< CV_32FC1, of `cells`; their sum is above 0

    Cover(const Region& region, cv::Size picture, cv::Size grid) {
        const double step_x = static_cast<double>(picture.width) / grid.width;
        const double step_y = static_cast<double>(picture.height) / grid.height;
        const auto cell_of = [&](double x, double y) {
            return cv::Point(std::clamp(static_cast<int>(x / step_x), 0, grid.width - 1),
                             std::clamp(static_cast<int>(y / step_y), 0, grid.height - 1));
        };
        // A picture may be smaller than the grid: its pixels then cover several cells each.
        const auto first = cell_of(region.box.x, region.box.y);
        const cv::Point last(
            std::clamp(static_cast<int>(std::ceil(region.box.br().x / step_x)), first.x + 1, grid.width),
            std::clamp(static_cast<int>(std::ceil(region.box.br().y / step_y)), first.y + 1, grid.height));
        cells = {first, last};
        constexpr int parts = 8;  // of a cell's side
        cv::Mat filled = cv::Mat::zeros(cells.size() * parts, CV_8UC1);
        std::vector<std::vector<cv::Point>> polygons;
        for (const auto& contour : region.contours) {
            auto& polygon = polygons.emplace_back();
            for (const auto& point : contour)
                polygon.emplace_back(static_cast<int>((point.x / step_x - cells.x) * parts),
                                     static_cast<int>((point.y / step_y - cells.y) * parts));
        }
        if (!polygons.empty()) cv::fillPoly(filled, polygons, 255);  // holes are left out: even and odd
        cv::Mat shares;
        cv::resize(filled, shares, cells.size(), 0, 0, cv::INTER_AREA);
        shares.convertTo(weights, CV_32F, 1.0 / 255);
        if (cv::sum(weights)[0] > 0) return;
        weights.setTo(0);
        const auto peak = cell_of(region.peak_at.x, region.peak_at.y) - cells.tl();
        weights.at<float>(std::clamp(peak.y, 0, cells.height - 1), std::clamp(peak.x, 0, cells.width - 1)) = 1;
    }

    [[nodiscard]] double mean(const cv::Mat& map) const {
        cv::Mat values;
        map(cells).convertTo(values, CV_32F);
        return values.dot(weights) / cv::sum(weights)[0];
    }
};

}  // namespace

double Region::language_share() const {
    const double both = language + vision;
    return both > 0 ? language / both : 0.5;
}

double Region::name_margin() const {
    if (kinds.empty()) return 0;
    return kinds.size() == 1 ? kinds.front().similarity : kinds[0].similarity - kinds[1].similarity;
}

const KindMatch* Region::name() const {
    return !kinds.empty() && name_margin() >= smallest_name_margin ? &kinds.front() : nullptr;
}

Region described(Region region, const Inspection& inspection, const Settings& settings, cv::Size picture) {
    const Cover cover(region, picture, inspection.fused.size());
    const auto vision = settings.vision(inspection.regime());
    if (!inspection.language.empty()) region.language = (1 - vision.weight) * cover.mean(inspection.language);
    region.vision = vision.weight * vision.multiplier * cover.mean(inspection.vision);
    for (std::size_t kind = 0; kind < inspection.kinds.names.size(); ++kind)
        region.kinds.push_back({inspection.kinds.names[kind], cover.mean(inspection.kinds.maps[kind])});
    std::stable_sort(region.kinds.begin(), region.kinds.end(),
                     [](const KindMatch& a, const KindMatch& b) { return a.similarity > b.similarity; });
    return region;
}

std::vector<Region> regions_of(const Inspection& inspection, const Settings& settings, cv::Size picture,
                               double map_threshold) {
    auto regions = find_regions(inspection.fused, map_threshold, picture, inspection.cells);
    for (auto& region : regions) region = described(std::move(region), inspection, settings, picture);
    return regions;
}

}  // namespace fade
