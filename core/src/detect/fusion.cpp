// SPDX-License-Identifier: MIT
#include "detect/fusion.h"

#include "fade/error.h"
#include "fade/maps.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <functional>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/opencv_errors.h"

namespace fade {

namespace {

/// 1 where a cell is looked at, else 0.
cv::Mat as_shares(const cv::Mat& cells) {
    cv::Mat shares;
    cv::Mat(cells != 0).convertTo(shares, CV_32FC1, 1.0 / 255);
    return shares;
}

/// What a linear filter makes of the cells that are looked at, as if there were no others; 0 where it reaches none.
template <typename Filter>
cv::Mat filtered(const cv::Mat& map, const cv::Mat& cells, const Filter& filter) {
    if (cells.empty()) return filter(map);
    const auto shares = as_shares(cells);
    const cv::Mat weights = filter(shares);
    cv::Mat result = filter(map.mul(shares)) / weights;
    result.setTo(0, weights <= 0);
    return result;
}

/// 0 in cells that are not looked at.
cv::Mat within(cv::Mat map, const cv::Mat& cells) {
    if (!cells.empty()) map.setTo(0, cells == 0);
    return map;
}

}  // namespace

FusionWeights fusion_weights(Regime regime, const Settings& settings) {
    const auto vision = settings.vision(regime);
    return {1 - vision.weight, vision.weight * vision.multiplier};
}

Aggregation::Aggregation(const std::vector<ViewMaps>& views)
    : views_(views), size_(views.back().language.empty() ? views.back().vision.size() : views.back().language.size()) {
    const auto sees_all = [](const ViewMaps& maps) { return maps.cells.empty(); };
    if (std::all_of(views.begin(), views.end(), sees_all)) return;
    looks_ = cv::Mat::zeros(size_, CV_32FC1);
    for (const auto& maps : views)
        looks_ += maps.cells.empty() ? cv::Mat(cv::Mat::ones(size_, CV_32FC1))
                                     : as_shares(resize_map(as_shares(maps.cells), size_) > 0);
}

cv::Mat Aggregation::placed(const ViewMaps& view, cv::Mat ViewMaps::*map) const {
    return filtered(view.*map, view.cells, [&](const cv::Mat& values) { return resize_map(values, size_); });
}

cv::Mat Aggregation::divided(const cv::Mat& sum) const {
    if (looks_.empty()) return sum / static_cast<double>(views_.size());
    return within(sum / looks_, views_.back().cells);
}

cv::Mat Aggregation::mean(cv::Mat ViewMaps::*map) const {
    cv::Mat sum = cv::Mat::zeros(size_, CV_32FC1);
    for (const auto& maps : views_) sum += placed(maps, map);
    return divided(sum);
}

cv::Mat Aggregation::part(const ViewMaps& view, cv::Mat ViewMaps::*map) const {
    return divided(placed(view, map));
}

cv::Mat fuse_maps(const cv::Mat& language, const cv::Mat& vision, const cv::Mat& cells, Regime regime,
                  const Settings& settings) {
    const auto weights = fusion_weights(regime, settings);
    const cv::Mat fused = language.empty() ? cv::Mat(weights.vision * vision)
                                           : cv::Mat(weights.language * language + weights.vision * vision);
    return smooth(within(cv::max(cv::min(fused, 1.0), 0.0), cells), cells, settings);
}

cv::Mat read_in_place(const cv::Mat& map, const cv::Rect2d& region, const cv::Rect2d& to, cv::Size grid,
                      const cv::Mat& cells) {
    return filtered(map, cells, [&](const cv::Mat& values) {
        cv::Mat result(grid, CV_32FC1);
        for (int y = 0; y < grid.height; ++y)
            for (int x = 0; x < grid.width; ++x) {
                const cv::Point2d centre(to.x + (x + 0.5) / grid.width * to.width,
                                         to.y + (y + 0.5) / grid.height * to.height);
                result.at<float>(y, x) = static_cast<float>(
                    value_at(values, {(centre.x - region.x) / region.width, (centre.y - region.y) / region.height}));
            }
        return result;
    });
}

cv::Mat placed_in_picture(const cv::Mat& map, const cv::Rect2d& region, cv::Size grid, const cv::Mat& cells) {
    cv::Mat placed = read_in_place(map, region, {0, 0, 1, 1}, grid, cells);
    if (map.cols <= grid.width * region.width && map.rows <= grid.height * region.height) return placed;
    const auto along = [](double place, int count) {
        return std::clamp(static_cast<int>(place * count), 0, count - 1);
    };
    for (int y = 0; y < map.rows; ++y)
        for (int x = 0; x < map.cols; ++x) {
            if (!cells.empty() && cells.at<unsigned char>(y, x) == 0) continue;
            auto& cell = placed.at<float>(along(region.y + (y + 0.5) / map.rows * region.height, grid.height),
                                          along(region.x + (x + 0.5) / map.cols * region.width, grid.width));
            cell = std::max(cell, map.at<float>(y, x));
        }
    return placed;
}

cv::Mat smooth(const cv::Mat& map, const cv::Mat& cells, const Settings& settings) {
    if (settings.map_smoothing == 0) return map;
    const auto smoothed = filtered(map, cells, [&](const cv::Mat& values) {
        cv::Mat result;
        cv::GaussianBlur(values, result, {}, settings.map_smoothing * values.cols, settings.map_smoothing * values.rows,
                         cv::BORDER_REFLECT);
        return result;
    });
    return within(cv::min(smoothed, 1.0),
                  cells);  // a kernel's sum may round to more than 1
}

double mean(const cv::Mat& map, const cv::Mat& cells) {
    return cv::mean(map, cells)[0];
}

double maximum(const cv::Mat& map, const cv::Mat& cells) {
    double value = 0;
    cv::minMaxLoc(map, nullptr, &value, nullptr, nullptr, cells);
    return value;
}

double mean_of_largest(const cv::Mat& map, double share, const cv::Mat& cells) {
    std::vector<float> values;
    values.reserve(map.total());
    for (int y = 0; y < map.rows; ++y)
        for (int x = 0; x < map.cols; ++x)
            if (cells.empty() || cells.at<unsigned char>(y, x) != 0) values.push_back(map.at<float>(y, x));
    const auto count = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size()));
    if (count < 1) return maximum(map, cells);
    std::nth_element(values.begin(), values.begin() + (count - 1), values.end(), std::greater<>());
    return std::accumulate(values.begin(), values.begin() + count, 0.0) / static_cast<double>(count);
}

