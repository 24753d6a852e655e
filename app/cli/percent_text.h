// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/proportion.h"

#include <string>

namespace fade::cli {

/// 0..1 as percent with one digit: "4.2 %".
[[nodiscard]] std::string percent_text(double rate);

/// "2 of 48 (4.2 %; 95 % interval 1.2 to 14.0 %)", Wilson's interval; "none" without cases.
[[nodiscard]] std::string proportion_text(const Proportion& proportion);

}  // namespace fade::cli
