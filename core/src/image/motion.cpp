// SPDX-License-Identifier: MIT
#include "image/motion.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace fade {

namespace {

constexpr double least_overlap = 0.5;  ///< share of the frame
constexpr double largest_shift = 0.3;  ///< share of the frame's longer side
constexpr double largest_angle = CV_PI / 6;
constexpr double least_deviation = 1;  ///< of grey values: less is no structure

/// The four corrections: of the angle, the shift, and the logarithm of the scale.
constexpr int most_unknowns = 4;
/// Sums over pixels of products of: 1, the template's value, the picture's, and the corrections' derivatives.
constexpr int most_terms = 3 + most_unknowns;
using Sums = cv::Matx<double, most_terms, most_terms>;

/// Bilinear, with the derivatives along x and y of that surface.
struct Sample {
    float value;
    float right;
    float down;
};

Sample sample(const cv::Mat& image, float x, float y) {
    const int left = static_cast<int>(x);
    const int top = static_cast<int>(y);
    const float across = x - static_cast<float>(left);
    const float below = y - static_cast<float>(top);
    const auto* first = image.ptr<float>(top) + left;
    const auto* second = image.ptr<float>(top + 1) + left;
    const float upper = first[0] + across * (first[1] - first[0]);
    const float lower = second[0] + across * (second[1] - second[0]);
    const float right = (1 - below) * (first[1] - first[0]) + below * (second[1] - second[0]);
    return {upper + below * (lower - upper), right, lower - upper};
}

/// Sums of one band of rows.
Sums sums_of_rows(const cv::Range& rows, const cv::Mat& frame, const cv::Mat& picture, const cv::Matx23d& matrix,
                  const std::array<cv::Matx22d, 2>& turning, const cv::Point2d& centre) {
    // turning[0]: d place / d angle, turning[1]: d place / d log scale, both of a place seen from the centre.
    Sums sums = Sums::zeros();
    const auto right_most = static_cast<float>(picture.cols - 1);
    const auto down_most = static_cast<float>(picture.rows - 1);
    for (int y = rows.start; y < rows.end; ++y) {
        const auto* values = frame.ptr<float>(y);
        cv::Matx<float, most_terms, most_terms> row = cv::Matx<float, most_terms, most_terms>::zeros();
        for (int x = 0; x < frame.cols; ++x) {
            const auto at_x = static_cast<float>(matrix(0, 0) * x + matrix(0, 1) * y + matrix(0, 2));
            const auto at_y = static_cast<float>(matrix(1, 0) * x + matrix(1, 1) * y + matrix(1, 2));
            if (!(at_x >= 0 && at_y >= 0 && at_x < right_most && at_y < down_most)) continue;
            const auto seen = sample(picture, at_x, at_y);
            const auto from_x = static_cast<float>(x - centre.x);
            const auto from_y = static_cast<float>(y - centre.y);
            const auto along = [&](const cv::Matx22d& by) {
                return seen.right * (static_cast<float>(by(0, 0)) * from_x + static_cast<float>(by(0, 1)) * from_y) +
                       seen.down * (static_cast<float>(by(1, 0)) * from_x + static_cast<float>(by(1, 1)) * from_y);
            };
            const std::array<float, most_terms> terms{1,         values[x],         seen.value,       seen.right,
                                                      seen.down, along(turning[0]), along(turning[1])};
            for (int i = 0; i < most_terms; ++i)
                for (int j = i; j < most_terms; ++j)
                    row(i, j) += terms[static_cast<std::size_t>(i)] * terms[static_cast<std::size_t>(j)];
        }
        for (int i = 0; i < most_terms; ++i)
            for (int j = i; j < most_terms; ++j) sums(i, j) += static_cast<double>(row(i, j));
    }
    return sums;
}

/// In bands of rows whatever the number of threads: the sums are always the same.
Sums sums_of(const cv::Mat& frame, const cv::Mat& picture, const cv::Matx23d& matrix,
             const std::array<cv::Matx22d, 2>& turning, const cv::Point2d& centre) {
    constexpr int rows = 32;
    std::vector<Sums> bands(static_cast<std::size_t>((frame.rows + rows - 1) / rows));
    cv::parallel_for_({0, static_cast<int>(bands.size())}, [&](const cv::Range& range) {
        for (int i = range.start; i < range.end; ++i)
            bands[static_cast<std::size_t>(i)] =
                sums_of_rows({i * rows, std::min(frame.rows, (i + 1) * rows)}, frame, picture, matrix, turning, centre);
    });
    Sums total = Sums::zeros();
    for (const auto& band : bands) total += band;
    return total;
}

/// Less the means: (i, j) of terms from 1 on, symmetric.
cv::Mat central(const Sums& sums, int terms) {
    cv::Mat result(terms, terms, CV_64F, cv::Scalar(0));
    const double count = sums(0, 0);
    for (int i = 1; i < terms; ++i)
        for (int j = i; j < terms; ++j)
            result.at<double>(i, j) = result.at<double>(j, i) = sums(i, j) - sums(0, i) * sums(0, j) / count;
    return result;
}

/// The correction of the parameters that raises the correlation (ECC, forward additive); empty where it cannot be told.
cv::Mat correction(const cv::Mat& products, int unknowns) {
    constexpr int frame = 1;
    constexpr int picture = 2;
    constexpr int first = 3;
    const cv::Range own(first, first + unknowns);
    const cv::Mat hessian = products(own, own);
    const cv::Mat of_frame = products(own, cv::Range(frame, frame + 1));
    const cv::Mat of_picture = products(own, cv::Range(picture, picture + 1));
    cv::Mat solved_frame;
    cv::Mat solved_picture;
    if (!cv::solve(hessian, of_frame, solved_frame, cv::DECOMP_CHOLESKY) ||
        !cv::solve(hessian, of_picture, solved_picture, cv::DECOMP_CHOLESKY))
        return {};
    const double up = products.at<double>(picture, picture) - of_picture.dot(solved_picture);
    const double down = products.at<double>(frame, picture) - of_frame.dot(solved_picture);
    if (!(down > 0)) return {};
    return (up / down) * solved_frame - solved_picture;
}

cv::Matx22d turn(double angle) {
    return {std::cos(angle), -std::sin(angle), std::sin(angle), std::cos(angle)};
}

/// Normalised correlation of a frame with each place of a canvas of which `seen` (CV_32FC1, 1 or 0) is known; -1 where
/// less than the least overlap is.
cv::Mat correlations(const cv::Mat& frame, const cv::Mat& frame_squared, const cv::Mat& canvas, const cv::Mat& seen) {
    const auto with = [](const cv::Mat& image, const cv::Mat& pattern) {
        cv::Mat result;
        cv::matchTemplate(image, pattern, result, cv::TM_CCORR);
        return result;
    };
    const auto in_box = [&](const cv::Mat& image) {
        cv::Mat sums;
        cv::boxFilter(image, sums, CV_32F, frame.size(), {0, 0}, false, cv::BORDER_CONSTANT);
        return sums(cv::Rect(0, 0, canvas.cols - frame.cols + 1, canvas.rows - frame.rows + 1)).clone();
    };
    const cv::Mat count = in_box(seen);
    const cv::Mat of_frame = with(seen, frame);
    const cv::Mat of_canvas = in_box(canvas);
    cv::Mat result(count.size(), CV_32F);
    const cv::Mat frame_squares = with(seen, frame_squared);
    const cv::Mat canvas_squares = in_box(canvas.mul(canvas));
    const cv::Mat product = with(canvas, frame);
    const double least = least_overlap * static_cast<double>(frame.total());
    for (int y = 0; y < result.rows; ++y)
        for (int x = 0; x < result.cols; ++x) {
            const double n = count.at<float>(y, x);
            const double a = of_frame.at<float>(y, x);
            const double b = of_canvas.at<float>(y, x);
            const double aa = frame_squares.at<float>(y, x) - a * a / n;
            const double bb = canvas_squares.at<float>(y, x) - b * b / n;
            const double ab = product.at<float>(y, x) - a * b / n;
            const bool told = n >= least && aa > n * least_deviation && bb > n * least_deviation;
            result.at<float>(y, x) = told ? static_cast<float>(ab / std::sqrt(aa * bb)) : -1;
        }
    return result;
}

}  // namespace