double fuse_scores(double language, double vision, double vision_weight) {
    return std::clamp((1 - vision_weight) * language + vision_weight * vision, 0.0, 1.0);
}

cv::Mat resize_cells(const cv::Mat& cells, cv::Size size) {
    cv::Mat resized;
    if (!cells.empty()) cv::resize(cells, resized, size, 0, 0, cv::INTER_NEAREST);
    return resized;
}

cv::Mat resize_map(const cv::Mat& map, cv::Size size, const cv::Mat& cells) {
    const auto name = "A map of " + std::to_string(size.width) + " x " + std::to_string(size.height) + " pixels";
    return with_memory_errors(name, [&] {
        if (map.size() == size) return within(map.clone(), cells);
        const auto stretch = [size](const cv::Mat& values) {
            cv::Mat resized;
            cv::resize(values, resized, size, 0, 0, cv::INTER_LINEAR);
            return resized;
        };
        return within(filtered(map, cells, stretch), resize_cells(cells, size));
    });
}

namespace {

/// `result` says of which regime it is, and has its vision map if that is none of the views'; `language_score`: none
/// where no words were compared; `score`: the vision score before its multiplier, none: the map's largest values.
Inspection fused(Inspection result, std::vector<ViewMaps> views, std::optional<double> language_score,
                 std::optional<double> score, const Settings& settings) {
    for (const auto& maps : views)
        if (!maps.view.is_whole())
            throw Error(ErrorCode::mismatch, {Text::en("The view %1 is not of the whole picture, and cannot be fused."),
                                              name_of(maps.view)});
    const auto vision = settings.vision(result.regime());
    result.views = std::move(views);
    result.cells = result.views.back().cells;
    const Aggregation aggregation(result.views);
    if (language_score) result.language = aggregation.mean(&ViewMaps::language);
    if (result.vision.empty()) result.vision = aggregation.mean(&ViewMaps::vision);
    result.fused = fuse_maps(result.language, result.vision, result.cells, result.regime(), settings);
    result.language_score = language_score;
    if (!score) score = mean_of_largest(result.vision, settings.score_share, result.cells);
    result.vision_score = vision.multiplier * *score;
    result.image_score = fuse_scores(language_score.value_or(0), result.vision_score, vision.score_weight);
    return result;
}

/// What of the same number of cells over the whole picture lies in `cells` of a part of it.
cv::Mat over_picture(const cv::Mat& cells, const cv::Rect2d& region) {
    if (cells.empty()) return {};
    cv::Mat whole(cells.size(), CV_8UC1);
    const auto in_part = [](int index, int count, double from, double length) {
        return std::clamp(static_cast<int>(((index + 0.5) / count - from) / length * count), 0, count - 1);
    };
    for (int y = 0; y < cells.rows; ++y)
        for (int x = 0; x < cells.cols; ++x)
            whole.at<unsigned char>(y, x) = cells.at<unsigned char>(in_part(y, cells.rows, region.y, region.height),
                                                                    in_part(x, cells.cols, region.x, region.width));
    return whole;
}

/// The same map over the whole picture, in as many cells.
ViewMaps over_picture(const ViewMaps& own) {
    if (own.view.is_whole()) return own;
    const auto cells = over_picture(own.cells, own.view.region);
    return {View{.size = own.view.size},
            {},
            within(placed_in_picture(own.vision, own.view.region, own.vision.size(), own.cells), cells),
            cells};
}

Inspection fused_without_words(Inspection result, const ViewMaps& own, double score, const Settings& settings) {
    if (settings.compares_words())
        throw Error(ErrorCode::mismatch, Text::en("The settings compare words, and there are none."));
    return fused(std::move(result), {over_picture(own)}, {}, score, settings);
}

}  // namespace

