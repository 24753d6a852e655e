// SPDX-License-Identifier: MIT
#pragma once

#include "fade/decision.h"
#include "fade/proportion.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>

/// How well decisions agree with the truth and with each other: the attribute study of AIAG, "Measurement Systems
/// Analysis", 4th edition (2010), chapter III, section C. Free functions of values; thread-safe.
namespace fade {

/// A part that is not passed is rejected: a person has to look at it, whether the verdict is Review or Fail.
[[nodiscard]] constexpr bool is_rejected(Verdict verdict) noexcept {
    return verdict != Verdict::pass;
}

/// How many good and how many bad parts got each verdict.
struct VerdictCounts {
    std::array<std::size_t, all_verdicts.size()> good{};  ///< by verdict
    std::array<std::size_t, all_verdicts.size()> bad{};
    bool operator==(const VerdictCounts&) const = default;

    void add(bool is_bad, Verdict verdict);

    [[nodiscard]] Proportion right() const;         ///< good parts passed and bad ones rejected, of all
    [[nodiscard]] Proportion misses() const;        ///< bad parts passed, of the bad ones: escapes
    [[nodiscard]] Proportion false_alarms() const;  ///< good parts rejected, of the good ones
    [[nodiscard]] Proportion reviews() const;       ///< parts that a person has to look at, of all
};

enum class Rating {
    acceptable,
    marginal,     ///< may be, depending on what the decision is for
    unacceptable  ///< needs improvement
};

/// AIAG's criteria for an appraiser, which are the customer's to change (table III-C 7): effectiveness, the share of
/// right decisions, at least 90 %, marginally 80 %; miss rate at most 2 %, marginally 5 %; false-alarm rate at most
/// 5 %, marginally 10 %. Rates are 0..1.
struct RatingLimits {
    double acceptable;
    double marginal;
};
inline constexpr RatingLimits effectiveness_limits{0.90, 0.80};
inline constexpr RatingLimits miss_limits{0.02, 0.05};
inline constexpr RatingLimits false_alarm_limits{0.05, 0.10};

[[nodiscard]] Rating rate_effectiveness(double rate) noexcept;
[[nodiscard]] Rating rate_misses(double rate) noexcept;
[[nodiscard]] Rating rate_false_alarms(double rate) noexcept;

/// How often two judges said what: `[first's][second's]`, 0 for one answer and 1 for the other.
using AgreementTable = std::array<std::array<std::size_t, 2>, 2>;

/// Agreement beyond chance: 1 is always, 0 as often as by chance.
struct Kappa {
    double value = 0;           ///< -1..1
    double standard_error = 0;  ///< of the value, for large numbers of cases
    double low = 0;             ///< value -+ 1.96 standard errors, kept in -1..1
    double high = 0;
};

/// AIAG's rule of thumb: above 0.75 the agreement is good, below 0.40 it is poor.
inline constexpr double good_kappa = 0.75;
inline constexpr double poor_kappa = 0.40;

/// kappa = (po - pe) / (1 - pe), po the share of agreement, pe that which chance alone gives for how often each said
/// what. Absent where both always gave the same one answer (pe = 1): chance would do the same. J. Cohen, "A Coefficient
/// of Agreement for Nominal Scales", Educational and Psychological Measurement 20 (1960); the standard error is that of
/// J. L. Fleiss, J. Cohen and B. S. Everitt, Psychological Bulletin 72 (1969), which is not zero-hypothesis'.
[[nodiscard]] std::optional<Kappa> cohen_kappa(const AgreementTable& table);

/// The decisions on one part: how many looks, and how many of them rejected it.
struct RepeatedLooks {
    std::size_t rejected = 0;
    std::size_t looks = 0;
};

/// The same for repeated looks at every part, two or more (parts with fewer are left out): J. L. Fleiss, "Measuring
/// Nominal Scale Agreement among Many Raters", Psychological Bulletin 76 (1971), (2)-(7), with the mean over parts
/// where their looks differ in number. Absent without such parts, or where all looks gave the same answer.
[[nodiscard]] std::optional<double> fleiss_kappa(std::span<const RepeatedLooks> parts);

/// Of the parts with two or more looks, those at which all looks gave the same answer (AIAG: within appraiser).
[[nodiscard]] Proportion consistent_parts(std::span<const RepeatedLooks> parts);

}  // namespace fade
