// SPDX-License-Identifier: MIT
#include "fade/threshold_reason.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fade {

namespace {

constexpr std::array<std::pair<ThresholdRule, std::string_view>, 5> rules{
    {{ThresholdRule::order_statistic, "order_statistic"},
     {ThresholdRule::prediction_limit, "prediction_limit"},
     {ThresholdRule::best_f1, "best_f1"},
     {ThresholdRule::false_alarm_limit, "false_alarm_limit"},
     {ThresholdRule::escape_limit, "escape_limit"}}};

}  // namespace

std::string_view to_string(ThresholdRule rule) {
    return std::find_if(rules.begin(), rules.end(), [&](const auto& one) { return one.first == rule; })->second;
}

std::optional<ThresholdRule> threshold_rule_from(std::string_view name) {
    const auto* const found =
        std::find_if(rules.begin(), rules.end(), [&](const auto& one) { return one.second == name; });
    if (found == rules.end()) return std::nullopt;
    return found->first;
}

const ThresholdReason* ThresholdBasis::reason(Verdict verdict, const Thresholds& thresholds) const {
    const auto& found = verdict == Verdict::fail ? fail : review;
    const double used = verdict == Verdict::fail ? thresholds.fail : thresholds.review;
    return found.threshold == used ? &found : nullptr;
}

std::optional<double> percentile_of_good(std::span<const double> good_scores, double score) {
    if (good_scores.empty()) return std::nullopt;
    const auto reached = std::upper_bound(good_scores.begin(), good_scores.end(), score) - good_scores.begin();
    return 100 * static_cast<double>(reached) / static_cast<double>(good_scores.size());
}

}  // namespace fade
