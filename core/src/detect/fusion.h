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

}  // namespace fade
