// SPDX-License-Identifier: MIT
#pragma once

#include "fade/model.h"

namespace fade::test {

/// The smallest model that has everything: native size 32, patches of 8, three vision and two text layers.
[[nodiscard]] ClipConfig tiny_config();

}  // namespace fade::test
