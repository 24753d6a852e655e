// SPDX-License-Identifier: MIT
#include "fade/proportion.h"

#include "fade/error.h"

#include <catch2/catch.hpp>

#include <cmath>

#include "support/refusal.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;

TEST_CASE("Wilson's and the exact interval are those of Newcombe's table and of SciPy", "[decide]") {
    // Newcombe, Statistics in Medicine 17 (1998), table I, prints the first four to four digits. All digits:
    // statsmodels.stats.proportion.proportion_confint(hits, n, 0.05, "wilson" and "beta").
    struct Example {
        Proportion proportion;
        Interval wilson;
        Interval exact;
    };
    const auto example = GENERATE(values<Example>({
        {{81, 263}, {0.2552885198782742, 0.36620957698280004}, {0.25273674558527126, 0.3676219226013514}},
        {{15, 148}, {0.06238639953073628, 0.16048724172330803}, {0.05784401008344857, 0.161650490349479}},
        {{0, 20}, {0, 0.1611251580528194}, {0, 0.16843347098308534}},
        {{1, 29}, {0.006113214292762667, 0.17175521879320294}, {0.000872646883579922, 0.17764429548872293}},
        {{29, 29}, {0.8830302015002592, 1}, {0.8805551309304973, 1}},
    }));
    INFO(example.proportion.hits << " of " << example.proportion.cases);
    const auto wilson = wilson_interval(example.proportion);
    const auto exact = exact_interval(example.proportion);
    CHECK(wilson.low == Approx(example.wilson.low).epsilon(1e-12));
    CHECK(wilson.high == Approx(example.wilson.high).epsilon(1e-12));
    CHECK(exact.low == Approx(example.exact.low).epsilon(1e-9));
    CHECK(exact.high == Approx(example.exact.high).epsilon(1e-9));
}

TEST_CASE("Without cases nothing is known", "[decide]") {
    CHECK_FALSE(Proportion{}.rate());
    CHECK(wilson_interval({}) == Interval{0, 1});
    CHECK(exact_interval({}) == Interval{0, 1});
    CHECK(exact_upper_bound({}) == 1);
    CHECK(rule_of_three(0) == 1);
    CHECK(rule_of_three(2) == 1);
}

TEST_CASE("No escape in n parts leaves at most three n-ths", "[decide]") {
    // scipy.stats.beta.ppf(0.95, 3, 48)
    CHECK(exact_upper_bound({2, 50}) == Approx(0.12061415542204412).epsilon(1e-9));
    CHECK(exact_upper_bound({5, 5}) == 1);
    for (const std::size_t cases : {1U, 4U, 30U, 100U, 5000U}) {
        const double exact = exact_upper_bound({0, cases});
        CHECK(exact == Approx(1 - std::pow(0.05, 1.0 / static_cast<double>(cases))).epsilon(1e-9));
        CHECK(exact <= rule_of_three(cases));
        if (cases >= 30) CHECK(exact > 0.95 * rule_of_three(cases));
    }
}

TEST_CASE("Proportions that cannot be are refused", "[decide]") {
    CHECK_THAT(refusal([] { (void)wilson_interval({3, 2}); }), Contains("more hits than cases"));
    CHECK_THAT(refusal([] { (void)exact_interval({1, 2}, 1); }), Contains("between 0 and 1"));
    CHECK_THAT(refusal([] { (void)exact_upper_bound({1, 2}, 0); }), Contains("between 0 and 1"));
}
