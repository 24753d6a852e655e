// SPDX-License-Identifier: MIT
#include "fade/agreement.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "decide/distributions.h"

namespace fade {

namespace {

using Counts = std::array<std::size_t, all_verdicts.size()>;

std::size_t at(const Counts& counts, Verdict verdict) {
    return counts.at(static_cast<std::size_t>(verdict));
}

std::size_t sum(const Counts& counts) {
    return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
}

Rating rate_at_most(double rate, const RatingLimits& limits) {
    return rate <= limits.acceptable ? Rating::acceptable
           : rate <= limits.marginal ? Rating::marginal
                                     : Rating::unacceptable;
}

}  // namespace

void VerdictCounts::add(bool is_bad, Verdict verdict) {
    ++(is_bad ? bad : good).at(static_cast<std::size_t>(verdict));
}

Proportion VerdictCounts::right() const {
    return {at(good, Verdict::pass) + misses().cases - misses().hits, sum(good) + sum(bad)};
}

Proportion VerdictCounts::misses() const {
    return {at(bad, Verdict::pass), sum(bad)};
}

Proportion VerdictCounts::false_alarms() const {
    return {sum(good) - at(good, Verdict::pass), sum(good)};
}

Proportion VerdictCounts::reviews() const {
    return {at(good, Verdict::review) + at(bad, Verdict::review), sum(good) + sum(bad)};
}

Rating rate_effectiveness(double rate) noexcept {
    return rate >= effectiveness_limits.acceptable ? Rating::acceptable
           : rate >= effectiveness_limits.marginal ? Rating::marginal
                                                   : Rating::unacceptable;
}

Rating rate_misses(double rate) noexcept {
    return rate_at_most(rate, miss_limits);
}

Rating rate_false_alarms(double rate) noexcept {
    return rate_at_most(rate, false_alarm_limits);
}

std::optional<Kappa> cohen_kappa(const AgreementTable& table) {
    const auto cases = static_cast<double>(table[0][0] + table[0][1] + table[1][0] + table[1][1]);
    if (cases == 0) return std::nullopt;
    const auto share = [&](std::size_t i, std::size_t j) { return static_cast<double>(table.at(i).at(j)) / cases; };
    const std::array first{share(0, 0) + share(0, 1), share(1, 0) + share(1, 1)};
    const std::array second{share(0, 0) + share(1, 0), share(0, 1) + share(1, 1)};
    const double agreed = share(0, 0) + share(1, 1);
    const double by_chance = first[0] * second[0] + first[1] * second[1];
    if (by_chance >= 1) return std::nullopt;
    Kappa kappa;
    kappa.value = (agreed - by_chance) / (1 - by_chance);
    const double rest = 1 - kappa.value;
    // Fleiss, Cohen and Everitt, (13).
    double variance = -std::pow(kappa.value - by_chance * rest, 2);
    for (std::size_t i = 0; i < 2; ++i) {
        const auto other = 1 - i;
        variance += share(i, i) * std::pow(1 - (first.at(i) + second.at(i)) * rest, 2) +
                    share(i, other) * std::pow((second.at(i) + first.at(other)) * rest, 2);
    }
    kappa.standard_error = std::sqrt(std::max(0.0, variance) / cases) / (1 - by_chance);
    const double half = normal_quantile((1 + usual_confidence) / 2) * kappa.standard_error;
    kappa.low = std::max(-1.0, kappa.value - half);
    kappa.high = std::min(1.0, kappa.value + half);
    return kappa;
}

std::optional<double> fleiss_kappa(std::span<const RepeatedLooks> parts) {
    std::size_t count = 0;
    double agreed = 0, rejected = 0, looks = 0;
    for (const auto& part : parts) {
        if (part.looks < 2) continue;
        const auto all = static_cast<double>(part.looks);
        const auto hits = static_cast<double>(part.rejected);
        ++count;
        agreed += (hits * (hits - 1) + (all - hits) * (all - hits - 1)) / (all * (all - 1));
        rejected += hits;
        looks += all;
    }
    if (count == 0) return std::nullopt;
    const double share = rejected / looks;
    const double by_chance = share * share + (1 - share) * (1 - share);
    if (by_chance >= 1) return std::nullopt;
    return (agreed / static_cast<double>(count) - by_chance) / (1 - by_chance);
}

Proportion consistent_parts(std::span<const RepeatedLooks> parts) {
    Proportion same;
    for (const auto& part : parts) {
        if (part.looks < 2) continue;
        ++same.cases;
        if (part.rejected == 0 || part.rejected == part.looks) ++same.hits;
    }
    return same;
}

}  // namespace fade
