// SPDX-License-Identifier: MIT
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>

#include "fade/report_document.h"
#include "report/numbers.h"
#include "report/words.h"

namespace fade {

namespace {

const cv::Scalar white(255, 255, 255);
const cv::Scalar black(0, 0, 0);

/// White between two dark lines: seen on every colour of the scale and of a picture. In a small picture the white line
/// alone, or nothing else would be seen.
void draw_outlines(cv::Mat& rgb, const std::vector<Region>& regions) {
    constexpr int small = 160;
    const int shorter = std::min(rgb.cols, rgb.rows);
    const int longer = std::max(rgb.cols, rgb.rows);
    const int thickness = std::max(1, cvRound(std::min(longer / 900.0, shorter / 300.0)));
    std::vector<std::vector<cv::Point>> outlines;
    for (const auto& region : regions)
        for (const auto& contour : region.contours) {
            outlines.emplace_back();
            for (const auto& point : contour) outlines.back().emplace_back(cvFloor(point.x), cvFloor(point.y));
        }
    if (shorter >= small) cv::polylines(rgb, outlines, true, black, 3 * thickness, cv::LINE_AA);
    cv::polylines(rgb, outlines, true, white, thickness, cv::LINE_AA);
}

/// A strip of this height: the colours from 0 (bottom) to 1 (top) with numbers, and a mark at the threshold.
cv::Mat draw_colour_bar(int height, double threshold, const Words& words) {
    const int text = std::clamp(height / 40, 12, 90);  // height of a digit's line
    const double font_scale = text / 32.0;
    const int stroke = std::max(1, text / 14);
    const int bar_width = text;
    const int margin = text;
    const int bar_height = height - 2 * margin;
    cv::Mat strip(height, margin + bar_width + 4 * text, CV_8UC3, white);

    const auto colours = overlay_colours();
    for (int y = 0; y < bar_height; ++y) {
        const int level = cvRound(255.0 * (bar_height - 1 - y) / (bar_height - 1));
        const auto& colour = colours.at<cv::Vec3b>(level);
        cv::line(strip, {margin, margin + y}, {margin + bar_width - 1, margin + y}, cv::Scalar(colour));
    }
    const auto at = [&](double value) { return margin + cvRound((1 - value) * (bar_height - 1)); };
    for (const double value : {0.0, 0.25, 0.5, 0.75, 1.0}) {
        const int y = at(value);
        const int x = margin + bar_width;
        cv::line(strip, {x, y}, {x + text / 4, y}, black, stroke);
        cv::putText(strip, words.number(general(value)), {x + text / 2, y + text / 3}, cv::FONT_HERSHEY_SIMPLEX,
                    font_scale, black, stroke, cv::LINE_AA);
    }
    const int y = at(threshold);
    cv::line(strip, {margin - text / 4, y}, {margin + bar_width + text / 4, y}, black, 3 * stroke);
    cv::line(strip, {margin, y}, {margin + bar_width - 1, y}, white, stroke);
    return strip;
}

}  // namespace

cv::Mat render_annotated(const Image& image, const cv::Mat& map, double map_threshold, double opacity,
                         const Translate& translate, const cv::Mat& cells) {
    constexpr int least_height = 120;
    auto overlay = render_overlay(image, map, opacity, cells);
    draw_outlines(overlay, find_regions(map, map_threshold, overlay.size(), cells));
    const auto bar = draw_colour_bar(std::max(least_height, overlay.rows), map_threshold, Words(translate));
    cv::Mat annotated(bar.rows, overlay.cols + bar.cols, CV_8UC3, white);
    overlay.copyTo(annotated(cv::Rect({0, 0}, overlay.size())));
    bar.copyTo(annotated(cv::Rect({overlay.cols, 0}, bar.size())));
    return annotated;
}

cv::Mat render_thumbnail(const Image& image, const cv::Mat& map, double map_threshold, int longest_side,
                         const cv::Mat& cells) {
    cv::Mat thumbnail = reduced(image.pixels, longest_side).clone();
    draw_outlines(thumbnail, find_regions(map, map_threshold, thumbnail.size(), cells));
    return thumbnail;
}

}  // namespace fade
