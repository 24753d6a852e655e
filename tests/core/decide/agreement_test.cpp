// SPDX-License-Identifier: MIT
#include "fade/agreement.h"

#include <catch2/catch.hpp>

#include <array>

using namespace fade;

TEST_CASE("Effectiveness, misses and false alarms are counted as AIAG does", "[decide]") {
    VerdictCounts counts;
    const auto add = [&](bool is_bad, Verdict verdict, int times) {
        for (int i = 0; i < times; ++i) counts.add(is_bad, verdict);
    };
    add(false, Verdict::pass, 44);
    add(false, Verdict::review, 4);
    add(false, Verdict::fail, 2);
    add(true, Verdict::pass, 3);
    add(true, Verdict::review, 7);
    add(true, Verdict::fail, 90);
    CHECK(counts.right() == Proportion{141, 150});
    CHECK(counts.misses() == Proportion{3, 100});
    CHECK(counts.false_alarms() == Proportion{6, 50});
    CHECK(counts.reviews() == Proportion{11, 150});
    CHECK(VerdictCounts{}.right() == Proportion{});
}

TEST_CASE("Rates are judged by AIAG's limits, which themselves are acceptable", "[decide]") {
    CHECK(rate_effectiveness(0.9) == Rating::acceptable);
    CHECK(rate_effectiveness(0.899) == Rating::marginal);
    CHECK(rate_effectiveness(0.8) == Rating::marginal);
    CHECK(rate_effectiveness(0.799) == Rating::unacceptable);
    CHECK(rate_misses(0.02) == Rating::acceptable);
    CHECK(rate_misses(0.05) == Rating::marginal);
    CHECK(rate_misses(0.051) == Rating::unacceptable);
    CHECK(rate_false_alarms(0.05) == Rating::acceptable);
    CHECK(rate_false_alarms(0.1) == Rating::marginal);
    CHECK(rate_false_alarms(0.101) == Rating::unacceptable);
}

TEST_CASE("Cohen's kappa and its error are those of statsmodels", "[decide]") {
    // statsmodels.stats.inter_rater.cohens_kappa([[20, 5], [10, 15]]): kappa, std_kappa, kappa_low, kappa_upp
    const auto kappa = cohen_kappa({{{20, 5}, {10, 15}}});
    REQUIRE(kappa);
    CHECK(kappa->value == Approx(0.4).epsilon(1e-12));
    CHECK(kappa->standard_error == Approx(0.12699606293110033).epsilon(1e-12));
    CHECK(kappa->low == Approx(0.151092290476661).epsilon(1e-9));
    CHECK(kappa->high == Approx(0.6489077095233389).epsilon(1e-9));
    // The same of [[44, 6], [3, 97]].
    const auto good = cohen_kappa({{{44, 6}, {3, 97}}});
    REQUIRE(good);
    CHECK(good->value == Approx(0.8629441624365481).epsilon(1e-12));
    CHECK(good->standard_error == Approx(0.04419824018299282).epsilon(1e-12));
}

TEST_CASE("Kappa is 1 without a disagreement, -1 with nothing else, and absent where chance explains all", "[decide]") {
    const auto all = cohen_kappa({{{7, 0}, {0, 5}}});
    REQUIRE(all);
    CHECK(all->value == 1);
    CHECK(all->standard_error == Approx(0).margin(1e-7));
    const auto none = cohen_kappa({{{0, 5}, {5, 0}}});
    REQUIRE(none);
    CHECK(none->value == -1);
    CHECK_FALSE(cohen_kappa({{{12, 0}, {0, 0}}}));
    CHECK_FALSE(cohen_kappa({}));
}

TEST_CASE("Fleiss' kappa of repeated looks is that of statsmodels", "[decide]") {
    // statsmodels.stats.inter_rater.fleiss_kappa([[0,3],[3,0],[1,2],[3,0],[2,1],[0,3],[3,0],[0,3]])
    const std::array<RepeatedLooks, 9> parts{{{3, 3}, {0, 3}, {2, 3}, {0, 3}, {1, 3}, {3, 3}, {0, 3}, {3, 3}, {1, 1}}};
    CHECK(*fleiss_kappa(parts) == Approx(2.0 / 3).epsilon(1e-12));
    CHECK(consistent_parts(parts) == Proportion{6, 8});
    const std::array<RepeatedLooks, 2> alike{{{0, 2}, {0, 3}}};
    CHECK_FALSE(fleiss_kappa(alike));
    CHECK(consistent_parts(alike) == Proportion{2, 2});
    CHECK_FALSE(fleiss_kappa({}));
}