cv::Matx23d matrix_of(const Motion& motion, const MotionSizes& sizes) {
    const auto linear = motion.scale * turn(motion.angle);
    const cv::Vec2d from(sizes.frame.width / 2.0, sizes.frame.height / 2.0);
    const cv::Vec2d to(sizes.picture.width / 2.0 + motion.shift.x, sizes.picture.height / 2.0 + motion.shift.y);
    const auto moved = to - linear * from;
    return {linear(0, 0), linear(0, 1), moved[0], linear(1, 0), linear(1, 1), moved[1]};
}

cv::Matx23d between_pixels(const cv::Matx23d& matrix, const MotionSizes& sizes, cv::Size frame_copy,
                           cv::Size picture_copy) {
    const cv::Matx33d up(static_cast<double>(sizes.frame.width) / frame_copy.width, 0, 0, 0,
                         static_cast<double>(sizes.frame.height) / frame_copy.height, 0, 0, 0, 1);
    const cv::Matx22d down(static_cast<double>(picture_copy.width) / sizes.picture.width, 0, 0,
                           static_cast<double>(picture_copy.height) / sizes.picture.height);
    const cv::Matx33d centre(1, 0, 0.5, 0, 1, 0.5, 0, 0, 1);
    auto result = down * matrix * up * centre;
    result(0, 2) -= 0.5;
    result(1, 2) -= 0.5;
    return result;
}

