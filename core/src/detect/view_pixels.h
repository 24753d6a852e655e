// SPDX-License-Identifier: MIT
#pragma once

#include "fade/detect.h"

#include <ATen/core/Tensor.h>

#include <map>

namespace fade {

struct ViewPixels::Impl {
    std::map<View, at::Tensor> views;  ///< [1, 3, height, width], on the CPU
};

/// Throws `Error` (invalid_argument) as `compute_features` says.
void check_request(const FeatureRequest& request, const ClipConfig& config);

/// The picture as the towers are shown it: what the request's mask blanks is blanked.
[[nodiscard]] Image shown_of(const Image& image, const FeatureRequest& request);

/// [1, 3, height, width]: cut out, resized, scaled to 0..1, normalised with the model's mean and deviation.
[[nodiscard]] at::Tensor preprocess(const Image& shown, const View& view, const ClipConfig& config);

}  // namespace fade
