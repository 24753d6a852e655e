// SPDX-License-Identifier: MIT
#include "qualify/disturb.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace fade {

namespace {

using Amounts = DisturbanceAmounts;

cv::Mat moved(const cv::Mat& rgb, const cv::Mat& transform) {
    cv::Mat result;
    cv::warpAffine(rgb, result, transform, rgb.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return result;
}

cv::Mat with_light(const cv::Mat& rgb, double factor) {
    cv::Mat result;
    rgb.convertTo(result, CV_8U, factor);
    return result;
}

cv::Mat with_noise(const cv::Mat& rgb, std::uint64_t seed) {
    cv::RNG random(seed);
    cv::Mat noise(rgb.size(), CV_16SC3);
    random.fill(noise, cv::RNG::NORMAL, 0, Amounts::noise);
    cv::Mat result;
    cv::add(rgb, noise, result, cv::noArray(), CV_8U);
    return result;
}

}  // namespace

cv::Mat disturbed(const cv::Mat& rgb, Disturbance disturbance, std::uint64_t seed) {
    switch (disturbance) {
        case Disturbance::brighter:
            return with_light(rgb, 1 + Amounts::light);
        case Disturbance::darker:
            return with_light(rgb, 1 - Amounts::light);
        case Disturbance::shifted: {
            const cv::Matx23d shift(1, 0, cvRound(Amounts::shift * rgb.cols), 0, 1, cvRound(Amounts::shift * rgb.rows));
            return moved(rgb, cv::Mat(shift));
        }
        case Disturbance::turned: {
            const cv::Point2f centre(static_cast<float>(rgb.cols - 1) / 2, static_cast<float>(rgb.rows - 1) / 2);
            return moved(rgb, cv::getRotationMatrix2D(centre, Amounts::turn, 1));
        }
        case Disturbance::blurred: {
            cv::Mat result;
            cv::GaussianBlur(rgb, result, {},
                             std::max(Amounts::smallest_blur, Amounts::blur * std::max(rgb.cols, rgb.rows)));
            return result;
        }
        case Disturbance::noisy:
            break;
    }
    return with_noise(rgb, seed);
}

}  // namespace fade