double Fit::merit(const MotionSizes& sizes) const {
    constexpr double price = 0.02;  // of the farthest motion
    return correlation -
           price * (std::abs(motion.angle) / largest_angle + cv::norm(motion.shift) / (largest_shift * sizes.side()) +
                    std::abs(std::log2(motion.scale)));
}

std::vector<Fit> search_motions(const cv::Mat& frame, const cv::Mat& picture, const MotionSizes& sizes, bool scales) {
    constexpr double angle_step = CV_PI / 60;  // 3 degrees
    constexpr int angles = 11;                 // either way: a step more than what is asked for
    constexpr int scale_steps = 4;             // to twice, and to half
    const int margin = static_cast<int>(std::lround(largest_shift * std::max(frame.cols, frame.rows)));
    const cv::Size canvas_size(frame.cols + 2 * margin, frame.rows + 2 * margin);
    const cv::Mat values = frame - cv::mean(frame);
    const cv::Mat squares = values.mul(values);
    const auto mean = cv::mean(picture);
    const cv::Mat everywhere(picture.size(), CV_32F, cv::Scalar(1));

    const int from = scales ? -scale_steps : 0;
    const int to = scales ? scale_steps : 0;
    std::vector<Motion> tried;
    for (int size = from; size <= to; ++size)
        for (int step = -angles; step <= angles; ++step)
            tried.push_back({step * angle_step, std::exp2(static_cast<double>(size) / scale_steps), {}});
    std::vector<Fit> best(tried.size());
    cv::parallel_for_({0, static_cast<int>(tried.size())}, [&](const cv::Range& range) {
        for (int i = range.start; i < range.end; ++i) {
            const auto& motion = tried[static_cast<std::size_t>(i)];
            auto& fit = best[static_cast<std::size_t>(i)];
            auto matrix = between_pixels(matrix_of(motion, sizes), sizes, frame.size(), picture.size());
            const cv::Matx21d corner = matrix.get_minor<2, 2>(0, 0) * cv::Matx21d(margin, margin);
            matrix(0, 2) -= corner(0);
            matrix(1, 2) -= corner(1);
            cv::Mat canvas;
            cv::Mat seen;
            const auto warp = [&](const cv::Mat& of, cv::Mat& result) {
                cv::warpAffine(of, result, matrix, canvas_size, cv::INTER_LINEAR | cv::WARP_INVERSE_MAP,
                               cv::BORDER_CONSTANT);
            };
            warp(picture - mean, canvas);
            warp(everywhere, seen);
            seen = seen > 0.999;
            seen.convertTo(seen, CV_32F, 1.0 / 255);
            canvas = canvas.mul(seen);
            const cv::Mat found = correlations(values, squares, canvas, seen);
            const double pixel = sizes.side() / std::max(frame.cols, frame.rows);
            for (int y = 0; y < found.rows; ++y)
                for (int x = 0; x < found.cols; ++x) {
                    const cv::Matx21d moved =
                        motion.scale * pixel * (turn(motion.angle) * cv::Matx21d(x - margin, y - margin));
                    const Fit here{{motion.angle, motion.scale, {moved(0), moved(1)}}, found.at<float>(y, x), 1, 0};
                    if (here.correlation > -1 && here.merit(sizes) > fit.merit(sizes)) fit = here;
                }
        }
    });
    std::erase_if(best, [](const Fit& fit) { return fit.correlation == -1; });
    std::stable_sort(best.begin(), best.end(),
                     [&](const Fit& a, const Fit& b) { return a.merit(sizes) > b.merit(sizes); });
    return best;
}

