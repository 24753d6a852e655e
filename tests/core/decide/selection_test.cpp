// SPDX-License-Identifier: MIT
#include "fade/selection.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <limits>
#include <random>
#include <vector>

#include "fade/threshold_search.h"
#include "support/refusal.h"

using namespace fade;
using fade::test::refusal;

namespace {

/// Coarse, so that there are ties.
KnownScores random_way(std::mt19937& random, std::size_t goods, std::size_t bads, double apart) {
    std::normal_distribution<double> noise(0, 1);
    const auto draw = [&](double centre) { return std::round(4 * (centre + noise(random))) / 16; };
    KnownScores way;
    for (std::size_t i = 0; i < goods; ++i) way.good.push_back(draw(0));
    for (std::size_t i = 0; i < bads; ++i) way.bad.push_back(draw(apart));
    return way;
}

KnownScores without(KnownScores way, std::size_t good, std::size_t bad) {
    way.good.erase(way.good.begin() + static_cast<std::ptrdiff_t>(good));
    way.bad.erase(way.bad.begin() + static_cast<std::ptrdiff_t>(bad));
    return way;
}

double to_unit(double score) {
    return std::clamp(score / 8 + 0.5, 0.0, 1.0);
}

/// By another function of the program, which wants 0..1.
double area(const KnownScores& way) {
    std::vector<double> good, bad;
    for (const auto score : way.good) good.push_back(to_unit(score));
    for (const auto score : way.bad) bad.push_back(to_unit(score));
    return area_under_roc(good, bad);
}

std::size_t naive_best(const std::vector<KnownScores>& ways, std::size_t present) {
    std::size_t best = present;
    for (std::size_t i = 0; i < ways.size(); ++i)
        if (area(ways[i]) > area(ways[best]) + 1e-12) best = i;
    // Of equal ones that are better than the present one, the first.
    for (std::size_t i = 0; i < ways.size(); ++i)
        if (best != present && area(ways[i]) > area(ways[best]) - 1e-12) return i;
    return best;
}

double naive_cross_validation(const std::vector<KnownScores>& ways, std::size_t present) {
    double sum = 0;
    const auto& first = ways.front();
    for (std::size_t g = 0; g < first.good.size(); ++g)
        for (std::size_t b = 0; b < first.bad.size(); ++b) {
            std::vector<KnownScores> rest;
            for (const auto& way : ways) rest.push_back(without(way, g, b));
            const auto& chosen = ways[naive_best(rest, present)];
            sum += chosen.bad[b] > chosen.good[g] ? 1 : chosen.bad[b] == chosen.good[g] ? 0.5 : 0;
        }
    return sum / static_cast<double>(first.good.size() * first.bad.size());
}

}  // namespace

TEST_CASE("The areas and their cross-validation are those of the definitions", "[decide]") {
    std::mt19937 random(7);
    for (int round = 0; round < 20; ++round) {
        std::vector<KnownScores> ways;
        for (int i = 0; i < 6; ++i) ways.push_back(random_way(random, 5, 4, 0.2 * i));
        const auto present = static_cast<std::size_t>(round % 6);
        const auto selection = select_by_auroc(ways, present);
        REQUIRE(selection.auroc.size() == 6);
        for (std::size_t i = 0; i < ways.size(); ++i) CHECK(selection.auroc[i] == Approx(area(ways[i])).margin(1e-12));
        CHECK(selection.best == naive_best(ways, present));
        REQUIRE(selection.cross_validated);
        CHECK(*selection.cross_validated == Approx(naive_cross_validation(ways, present)).margin(1e-12));
    }
}

