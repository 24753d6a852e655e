// SPDX-License-Identifier: MIT
#include "fade/decision.h"

#include <catch2/catch.hpp>

#include <limits>

#include "support/refusal.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;

namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

}  // namespace

TEST_CASE("a score that equals a threshold has reached it", "[decide]") {
    const Thresholds thresholds{0.3, 0.7};
    CHECK(decide(0, thresholds) == Verdict::pass);
    CHECK(decide(0.2999, thresholds) == Verdict::pass);
    CHECK(decide(0.3, thresholds) == Verdict::review);
    CHECK(decide(0.6999, thresholds) == Verdict::review);
    CHECK(decide(0.7, thresholds) == Verdict::fail);
    CHECK(decide(1, thresholds) == Verdict::fail);
    CHECK(decide(0.5, {0.5, 0.5}) == Verdict::fail);
    CHECK(decide(0.4999, {0.5, 0.5}) == Verdict::pass);
    CHECK(to_string(Verdict::pass) == "pass");
    CHECK(to_string(Verdict::review) == "review");
    CHECK(to_string(Verdict::fail) == "fail");
}

TEST_CASE("thresholds that cannot be are refused", "[decide]") {
    for (const Thresholds wrong : {Thresholds{-0.1, 0.5}, Thresholds{0.5, 1.1}, Thresholds{0.6, 0.5},
                                   Thresholds{not_a_number, 0.5}, Thresholds{0.5, not_a_number}})
        CHECK_THAT(refusal([&] { (void)decide(0.5, wrong); }), Contains("from 0 to 1"));
    CHECK(decide(not_a_number, {}) == Verdict::review);
    CHECK(refusal([] { validate({0, 1}); }) == "accepted");
}
