// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/decision.h"

#include <QString>

namespace fade::ui {

/// "Pass", "Review" or "Fail", translated.
[[nodiscard]] QString verdictText(Verdict verdict);

/// The first letter of `verdictText`; no two verdicts have the same.
[[nodiscard]] QString verdictLetter(Verdict verdict);

}  // namespace fade::ui
