// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

/// Numbers as reports write them: with a decimal point in every locale. What formats or reads by the C library follows
/// the program's locale, and a comma makes an SVG path or a style sheet something else.
namespace fade {

/// With this many digits behind the point: printf's %.*f.
[[nodiscard]] std::string fixed(double value, int digits);

/// With up to six digits that say something: printf's %g.
[[nodiscard]] std::string general(double value);

/// Reads what `fixed` and `general` write.
[[nodiscard]] double number_of(const std::string& text);

/// Mean and standard deviation, both in percent: "93.4 ± 0.8", or "93.4" where there is no deviation.
[[nodiscard]] std::string percent(double mean, const std::optional<double>& deviation);

}  // namespace fade
