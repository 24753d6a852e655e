// SPDX-License-Identifier: MIT
#include "detect/cells.h"

#include <opencv2/imgproc.hpp>

namespace fade {

cv::Mat cells_in(const cv::Mat& mask, const View& view, cv::Size grid, bool any) {
    constexpr int half = 127;  // of 255, exclusive
    const cv::Mat part = cv::Mat(mask, pixels_of(view, mask.size())) != 0;
    cv::Mat shares;
    cv::resize(part, shares, grid, 0, 0, cv::INTER_AREA);
    return shares > (any ? 0 : half);
}

}  // namespace fade
