// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>

/// Shares of counted cases, and how sure one can be of them. Free functions of values; thread-safe. All throw `Error`
/// (invalid_argument) for more hits than cases, or a confidence that is not between 0 and 1.
namespace fade {

/// So many of so many cases.
struct Proportion {
    std::size_t hits = 0;
    std::size_t cases = 0;
    bool operator==(const Proportion&) const = default;

    /// 0..1; absent without cases.
    [[nodiscard]] std::optional<double> rate() const;
};

/// 0 <= low <= high <= 1.
struct Interval {
    double low = 0;
    double high = 1;
    bool operator==(const Interval&) const = default;
};

/// The usual confidence of a report.
inline constexpr double usual_confidence = 0.95;

/// Wilson's score interval, two-sided: the rates p that |hits / n - p| <= z sqrt(p (1 - p) / n) allows. Its mean
/// coverage is the confidence also for few cases and for rates near 0 or 1, where hits / n +- z s is far off. Without
/// cases: 0..1. E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22 (1927);
/// recommended by R. G. Newcombe, Statistics in Medicine 17 (1998), method 3.
[[nodiscard]] Interval wilson_interval(const Proportion& proportion, double confidence = usual_confidence);

/// The exact two-sided interval, which never covers less than the confidence, and mostly more. Without cases: 0..1.
/// C. J. Clopper and E. S. Pearson, Biometrika 26 (1934).
[[nodiscard]] Interval exact_interval(const Proportion& proportion, double confidence = usual_confidence);

/// The largest rate that the cases leave possible, one-sided (Clopper and Pearson): for a promise of "at most". With no
/// hits in n cases it is 1 - (1 - confidence)^(1/n). Without cases: 1.
[[nodiscard]] double exact_upper_bound(const Proportion& proportion, double confidence = usual_confidence);

/// "No hit in n cases means a rate of at most 3 / n", with 95 % confidence: the exact bound is at most that, and from
/// n = 30 on less than 5 % below it, so that it can be said without a table. At most 1. For other than no hits
/// there is `exact_upper_bound`. J. A. Hanley and A. Lippman-Hand, "If Nothing Goes Wrong, Is Everything All Right?",
/// JAMA 249 (1983).
[[nodiscard]] double rule_of_three(std::size_t cases);

}  // namespace fade
