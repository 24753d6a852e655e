// SPDX-License-Identifier: MIT
#include "qualify/true_defect.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

#include "decide/feret.h"

namespace fade {

std::vector<std::vector<cv::Point>> outlines_of(const cv::Mat& mask) {
    std::vector<std::vector<cv::Point>> outlines;
    cv::findContours(mask, outlines, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_SIMPLE);
    return outlines;
}

double longest_diameter(const std::vector<std::vector<cv::Point>>& outlines) {
    double longest = 0;
    for (const auto& outline : outlines) {
        std::vector<cv::Point2f> corners;
        for (const auto& pixel : outline)
            for (const auto& corner : {cv::Point(0, 0), cv::Point(1, 0), cv::Point(0, 1), cv::Point(1, 1)})
                corners.emplace_back(pixel + corner);
        longest = std::max(longest, feret_diameters(corners).longest);
    }
    return longest;
}

}  // namespace fade
