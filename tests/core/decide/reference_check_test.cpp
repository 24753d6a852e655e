// SPDX-License-Identifier: MIT
#include "fade/reference_check.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <numeric>

using namespace fade;

namespace {

using Scores = std::vector<double>;
using Marks = std::vector<bool>;

Marks marks(const Scores& scores) {
    return check_references(scores).unlike;
}

}  // namespace

TEST_CASE("the reference check is the modified z-score in closed form", "[decide]") {
    // Median 5, absolute deviations 4 3 2 1 0 1 2 3 4 with median 2.
    Scores scores(9);
    std::iota(scores.begin(), scores.end(), 1.0);
    const auto check = check_references(scores);
    CHECK(check.enough);
    CHECK(check.median == 5);
    CHECK(check.spread == Approx(2 * 1.4826));
    CHECK(check.limit == Approx(5 + 3.5 * 2 * 1.4826));
    CHECK(check.unlike == Marks(9, false));
    // An even number: median 2.5, deviations 1.5 0.5 0.5 1.5 with median 1.
    CHECK(check_references(Scores{1, 2, 3, 4}).median == 2.5);
    CHECK(check_references(Scores{1, 2, 3, 4}).spread == Approx(1.4826));
}

TEST_CASE("an outlier moves neither median nor limit far, and is marked alone", "[decide]") {
    CHECK(marks({0.10, 0.11, 0.12, 0.13, 0.40}) == Marks{false, false, false, false, true});
    CHECK(check_references(Scores{0.10, 0.11, 0.12, 0.13, 1e6}).limit ==
          check_references(Scores{0.10, 0.11, 0.12, 0.13, 0.40}).limit);
    // In any unit, in any order.
    CHECK(marks({40, 12, 10, 13, 11}) == Marks{true, false, false, false, false});
    // One that is closer to the others than they are to each other is a good reference.
    CHECK(marks({0.10, 0.11, 0.12, 0.13, 0.001}) == Marks(5, false));
}

TEST_CASE("scores that happen to lie close together make no outlier of the next", "[decide]") {
    const auto check = check_references(Scores{0.1, 0.1, 0.1, 0.1, 0.13});
    CHECK(check.spread == Approx(0.01));
    CHECK(check.unlike == Marks(5, false));
    CHECK(marks({0.1, 0.1, 0.1, 0.1, 0.136}) == Marks{false, false, false, false, true});
    CHECK(marks({0, 0, 0, 0}) == Marks(4, false));
    CHECK(marks({0, 0, 0, 0.1}) == Marks{false, false, false, true});
}

TEST_CASE("of too few references nothing is told", "[decide]") {
    for (const auto& few : {Scores{}, Scores{0.1}, Scores{0.1, 0.9}, Scores{0.1, 0.1, 0.9}}) {
        CHECK_FALSE(check_references(few).enough);
        CHECK(marks(few) == Marks(few.size(), false));
    }
    CHECK(check_references(Scores(fewest_checked_references, 0.1)).enough);
}

TEST_CASE("a score that is no number is unlike the others and moves nothing", "[decide]") {
    const double none = std::numeric_limits<double>::quiet_NaN();
    const auto check = check_references(Scores{0.1, none, 0.11, 0.12, 0.13, -1});
    CHECK(check.median == Approx(0.115));
    CHECK(check.unlike == Marks{false, true, false, false, false, true});
}
