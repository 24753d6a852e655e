// SPDX-License-Identifier: MIT
#include "fade/qualification.h"

#include <catch2/catch.hpp>

#include "support/refusal.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;

namespace {

JudgedPicture picture(const std::string& name, const std::string& kind, double score, Verdict verdict,
                      std::optional<double> size = {}) {
    JudgedPicture result;
    result.file = name;
    result.kind = kind;
    result.bad = kind != "good";
    result.score = score;
    result.verdict = verdict;
    result.defect_size = size;
    return result;
}

JudgedParts example() {
    return {{picture("a", "good", 0.1, Verdict::pass), picture("b", "good", 0.5, Verdict::review),
             picture("c", "good", 0.9, Verdict::fail), picture("d", "scratch", 0.95, Verdict::fail, 12),
             picture("e", "scratch", 0.3, Verdict::pass, 4), picture("f", "hole", 0.2, Verdict::pass),
             picture("g", "hole", 0.6, Verdict::review, 7)},
            {}};
}

}  // namespace

TEST_CASE("A qualification counts decisions by kind, and lists the worst wrong ones first", "[decide]") {
    const auto result = qualify(example());
    CHECK(result.counts.right() == Proportion{3, 7});
    CHECK(result.counts.misses() == Proportion{2, 4});
    CHECK(result.counts.false_alarms() == Proportion{2, 3});
    CHECK(result.misses == std::vector<std::size_t>{5, 4});
    CHECK(result.false_alarms == std::vector<std::size_t>{2, 1});
    REQUIRE(result.kinds.size() == 3);
    CHECK(result.kinds[0].kind == "good");
    CHECK(result.kinds[0].rejected == Proportion{2, 3});
    CHECK_FALSE(result.kinds[0].largest_defect);
    CHECK(result.kinds[1].kind == "hole");
    CHECK(result.kinds[1].smallest_defect == 7);
    CHECK(result.kinds[2].rejected == Proportion{1, 2});
    CHECK(result.kinds[2].smallest_defect == 4);
    CHECK(result.kinds[2].largest_defect == 12);
    // Of the 12 pairs of a bad and a good part, the bad one is higher in 3 + 1 + 1 + 2.
    CHECK(result.area_under_roc == Approx(7.0 / 12));
    CHECK(result.trials.size() == 3);
    CHECK(std::get<NoCurve>(result.detection) == NoCurve::too_few);
    CHECK_FALSE(result.with_itself);
    CHECK(result.consistent.cases == 0);
}

TEST_CASE("Photographs of one part are compared with each other, and persons with truth and system", "[decide]") {
    auto parts = example();
    parts.persons = {"Ada", "Bo"};
    for (auto& one : parts.pictures) one.rejected_by = {one.bad, std::nullopt};
    parts.pictures[0].part = parts.pictures[1].part = "1";
    parts.pictures[3].part = parts.pictures[6].part = "2";
    parts.pictures[2].part = "3";
    parts.pictures[2].rejected_by[1] = false;
    const auto result = qualify(parts);
    CHECK(result.consistent == Proportion{1, 2});
    // Agreement 1 / 2; 3 of 4 looks reject, so that chance gives 10 / 16.
    CHECK(*result.with_itself == Approx((0.5 - 0.625) / 0.375));
    REQUIRE(result.persons.size() == 2);
    CHECK(result.persons[0].counts.right() == Proportion{7, 7});
    CHECK(result.persons[0].with_truth->value == 1);
    CHECK(result.persons[0].with_system->value == Approx(result.with_truth->value));
    CHECK(result.persons[1].counts.right() == Proportion{1, 1});
    CHECK_FALSE(result.persons[1].with_truth);
}

TEST_CASE("A qualification needs both kinds of parts", "[decide]") {
    auto parts = example();
    std::erase_if(parts.pictures, [](const auto& one) { return one.bad; });
    CHECK_THAT(refusal([&] { (void)qualify(parts); }), Contains("there are 3 and 0"));
    auto unanswered = example();
    unanswered.persons = {"Ada"};
    CHECK_THAT(refusal([&] { (void)qualify(unanswered); }), Contains("every person"));
}
