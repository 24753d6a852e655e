// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "fade/inspector.h"

namespace fade::ui::test {

/// A scratched plate of 96 x 96 pixels in a file of this name, inspected by the small model with this many references.
[[nodiscard]] InspectedPicturePtr inspected(int shots, const std::string& name = "query.png", int seed = 1);

/// The same with another image score: for thresholds, which look at nothing else.
[[nodiscard]] InspectedPicturePtr with_score(const InspectedPicture& picture, double score);

}  // namespace fade::ui::test
