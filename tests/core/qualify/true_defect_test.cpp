// SPDX-License-Identifier: MIT
#include "qualify/true_defect.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace fade;

namespace {

double diameter(const cv::Mat& mask) {
    return longest_diameter(outlines_of(mask));
}

}  // namespace

TEST_CASE("A defect is as long as its longest diameter", "[qualify]") {
    cv::Mat mask = cv::Mat::zeros(60, 80, CV_8UC1);
    CHECK(diameter(mask) == 0);
    mask.at<uchar>(5, 5) = 255;
    CHECK(diameter(mask) == Approx(std::sqrt(2)));
    mask({10, 20, 30, 1}) = 255;
    CHECK(diameter(mask) == Approx(std::hypot(30, 1)));
    mask({50, 10, 4, 40}) = 255;
    CHECK(diameter(mask) == Approx(std::hypot(4, 40)));
    // Two areas that do not touch are two defects; across a corner they are one.
    cv::Mat corners = cv::Mat::zeros(20, 20, CV_8UC1);
    corners({0, 0, 4, 4}) = 255;
    corners({10, 10, 3, 3}) = 255;
    CHECK(diameter(corners) == Approx(std::hypot(4, 4)));
    corners({4, 4, 6, 6}) = 255;
    CHECK(diameter(corners) == Approx(std::hypot(13, 13)));
}