TEST_CASE("Choosing among many ways that know nothing promises nothing", "[decide]") {
    std::mt19937 random(11);
    double apparent = 0;
    double honest = 0;
    int changed = 0;
    constexpr int rounds = 200;
    for (int round = 0; round < rounds; ++round) {
        std::vector<KnownScores> ways;
        for (int i = 0; i < 25; ++i) ways.push_back(random_way(random, 6, 6, 0));
        const auto selection = select_by_auroc(ways, 0);
        apparent += selection.auroc[selection.best] / rounds;
        honest += *selection.cross_validated / rounds;
        if (selection.recommended != 0) ++changed;
    }
    CHECK(apparent > 0.75);
    CHECK(honest == Approx(0.5).margin(0.06));
    CHECK(changed <= rounds / 20);
}

TEST_CASE("A way is recommended only if choosing it promises more than the present one has, beyond chance",
          "[decide]") {
    KnownScores mixed;
    KnownScores apart;
    for (int i = 0; i < 8; ++i) {
        mixed.good.push_back(0.1 * (i % 4));
        mixed.bad.push_back(0.1 * (i % 4) + 0.05);
        apart.good.push_back(0.01 * i);
        apart.bad.push_back(0.5 + 0.01 * i);
    }
    const auto better = select_by_auroc(std::vector{mixed, apart}, 0);
    CHECK(better.best == 1);
    CHECK(*better.cross_validated == 1);
    CHECK(better.recommended == 1);
    const auto kept = select_by_auroc(std::vector{apart, mixed}, 0);
    CHECK(kept.recommended == 0);
    // The lead is the same of two parts of each kind, and proves nothing.
    const auto first_two = [](KnownScores way) {
        way.good.resize(2);
        way.bad.resize(2);
        return way;
    };
    const KnownScores nearly{{0.1, 0.6}, {0.5, 0.7}};
    const auto chance = select_by_auroc(std::vector{nearly, first_two(apart)}, 0);
    CHECK(chance.best == 1);
    CHECK(chance.recommended == 0);
    // By hand: the present way orders 6 of the 9 pairs rightly and the other one all. Without the pair of 0.5 and 0.3
    // both order what is left alike, and the present way judges it: leads of the good parts are 0, 1/3, 1/3, of the bad
    // ones 1/3, 1/3, 0; their mean, 2/9, is 1.41 standard errors.
    const KnownScores present{{0.1, 0.35, 0.5}, {0.3, 0.4, 0.6}};
    const KnownScores other{{0.1, 0.2, 0.3}, {0.4, 0.5, 0.6}};
    const auto by_hand = select_by_auroc(std::vector{present, other}, 0);
    CHECK(by_hand.auroc[0] == Approx(2.0 / 3));
    CHECK(*by_hand.cross_validated == Approx(8.0 / 9));
    CHECK(by_hand.recommended == 0);
    // As good as the present one is no reason to change.
    CHECK(select_by_auroc(std::vector{apart, apart}, 1).recommended == 1);
    // One part of a kind: nothing can be held out.
    const auto few = select_by_auroc(std::vector<KnownScores>{{{0.5, 0.2}, {0.1}}, {{0.1, 0.2}, {0.9}}}, 0);
    CHECK(few.best == 1);
    CHECK_FALSE(few.cross_validated);
    CHECK(few.recommended == 0);
}

TEST_CASE("What cannot be compared is refused", "[decide]") {
    const KnownScores fine{{0.1}, {0.2}};
    CHECK(refusal([] { (void)select_by_auroc({}, 0); }).find("present way") != std::string::npos);
    CHECK(refusal([&] { (void)select_by_auroc(std::vector{fine}, 1); }).find("present way") != std::string::npos);
    CHECK(refusal([] {
              (void)select_by_auroc(std::vector<KnownScores>{{{0.1}, {}}}, 0);
          }).find("at least one") != std::string::npos);
    CHECK(refusal([&] {
              (void)select_by_auroc(std::vector<KnownScores>{fine, {{0.1, 0.2}, {0.2}}}, 0);
          }).find("same parts") != std::string::npos);
    const auto none = std::numeric_limits<double>::quiet_NaN();
    CHECK(refusal([&] {
              (void)select_by_auroc(std::vector<KnownScores>{{{none}, {0.2}}}, 0);
          }).find("numbers") != std::string::npos);
}
