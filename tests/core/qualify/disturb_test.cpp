// SPDX-License-Identifier: MIT
#include "qualify/disturb.h"

#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

using namespace fade;

namespace {

/// A ramp in each channel, with a bright square in the middle.
cv::Mat picture() {
    cv::Mat rgb(100, 200, CV_8UC3);
    for (int y = 0; y < rgb.rows; ++y)
        for (int x = 0; x < rgb.cols; ++x)
            rgb.at<cv::Vec3b>(y, x) = {static_cast<uchar>(x / 2), static_cast<uchar>(y), 100};
    rgb({95, 45, 10, 10}) = cv::Scalar(200, 200, 200);
    return rgb;
}

cv::Vec3b pixel(const cv::Mat& rgb, int x, int y) {
    return rgb.at<cv::Vec3b>(y, x);
}

}  // namespace

TEST_CASE("Light changes every value by a tenth", "[qualify]") {
    const auto rgb = picture();
    CHECK(pixel(disturbed(rgb, Disturbance::brighter, 0), 100, 50) == cv::Vec3b(220, 220, 220));
    CHECK(pixel(disturbed(rgb, Disturbance::darker, 0), 100, 50) == cv::Vec3b(180, 180, 180));
    CHECK(pixel(disturbed(rgb + cv::Scalar::all(50), Disturbance::brighter, 0), 100, 50) == cv::Vec3b(255, 255, 255));
}

TEST_CASE("A shift moves what is seen by 2 %, and continues the edges", "[qualify]") {
    const auto rgb = picture();
    const auto shifted = disturbed(rgb, Disturbance::shifted, 0);
    REQUIRE(shifted.size() == rgb.size());
    CHECK(pixel(shifted, 54, 22) == pixel(rgb, 50, 20));
    CHECK(pixel(shifted, 0, 0) == pixel(rgb, 0, 0));
    CHECK(pixel(shifted, 2, 1) == pixel(rgb, 0, 0));
}

TEST_CASE("A turn keeps the middle, and moves what is far from it", "[qualify]") {
    cv::Mat rgb = cv::Mat::zeros(201, 201, CV_8UC3);
    rgb({98, 98, 7, 7}) = cv::Scalar::all(255);
    rgb({198, 95, 3, 11}) = cv::Scalar::all(255);
    const auto turned = disturbed(rgb, Disturbance::turned, 0);
    CHECK(pixel(turned, 100, 100) == cv::Vec3b(255, 255, 255));
    // 100 pixels out, 2 degrees are 3.5 pixels: upwards at the right, counter-clockwise.
    CHECK(pixel(turned, 199, 104)[0] == 0);
    CHECK(pixel(turned, 199, 93)[0] == 255);
}

TEST_CASE("Blur keeps the mean and lowers what is sharp; noise has its deviation and its seed", "[qualify]") {
    const auto rgb = picture();
    const auto blurred = disturbed(rgb, Disturbance::blurred, 0);
    CHECK(cv::mean(blurred)[0] == Approx(cv::mean(rgb)[0]).margin(0.3));
    CHECK(pixel(blurred, 95, 45)[0] < 200);
    const cv::Mat grey(200, 200, CV_8UC3, cv::Scalar::all(128));
    const auto noisy = disturbed(grey, Disturbance::noisy, 7);
    cv::Scalar mean, deviation;
    cv::meanStdDev(noisy, mean, deviation);
    CHECK(mean[1] == Approx(128).margin(0.2));
    CHECK(deviation[1] == Approx(5).margin(0.2));
    CHECK(cv::norm(noisy, disturbed(grey, Disturbance::noisy, 7)) == 0);
    CHECK(cv::norm(noisy, disturbed(grey, Disturbance::noisy, 8)) > 0);
}
