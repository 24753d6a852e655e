// SPDX-License-Identifier: MIT
#pragma once

#include "fade/detect.h"

#include <optional>
#include <vector>

// Results of the views that are there, while the larger ones are still being encoded.
namespace fade {

/// All views are there; the shaped one comes last.
[[nodiscard]] bool is_whole(const ImageFeatures& features, const FeatureRequest& request);

/// The settings with those of their scales that are already there; empty if the image score cannot be told yet. Tiles
/// come last: before them all is there as squares.
[[nodiscard]] std::optional<Settings> restricted(Settings settings, const std::vector<View>& available);

}  // namespace fade
