// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/ways.h"

#include <QString>

namespace fade::ui {

/// What a way compares pictures with: "Words alone", "Each other", "2 references, 1 scale fewer", translated.
[[nodiscard]] QString comparisonText(const Way& way);

/// What its image score is made of: "Language", "Language and vision, 50 %", "Vision, mean of the largest 1 %".
[[nodiscard]] QString scoreText(const Way& way);

}  // namespace fade::ui
