// SPDX-License-Identifier: MIT
#pragma once

#include "fade/dino_model.h"
#include "fade/view.h"

#include <functional>
#include <stop_token>

#include "encode/towers.h"

namespace fade {

/// What the tower makes of a picture (8-bit RGB) in one of its views (`dino_view`), behind its final norm. Throws
/// what `VisionTower::encode` and `DinoModel::check_files` throw.
[[nodiscard]] TokenSets encode_view(const DinoModel& model, const cv::Mat& pixels, const View& view,
                                    const TokenRequest& request, const std::stop_token& stop,
                                    const std::function<void()>& after_block);

}  // namespace fade
