// SPDX-License-Identifier: MIT
#pragma once

#include "fade/detect.h"

#include <cstddef>
#include <vector>

namespace fade {

/// Multi-scale aggregation and the fusion of language and vision (Sections 3.2 and 3.4, Table 2). `scales`: at least
/// one, in rising order, both maps of each in the scale's own grid. `shots`: 0 for zero-shot.
[[nodiscard]] Inspection fuse(std::vector<ScaleMaps> scales, double language_score, std::size_t shots,
                              const Settings& settings);

/// What language and vision map are multiplied with in the fused map; the vision map before its multiplier.
struct FusionWeights {
    double language = 0;
    double vision = 0;
};
[[nodiscard]] FusionWeights fusion_weights(Regime regime, const Settings& settings);

/// Two maps of one grid fused, clipped to 0..1, then smoothed as the settings ask.
[[nodiscard]] cv::Mat fuse_maps(const cv::Mat& language, const cv::Mat& vision, Regime regime,
                                const Settings& settings);

/// The Gaussian smoothing of the fused map, and of its parts: they add up to it, but for the clipping. At most 1.
[[nodiscard]] cv::Mat smooth(const cv::Mat& map, const Settings& settings);

/// The largest value of a map of one channel.
[[nodiscard]] double maximum(const cv::Mat& map);

}  // namespace fade
