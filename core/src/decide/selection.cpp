// SPDX-License-Identifier: MIT
#include "fade/selection.h"

#include "fade/error.h"
#include "fade/message.h"

#include <algorithm>
#include <cmath>

namespace fade {

namespace {

constexpr double one_sided_99 = 2.326;  // standard errors of a normal distribution

/// How a pair counts in the area: 1 if the bad part scores higher, half if both score the same.
double order_of(double good, double bad) {
    return bad > good ? 1 : bad == good ? 0.5 : 0;
}

/// The sums that give the area without any one pair.
struct PairSums {
    double all = 0;
    std::vector<double> of_good;
    std::vector<double> of_bad;

    explicit PairSums(const KnownScores& way) : of_good(way.good.size()), of_bad(way.bad.size()) {
        for (std::size_t g = 0; g < way.good.size(); ++g)
            for (std::size_t b = 0; b < way.bad.size(); ++b) {
                const auto order = order_of(way.good[g], way.bad[b]);
                all += order;
                of_good[g] += order;
                of_bad[b] += order;
            }
    }
};

/// Index of the largest; of equal ones the present one, else the first. The sums are of halves, and exact.
std::size_t best_of(const std::vector<double>& sums, std::size_t present) {
    const auto best = static_cast<std::size_t>(std::max_element(sums.begin(), sums.end()) - sums.begin());
    return sums[present] == sums[best] ? present : best;
}

/// The area of choosing, and the standard error of its lead over the present way's.
struct Choice {
    double area = 0;
    double lead_error = 0;
};

/// Of the mean of these sums, each divided by the same.
double variance_of_mean(const std::vector<double>& sums, double divisor) {
    const auto count = static_cast<double>(sums.size());
    double mean = 0;
    for (const double sum : sums) mean += sum / divisor / count;
    double squares = 0;
    for (const double sum : sums) squares += (sum / divisor - mean) * (sum / divisor - mean);
    return squares / (count - 1) / count;
}

Choice cross_validate(std::span<const KnownScores> ways, const std::vector<PairSums>& sums, std::size_t present) {
    const auto goods = ways.front().good.size();
    const auto bads = ways.front().bad.size();
    std::vector<double> others(ways.size());
    double ordered = 0;
    std::vector<double> lead_of_good(goods);
    std::vector<double> lead_of_bad(bads);
    for (std::size_t g = 0; g < goods; ++g)
        for (std::size_t b = 0; b < bads; ++b) {
            const auto order = [&](std::size_t way) { return order_of(ways[way].good[g], ways[way].bad[b]); };
            for (std::size_t way = 0; way < ways.size(); ++way)
                others[way] = sums[way].all - sums[way].of_good[g] - sums[way].of_bad[b] + order(way);
            const double chosen = order(best_of(others, present));
            ordered += chosen;
            lead_of_good[g] += chosen - order(present);
            lead_of_bad[b] += chosen - order(present);
        }
    const auto variance = variance_of_mean(lead_of_good, static_cast<double>(bads)) +
                          variance_of_mean(lead_of_bad, static_cast<double>(goods));
    return {ordered / static_cast<double>(goods * bads), std::sqrt(variance)};
}

void require(bool holds, const Text& sentence) {
    if (!holds) throw Error(ErrorCode::invalid_argument, sentence);
}

void check(std::span<const KnownScores> ways, std::size_t present) {
    const auto are_numbers = [](const std::vector<double>& scores) {
        return std::all_of(scores.begin(), scores.end(), [](double score) { return std::isfinite(score); });
    };
    require(present < ways.size(), Text::en("The present way must be one of those that are compared."));
    require(!ways.front().good.empty() && !ways.front().bad.empty(),
            Text::en("To compare ways, at least one good and one bad part are needed."));
    for (const auto& way : ways) {
        require(way.good.size() == ways.front().good.size() && way.bad.size() == ways.front().bad.size(),
                Text::en("Every way must score the same parts."));
        require(are_numbers(way.good) && are_numbers(way.bad), Text::en("Scores must be numbers."));
    }
}

}  // namespace

Selection select_by_auroc(std::span<const KnownScores> ways, std::size_t present) {
    check(ways, present);
    const std::vector<PairSums> sums(ways.begin(), ways.end());
    const auto goods = ways.front().good.size();
    const auto bads = ways.front().bad.size();
    Selection selection;
    std::vector<double> all;
    for (const auto& of : sums) {
        all.push_back(of.all);
        selection.auroc.push_back(of.all / static_cast<double>(goods * bads));
    }
    selection.best = best_of(all, present);
    selection.recommended = present;
    if (goods < fewest_to_select || bads < fewest_to_select) return selection;
    const auto choice = cross_validate(ways, sums, present);
    selection.cross_validated = choice.area;
    if (choice.area - selection.auroc[present] > one_sided_99 * choice.lead_error)
        selection.recommended = selection.best;
    return selection;
}

}  // namespace fade
