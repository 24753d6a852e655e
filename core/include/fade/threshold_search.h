// SPDX-License-Identifier: MIT
#pragma once

#include "fade/proportion.h"
#include "fade/threshold_reason.h"

#include <cstddef>
#include <span>
#include <vector>

/// Thresholds on the image score from parts that are known. A score that equals a threshold has reached it (`decide`).
/// Free functions of values; thread-safe. All throw `Error` (invalid_argument) for scores that are not 0..1, rates that
/// are not between 0 and 1, or too few parts.
namespace fade {

/// Fewer good parts say nothing.
inline constexpr std::size_t fewest_good_parts = 3;

/// A threshold that was found, and how it does with the parts that it was found from.
struct FoundThreshold {
    ThresholdReason reason;
    Proportion false_alarms;  ///< good parts that reach it
    Proportion escapes;       ///< bad parts that do not
    /// Of good parts alone: the rate of false alarms to expect of further parts. Of the order statistic it is k / (n +
    /// 1), at most what was asked for, whatever the scores' distribution; of the prediction limit what was asked for,
    /// if the scores are normal.
    std::optional<double> expected_false_alarms = {};
    /// Of the order statistic: with 95 % confidence the rate of false alarms is at most this.
    std::optional<double> false_alarms_at_most = {};
};

/// The smallest rate of false alarms that n good parts can promise without an assumption about how scores are
/// distributed: 1 / (n + 1), 1 without parts. A further part is as likely as each of the others to be the worst.
[[nodiscard]] double smallest_promised_rate(std::size_t good_parts);

/// From the scores of good parts alone, at a rate of false alarms among further good parts.
///
/// With n good parts and k = floor(rate (n + 1)) of at least 1: just above the k-th largest score. If further parts
/// are drawn as these were, a further one exceeds that score with probability k / (n + 1), whatever the distribution
/// (S. S. Wilks, Annals of Mathematical Statistics 12 (1941)); how large a share of all further parts does is
/// distributed as Beta(k, n - k + 1), which gives `false_alarms_at_most`.
///
/// With fewer parts, k = 0, no score is extreme enough, and the distribution is assumed: the logits of the scores,
/// ln(s / (1 - s)), are taken to be normal, and the threshold is the upper prediction limit for one further part, mean
/// + t(n - 1, 1 - rate) s sqrt(1 + 1 / n) (G. J. Hahn and W. Q. Meeker, "Statistical Intervals" (1991), 4.7), but above
/// every score that was seen. The logit because scores end at 0 and 1, and their upper tail is the longer one.
///
/// Scores of references must come from inspecting each of them with the others alone (`Inspector::leave_one_out`):
/// in the bank, a reference finds itself.
[[nodiscard]] FoundThreshold threshold_from_good(std::span<const double> good, double false_alarm_rate);

/// A threshold between two neighbouring scores, and what it does.
struct OperatingPoint {
    double threshold = 0;
    Proportion false_alarms;
    Proportion escapes;
};

/// All points that differ, from the lowest threshold (everything is rejected) to the highest (only what scores 1, or
/// nothing, is): in the middle between neighbouring scores. They make the ROC: 1 - escape rate over false-alarm rate.
/// Needs a part of each kind.
[[nodiscard]] std::vector<OperatingPoint> operating_points(std::span<const double> good, std::span<const double> bad);

/// Precision and recall of finding bad parts; precision is absent where nothing is rejected.
[[nodiscard]] std::optional<double> precision(const OperatingPoint& point);
[[nodiscard]] double recall(const OperatingPoint& point);
/// 2 TP / (2 TP + FP + FN).
[[nodiscard]] double f1(const OperatingPoint& point);

/// The area under the ROC: how often a bad part scores higher than a good one, ties counting half.
[[nodiscard]] double area_under_roc(std::span<const double> good, std::span<const double> bad);

/// The best F1; of several points the one with fewer escapes.
[[nodiscard]] FoundThreshold threshold_of_best_f1(std::span<const double> good, std::span<const double> bad);

/// The fewest escapes within a rate of false alarms (0..1, both possible); then the fewest false alarms.
[[nodiscard]] FoundThreshold threshold_within_false_alarms(std::span<const double> good, std::span<const double> bad,
                                                           double largest_rate);

/// The fewest false alarms within a rate of escapes; then the fewest escapes.
[[nodiscard]] FoundThreshold threshold_within_escapes(std::span<const double> good, std::span<const double> bad,
                                                      double largest_rate);

/// What one accepts, 0..1. Neither: 5 % of false alarms from good parts alone, the best F1 from good and bad ones.
struct ThresholdRequest {
    std::optional<double> false_alarms = {};
    std::optional<double> escapes = {};  ///< needs bad parts
};

/// The thresholds of Review and Fail; the same where one decides alone.
struct FoundThresholds {
    FoundThreshold review;
    FoundThreshold fail;
    ThresholdBasis basis;

    [[nodiscard]] Thresholds thresholds() const { return {review.reason.threshold, fail.reason.threshold}; }
};

/// Both thresholds by what one accepts. Without bad parts `threshold_from_good` gives both. With them, a rate of false
/// alarms or of escapes gives both; both rates make a band that a person looks at: Review begins where the accepted
/// escapes end, and Fail where the accepted false alarms begin. Where one threshold can keep both rates there is no
/// such band, and it is the one with the fewest escapes.
[[nodiscard]] FoundThresholds find_thresholds(std::span<const double> good, std::span<const double> bad,
                                              const ThresholdRequest& request = {});

}  // namespace fade
