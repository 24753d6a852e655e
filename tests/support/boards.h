// SPDX-License-Identifier: MIT
#pragma once

#include <opencv2/imgproc.hpp>

#include <cstdint>

namespace fade::test {

/// Something like a circuit board, CV_8UC3: parts and traces where the design has them, with the grain of `photo`. Of
/// one design all boards are alike but for the grain.
[[nodiscard]] inline cv::Mat board(std::uint64_t design, std::uint64_t photo, cv::Size size = {96, 96}) {
    cv::Mat pixels(size, CV_8UC3, cv::Scalar(30, 90, 30));
    cv::RNG drawn(7919 * (design + 1));
    for (int i = 0; i < 14; ++i) {
        const cv::Point from(drawn.uniform(0, size.width), drawn.uniform(0, size.height));
        const cv::Scalar colour(drawn.uniform(0, 256), drawn.uniform(0, 256), drawn.uniform(0, 256));
        if (i % 3 == 0)
            cv::line(pixels, from, {drawn.uniform(0, size.width), drawn.uniform(0, size.height)}, colour, 2);
        else
            cv::rectangle(pixels, cv::Rect(from, cv::Size(drawn.uniform(6, 30), drawn.uniform(6, 30))), colour, -1);
    }
    cv::Mat grain(size, CV_8UC3);
    cv::RNG(104729 * (photo + 1)).fill(grain, cv::RNG::UNIFORM, 0, 12);
    pixels += grain;
    return pixels;
}

}  // namespace fade::test
