// SPDX-License-Identifier: MIT
#pragma once

#include "fade/qualification.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>

namespace fade {

/// The picture (CV_8UC3) as another day's camera might have taken it, by `DisturbanceAmounts`, in the same size. Where
/// it is shifted or turned, its edges are continued. `seed` decides the noise: the same one gives the same bytes.
[[nodiscard]] cv::Mat disturbed(const cv::Mat& rgb, Disturbance disturbance, std::uint64_t seed);

}  // namespace fade
