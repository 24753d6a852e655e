// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/threshold_search.h"

#include <QString>
#include <QStringList>

#include "ui/model/threshold_finder.h"

namespace fade::ui {

// Thresholds and what they rest on, in words for people.

/// A share as a percentage: "2.5 %".
[[nodiscard]] QString percentText(double share);
/// "1 of 20: 5 % (95 % confidence: 0.9 % to 23.6 %)", by Wilson's interval.
[[nodiscard]] QString proportionText(const Proportion& proportion);

/// How a threshold was found, what that promises, and how little it rests on. `good_parts`: as many as there were.
[[nodiscard]] QString ruleText(const FoundThreshold& found);

/// What thresholds could be found from: a line for good parts, and one for bad ones.
[[nodiscard]] QStringList partsText(const KnownParts& parts);
/// What is missing for that; empty if nothing is.
[[nodiscard]] QStringList missingText(const ThresholdFinder& finder);

/// What the present thresholds rest on: "set by hand", or the rule.
[[nodiscard]] QString basisText(const Thresholds& thresholds, const std::optional<ThresholdBasis>& basis);

}  // namespace fade::ui
