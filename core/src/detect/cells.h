// SPDX-License-Identifier: MIT
#pragma once

#include "fade/view.h"

#include <opencv2/core/mat.hpp>

namespace fade {

/// The cells of a view's grid of which at least half lies where a mask (CV_8UC1, over the whole picture, in any
/// resolution) is not 0: CV_8UC1, 0 or 255. `any`: any part instead of half.
[[nodiscard]] cv::Mat cells_in(const cv::Mat& mask, const View& view, cv::Size grid, bool any = false);

}  // namespace fade
