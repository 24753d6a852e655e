// SPDX-License-Identifier: MIT
#include "fade/inspection_report.h"
#include "report/numbers.h"
#include "report/words.h"

namespace fade {

namespace {

std::string rule_text(const ThresholdReason& reason, const Words& words) {
    constexpr double percent = 100;
    const auto rate = words.number(general(percent * reason.asked.value_or(0)));
    switch (reason.rule) {
        case ThresholdRule::order_statistic:
            return words(Text::en("%1 % false alarms, order statistic of %2 good parts"), rate, reason.good);
        case ThresholdRule::prediction_limit:
            return words(
                Text::en("%1 % false alarms, prediction limit of %2 good parts, as if their scores were normal"), rate,
                reason.good);
        case ThresholdRule::best_f1:
            return words(Text::en("best F1 of %1 good and %2 bad parts"), reason.good, reason.bad);
        case ThresholdRule::false_alarm_limit:
            return words(Text::en("at most %1 % false alarms, of %2 good and %3 bad parts"), rate, reason.good,
                         reason.bad);
        case ThresholdRule::escape_limit:
            break;
    }
    return words(Text::en("at most %1 % escapes, of %2 good and %3 bad parts"), rate, reason.good, reason.bad);
}

}  // namespace

std::string threshold_basis_text(const Thresholds& thresholds, const std::optional<ThresholdBasis>& basis,
                                 const Translate& translate) {
    if (!basis) return {};
    const Words words(translate);
    const auto* const review = basis->reason(Verdict::review, thresholds);
    const auto* const fail = basis->reason(Verdict::fail, thresholds);
    if (review == nullptr && fail == nullptr) return {};
    const auto text = [&](const ThresholdReason* reason) {
        return reason == nullptr ? words(Text::en("set by hand")) : rule_text(*reason, words);
    };
    const auto of_review = text(review);
    const auto of_fail = text(fail);
    return of_review == of_fail ? of_fail : words(Text::en("Review: %1; Fail: %2"), of_review, of_fail);
}

std::string percentile_text(const std::optional<ThresholdBasis>& basis, double score, const Translate& translate) {
    if (!basis) return {};
    const auto percentile = percentile_of_good(basis->good_scores, score);
    if (!percentile) return {};
    const Words words(translate);
    constexpr int whole_percent_from = 100;
    const auto parts = basis->good_scores.size();
    return words(Text::en("It reaches the scores of %1 % of the %2 good parts."),
                 words.number(fixed(*percentile, parts < whole_percent_from ? 0 : 1)), parts);
}

}  // namespace fade
