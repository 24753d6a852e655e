// SPDX-License-Identifier: MIT
#include "fade/inspection_report.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

#include "base/opencv_errors.h"
#include "image/load.h"

namespace fade {

namespace {

constexpr int longest_side = 1200;

/// `rgb` where `alpha` (of the same bits as stored) covers, and white where it does not.
cv::Mat on_white(const cv::Mat& rgb, const cv::Mat& alpha, int bits) {
    cv::Mat cover;
    alpha.convertTo(cover, CV_32F, 1.0 / static_cast<double>((1U << static_cast<unsigned>(bits)) - 1));
    cv::merge(std::vector<cv::Mat>(3, cover), cover);
    cv::Mat values;
    rgb.convertTo(values, CV_32F);
    constexpr double white = 255;
    cv::Mat result = cv::Scalar::all(white) + (values - cv::Scalar::all(white)).mul(cover);
    result.convertTo(result, CV_8U);
    return result;
}

}  // namespace

cv::Mat load_logo(const std::filesystem::path& file) {
    const auto stored = read_image_file(file);
    return with_memory_errors(stored.name, [&] {
        const auto decoded = decode_upright(stored);
        auto logo = to_8_bit(decoded.pixels, value_range(decoded));
        if (logo.channels() == 1) cv::cvtColor(logo, logo, cv::COLOR_GRAY2RGB);
        if (!decoded.alpha.empty()) logo = on_white(logo, decoded.alpha, decoded.alpha.depth() == CV_8U ? 8 : 16);
        const double scale = static_cast<double>(longest_side) / std::max(logo.cols, logo.rows);
        if (scale < 1) cv::resize(logo, logo, {}, scale, scale, cv::INTER_AREA);
        return logo;
    });
}

}  // namespace fade
