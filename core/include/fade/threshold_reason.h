// SPDX-License-Identifier: MIT
#pragma once

#include "fade/decision.h"
#include "fade/good_maps.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

/// Where thresholds come from. Values; thread-safe.
namespace fade {

/// The rule that found a threshold (see threshold_search.h).
enum class ThresholdRule {
    order_statistic,    ///< of good parts: above the k-th largest of their scores
    prediction_limit,   ///< of too few good parts for that: mean and standard deviation, as if the scores were normal
    best_f1,            ///< of good and bad parts: the best F1
    false_alarm_limit,  ///< of good and bad parts: the most bad ones found within a rate of false alarms
    escape_limit        ///< of good and bad parts: the fewest false alarms within a rate of escapes
};

/// "order_statistic", "prediction_limit", "best_f1", "false_alarm_limit" or "escape_limit": for files.
[[nodiscard]] std::string_view to_string(ThresholdRule rule);
[[nodiscard]] std::optional<ThresholdRule> threshold_rule_from(std::string_view name);

/// What a threshold rests on.
struct ThresholdReason {
    ThresholdRule rule = ThresholdRule::order_statistic;
    double threshold = 0;              ///< that was found
    std::optional<double> asked = {};  ///< the rate of false alarms or escapes that was asked for, 0..1; not of best F1
    std::size_t good = 0;              ///< good parts that were looked at
    std::size_t bad = 0;               ///< bad parts
    bool operator==(const ThresholdReason&) const = default;
};

/// Where both thresholds of a recipe come from. A person who changes one by hand need not know of it: a reason counts
/// only for the value that it found.
struct ThresholdBasis {
    ThresholdReason review;
    ThresholdReason fail;
    std::vector<double> good_scores;         ///< of the good parts, ascending, 0..1
    std::optional<GoodMaps> good_maps = {};  ///< what the maps of good parts reach; empty: nobody looked
    bool operator==(const ThresholdBasis&) const = default;

    /// The reason for the threshold of Review or of Fail; null: it was set by hand.
    [[nodiscard]] const ThresholdReason* reason(Verdict verdict, const Thresholds& thresholds) const;
};

/// The share of the good parts' scores (ascending) that a score reaches or exceeds, 0..100: 50 is a usual good part,
/// 100 more than any. Absent without scores.
[[nodiscard]] std::optional<double> percentile_of_good(std::span<const double> good_scores, double score);

}  // namespace fade
