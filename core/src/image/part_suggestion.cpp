// SPDX-License-Identifier: MIT
#include "fade/part_suggestion.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

#include "fade/error.h"

namespace fade {

namespace {

constexpr int work_side = 160;           // pixels of the longer side
constexpr double smoothing = 1.5;        // pixels
constexpr double border_share = 0.03;    // of the shorter side
constexpr double most_scales = 3.5;      // 99 % of a Gaussian background in three channels
constexpr double smallest_scale = 1.5;   // Lab: less is the noise of eight bits
constexpr double least_even = 0.7;       // of the border that is of one kind
constexpr double speck = 0.02;           // of the longer side: what is thinner is no part
constexpr double margin = 0.02;          // of the longer side
constexpr double least_part = 0.05;      // of the picture
constexpr double most_part = 0.95;       // of the picture
constexpr double least_in_one = 0.6;     // of the part that is one piece
constexpr double least_piece = 0.1;      // of the largest piece
constexpr double least_contrast = 6;     // scales: the part's median distance from the background
constexpr double outline_tolerance = 1;  // pixels

/// In which a picture of this size is looked at.
cv::Size work_size(cv::Size whole) {
    const double shrink = static_cast<double>(work_side) / std::max(whole.width, whole.height);
    return {std::max(8, cvRound(shrink * whole.width)), std::max(8, cvRound(shrink * whole.height))};
}

cv::Mat disc(double radius) {
    const int side = 2 * std::max(1, cvRound(radius)) + 1;
    return cv::getStructuringElement(cv::MORPH_ELLIPSE, {side, side});
}

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// The border's pixels.
std::vector<cv::Point> border_of(cv::Size size) {
    const int width = std::max(2, cvRound(border_share * std::min(size.width, size.height)));
    std::vector<cv::Point> border;
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x)
            if (std::min({x, y, size.width - 1 - x, size.height - 1 - y}) < width) border.emplace_back(x, y);
    return border;
}

/// The distance of each pixel from the plane of the border's colours, in its scales: CV_64FC1. `even`: the share of the
/// border that lies on it.
struct Distances {
    cv::Mat map;
    double even = 0;
};

Distances distances_from_border(const cv::Mat& lab) {
    constexpr int rounds = 12;
    constexpr double deviations = 1.4826;  // of a Gaussian, by its median absolute deviation
    const auto border = border_of(lab.size());
    const auto place = [&](cv::Point at) { return cv::Vec3d(1, 2.0 * at.x / lab.cols - 1, 2.0 * at.y / lab.rows - 1); };
    std::vector<double> weights(border.size(), 1);
    cv::Matx33d planes;  // a column a channel
    cv::Vec3d scales;
    std::vector<cv::Vec3d> residuals(border.size());
    const auto distance = [&](const cv::Vec3d& residual) {
        double sum = 0;
        for (int c = 0; c < 3; ++c) sum += std::pow(residual[c] / scales[c], 2);
        return std::sqrt(sum);
    };
    const auto residual_at = [&](cv::Point at) { return cv::Vec3d(lab.at<cv::Vec3f>(at)) - planes.t() * place(at); };
    for (int round = 0; round < rounds; ++round) {
        cv::Matx33d normal = cv::Matx33d::zeros(), right = cv::Matx33d::zeros();
        for (std::size_t i = 0; i < border.size(); ++i) {
            const auto at = place(border[i]);
            normal += weights[i] * (at * at.t());
            right += weights[i] * (at * cv::Vec3d(lab.at<cv::Vec3f>(border[i])).t());
        }
        planes = normal.solve(right, cv::DECOMP_SVD);
        for (int c = 0; c < 3; ++c) {
            std::vector<double> deviation;
            for (std::size_t i = 0; i < border.size(); ++i) {
                residuals[i] = residual_at(border[i]);
                deviation.push_back(std::abs(residuals[i][c]));
            }
            scales[c] = std::max(smallest_scale, deviations * median(std::move(deviation)));
        }
        // Cauchy's weights first, which find the kind of most of the border; then what is of that kind alone.
        for (std::size_t i = 0; i < border.size(); ++i) {
            const double d = distance(residuals[i]);
            weights[i] = round < rounds / 2 ? 1 / (1 + d * d) : (d <= most_scales ? 1 : 1e-9);
        }
    }
    Distances found{cv::Mat(lab.size(), CV_64FC1), 0};
    for (int y = 0; y < lab.rows; ++y)
        for (int x = 0; x < lab.cols; ++x) found.map.at<double>(y, x) = distance(residual_at({x, y}));
    for (const auto& at : border) found.even += found.map.at<double>(at) <= most_scales ? 1 : 0;
    found.even /= static_cast<double>(border.size());
    return found;
}

/// What is not connected with the border through pixels like it: CV_8UC1.
cv::Mat inside(const cv::Mat& distances) {
    cv::Mat alike = distances <= most_scales;
    // Around the picture, so that all of the border is one place to begin from.
    cv::Mat framed;
    cv::copyMakeBorder(alike, framed, 1, 1, 1, 1, cv::BORDER_CONSTANT, cv::Scalar(255));
    constexpr int outside = 128;
    cv::floodFill(framed, cv::Point(0, 0), cv::Scalar(outside));
    cv::Mat part = framed(cv::Rect(1, 1, alike.cols, alike.rows)) != outside;
    return part;
}

cv::Mat without_specks(const cv::Mat& part) {
    // What lies beside the picture goes on as at its edge, so that a part that reaches it keeps its corners.
    const int room = cvRound(2 * speck * work_side) + 2;
    cv::Mat framed, opened;
    cv::copyMakeBorder(part, framed, room, room, room, room, cv::BORDER_REPLICATE);
    cv::morphologyEx(framed, opened, cv::MORPH_OPEN, disc(speck / 2 * work_side));
    return opened(cv::Rect(room, room, part.cols, part.rows)).clone();
}

/// The pieces that count, CV_8UC1; empty if none of them is most of it all.
cv::Mat main_pieces(const cv::Mat& part) {
    cv::Mat labels, statistics, centres;
    const int count = cv::connectedComponentsWithStats(part, labels, statistics, centres);
    int largest = 0, all = 0;
    for (int i = 1; i < count; ++i) {
        const int area = statistics.at<int>(i, cv::CC_STAT_AREA);
        largest = std::max(largest, area);
        all += area;
    }
    if (all == 0 || largest < least_in_one * all) return {};
    cv::Mat kept = cv::Mat::zeros(part.size(), CV_8UC1);
    for (int i = 1; i < count; ++i)
        if (statistics.at<int>(i, cv::CC_STAT_AREA) >= least_piece * largest) kept.setTo(255, labels == i);
    return kept;
}

double median_inside(const cv::Mat& values, const cv::Mat& mask) {
    std::vector<double> inside;
    for (int y = 0; y < values.rows; ++y)
        for (int x = 0; x < values.cols; ++x)
            if (mask.at<uchar>(y, x) != 0) inside.push_back(values.at<double>(y, x));
    return median(std::move(inside));
}

std::variant<cv::Mat, NoPart> part_in(const cv::Mat& picture, cv::Size size) {
    cv::Mat small, lab;
    cv::resize(picture, small, size, 0, 0, cv::INTER_AREA);
    small.convertTo(small, CV_32FC3, 1 / 255.0);
    cv::cvtColor(small, lab, cv::COLOR_RGB2Lab);
    cv::GaussianBlur(lab, lab, {}, smoothing);
    const auto distances = distances_from_border(lab);
    if (distances.even < least_even) return NoPart::uneven_border;
    auto part = main_pieces(without_specks(inside(distances.map)));
    if (part.empty() || cv::countNonZero(part) < least_part * static_cast<double>(part.total()))
        return NoPart::no_contrast;
    if (median_inside(distances.map, part) < least_contrast) return NoPart::no_contrast;
    return part;
}

std::vector<std::vector<cv::Point2d>> outlines_of(const cv::Mat& part) {
    std::vector<std::vector<cv::Point>> contours;
    cv::Mat larger;  // twice, so that contours run along pixels' edges, not through their middles
    cv::resize(part, larger, {}, 2, 2, cv::INTER_NEAREST);
    cv::findContours(larger, contours, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_NONE);
    std::sort(contours.begin(), contours.end(),
              [](const auto& a, const auto& b) { return cv::contourArea(a) > cv::contourArea(b); });
    std::vector<std::vector<cv::Point2d>> outlines;
    for (const auto& contour : contours) {
        std::vector<cv::Point> corners;
        cv::approxPolyDP(contour, corners, 2 * outline_tolerance, true);
        auto& outline = outlines.emplace_back();
        const auto unit = [](int at, int side) {
            return at == 0 ? 0.0 : at == side - 1 ? 1.0 : (at + 0.5) / side;  // what is at the edge reaches it
        };
        for (const auto& corner : corners)
            outline.emplace_back(unit(corner.x, larger.cols), unit(corner.y, larger.rows));
    }
    return outlines;
}

}  // namespace

cv::Mat reduced_for_suggestion(const cv::Mat& picture) {
    cv::Mat small;
    cv::resize(picture, small, work_size(picture.size()), 0, 0, cv::INTER_AREA);
    return small;
}

std::variant<PartSuggestion, NoPart> suggest_part(const std::vector<cv::Mat>& pictures) {
    if (pictures.empty()) return NoPart::no_pictures;
    for (const auto& picture : pictures)
        if (picture.empty() || picture.type() != CV_8UC3)
            throw Error(ErrorCode::invalid_argument, Text::en("A part is looked for in 8-bit colour pictures."));
    const auto size = work_size(pictures.front().size());
    cv::Mat all = cv::Mat::zeros(size, CV_8UC1);
    for (const auto& picture : pictures) {
        const auto part = part_in(picture, size);
        if (const auto* none = std::get_if<NoPart>(&part)) return *none;
        all |= std::get<cv::Mat>(part);
    }
    cv::dilate(all, all, disc(margin * work_side));
    const double share = cv::countNonZero(all) / static_cast<double>(all.total());
    if (share > most_part) return NoPart::no_background;
    return PartSuggestion{outlines_of(all), share};
}

}  // namespace fade