Fit refined(const Motion& motion, const cv::Mat& frame, const cv::Mat& picture, const MotionSizes& sizes, bool scales,
            int most) {
    constexpr double enough = 0.01;  // of a pixel
    const int unknowns = scales ? most_unknowns : most_unknowns - 1;
    const cv::Size2d pixel(static_cast<double>(sizes.frame.width) / frame.cols,
                           static_cast<double>(sizes.frame.height) / frame.rows);
    const cv::Size2d in_copy(static_cast<double>(picture.cols) / sizes.picture.width,
                             static_cast<double>(picture.rows) / sizes.picture.height);
    const cv::Point2d centre((frame.cols - 1) / 2.0, (frame.rows - 1) / 2.0);
    const double radius = std::hypot(sizes.frame.width, sizes.frame.height) / 2;
    const double size = std::max(frame.cols, frame.rows) / sizes.side();
    Fit fit{motion};
    for (int round = 0;; ++round) {
        const auto full = matrix_of(fit.motion, sizes);
        const auto matrix = between_pixels(full, sizes, frame.size(), picture.size());
        const auto linear = matrix.get_minor<2, 2>(0, 0);
        // The derivative of scale * turn(angle) by the angle is the same a quarter turn on.
        const auto quarter =
            between_pixels(matrix_of({fit.motion.angle + CV_PI / 2, fit.motion.scale, fit.motion.shift}, sizes), sizes,
                           frame.size(), picture.size());
        const auto sums = sums_of(frame, picture, matrix, {quarter.get_minor<2, 2>(0, 0), linear}, centre);
        fit.covered = sums(0, 0) / static_cast<double>(frame.total());
        fit.correlation = -1;
        if (fit.covered < least_overlap) return fit;
        const auto products = central(sums, 3 + unknowns);
        const double deviations = std::sqrt(products.at<double>(1, 1) * products.at<double>(2, 2));
        if (!(deviations > sums(0, 0) * least_deviation)) return fit;
        fit.correlation = products.at<double>(1, 2) / deviations;
        if (round == most || (round > 0 && fit.step < enough)) return fit;
        const auto change = correction(products, unknowns);
        if (change.empty()) {
            fit.step = radius * size;
            return fit;
        }
        const cv::Point2d shift(change.at<double>(0) / in_copy.width, change.at<double>(1) / in_copy.height);
        const double angle = change.at<double>(2);
        const double growth = scales ? change.at<double>(3) : 0;
        fit.motion.shift += shift;
        fit.motion.angle += angle;
        fit.motion.scale *= std::exp(growth);
        fit.step = size * (cv::norm(shift) + radius * (std::abs(angle) + std::abs(growth)));
        if (std::abs(growth) > 1 || std::abs(angle) > 1) {
            fit.correlation = -1;
            return fit;
        }
    }
}

}  // namespace fade
