// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string_view>

/// From scores to a decision. Free functions of values; thread-safe.
namespace fade {

/// Two thresholds on the image score, both in 0..1, review <= fail. The defaults are only where to start: thresholds
/// belong to the part, and are found by looking at the scores of parts that are known.
struct Thresholds {
    double review = 0.4;  ///< from here on, a person looks
    double fail = 0.6;    ///< from here on, the part is rejected
    bool operator==(const Thresholds&) const = default;
};

/// Throws `Error` (invalid_argument) unless 0 <= review <= fail <= 1.
void validate(const Thresholds& thresholds);

enum class Verdict { pass, review, fail };

inline constexpr std::array all_verdicts{Verdict::pass, Verdict::review, Verdict::fail};

/// "pass", "review" or "fail": for files; programs translate.
[[nodiscard]] std::string_view to_string(Verdict verdict);

/// A score that equals a threshold has reached it: score >= fail fails, else score >= review is reviewed, else it
/// passes. A score that is no number is for a person to look at: review. Throws `Error` (invalid_argument) for
/// thresholds that are not valid.
[[nodiscard]] Verdict decide(double image_score, const Thresholds& thresholds);

}  // namespace fade