Inspection fuse(std::vector<ViewMaps> views, double language_score, std::size_t shots, const Settings& settings,
                const std::optional<ViewMaps>& own) {
    Inspection result;
    result.shots = static_cast<int>(shots);
    std::optional<double> score;
    if (own) {
        const auto placed = [&](cv::Size grid, const cv::Mat& cells) {
            return within(placed_in_picture(own->vision, own->view.region, grid, own->cells), cells);
        };
        for (auto& maps : views) maps.vision = placed(maps.language.size(), maps.cells);
        result.vision = views.back().vision.clone();
        score = mean_of_largest(own->vision, settings.score_share, own->cells);
    }
    return fused(std::move(result), std::move(views), language_score, score, settings);
}

Inspection fuse(const ViewMaps& own, std::size_t shots, const Settings& settings) {
    Inspection result;
    result.shots = static_cast<int>(shots);
    return fused_without_words(std::move(result), own, mean_of_largest(own.vision, settings.score_share, own.cells),
                               settings);
}

Inspection fuse(const BatchVision& vision, std::size_t pictures, const Settings& settings) {
    if (!vision.shaped)
        throw Error(ErrorCode::mismatch,
                    Text::en("Without words, only a vision model compares the pictures of a batch."));
    Inspection result;
    result.batch = static_cast<int>(pictures);
    return fused_without_words(std::move(result), {*vision.shaped, {}, vision.map, vision.cells}, vision.score,
                               settings);
}

Inspection fuse(std::vector<ViewMaps> views, double language_score, const BatchVision& vision, std::size_t pictures,
                const Settings& settings) {
    Inspection result;
    result.batch = static_cast<int>(pictures);
    return fused(std::move(result), std::move(views), language_score, vision.score, settings);
}

cv::Mat fuse_view(const ViewMaps& maps, Regime regime, const Settings& settings) {
    return fuse_maps(maps.language, maps.vision, maps.cells, regime, settings);
}

double value_at(const cv::Mat& map, cv::Point2d point) {
    const auto along = [](double position, int size) {
        const double cell = std::clamp(position * size - 0.5, 0.0, size - 1.0);
        const int first = static_cast<int>(cell);
        return std::pair(std::pair(first, std::min(first + 1, size - 1)), cell - first);
    };
    const auto [columns, right] = along(point.x, map.cols);
    const auto [rows, down] = along(point.y, map.rows);
    const auto on_row = [&map, c = columns, share = right](int row) {
        return (1 - share) * double{map.at<float>(row, c.first)} + share * double{map.at<float>(row, c.second)};
    };
    return (1 - down) * on_row(rows.first) + down * on_row(rows.second);
}

}  // namespace fade
