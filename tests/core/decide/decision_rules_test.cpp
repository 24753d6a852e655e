// SPDX-License-Identifier: MIT
#include "fade/decision_rules.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <limits>
#include <random>

#include "support/refusal.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;

namespace {

/// A score that passes, and these regions.
Findings found(std::vector<FoundRegion> regions, double score = 0.1) {
    return {score, score, score, 1, std::move(regions)};
}

/// Rules of which only the number of regions fails.
Criteria counting(DecisionRules rules) {
    Criteria criteria;
    criteria.rules = std::move(rules);
    return criteria;
}

DecisionRules any_fails() {
    DecisionRules rules;
    rules.any.fail = 1;
    return rules;
}

const Reason* reason_of(const Decision& decision, ReasonKind kind) {
    const auto one = std::find_if(decision.reasons.begin(), decision.reasons.end(),
                                  [&](const Reason& reason) { return reason.kind == kind; });
    return one == decision.reasons.end() ? nullptr : &*one;
}

}  // namespace

TEST_CASE("without rules the score alone decides, and is the one reason", "[decide]") {
    for (const double score : {0.0, 0.3999, 0.4, 0.5, 0.6, 1.0}) {
        const auto decision = decide(found({{1e6, 1e3, "crack"}}, score), {});
        CHECK(decision.verdict == decide(score, Thresholds{}));
        REQUIRE(decision.reasons.size() == 1);
        const auto& reason = decision.reasons.front();
        CHECK(reason.kind == ReasonKind::score);
        CHECK(reason.verdict == decision.verdict);
        CHECK(reason.value == score);
        CHECK(reason.limit == (decision.verdict == Verdict::fail ? 0.6 : 0.4));
        CHECK((decision.regions == std::vector<Decision::Judged>{{true, {}}}));
    }
    const auto none = decide(found({}, std::numeric_limits<double>::quiet_NaN()), {});
    CHECK(none.verdict == Verdict::review);
    CHECK((none.reasons == std::vector<Reason>{{ReasonKind::no_score, Verdict::review}}));
}

TEST_CASE("a region that is as large as asked counts, a smaller one does not", "[decide]") {
    auto rules = any_fails();
    rules.smallest_area = 20;
    rules.smallest_length = 5;
    const auto verdict = [&](double area, double length) {
        return decide(found({{area, length, ""}}), counting(rules)).verdict;
    };
    CHECK(verdict(20, 5) == Verdict::fail);
    CHECK(verdict(19.99, 5) == Verdict::pass);
    CHECK(verdict(20, 4.99) == Verdict::pass);
    CHECK(decide(found({{1, 1, ""}}), counting(rules)).regions.front() == Decision::Judged{false, {}});
}

TEST_CASE("sizes in mm are areas times the square of a pixel's length", "[decide]") {
    auto rules = any_fails();
    rules.unit = LengthUnit::millimetre;
    rules.smallest_area = 2;
    rules.smallest_length = 4;
    auto criteria = counting(rules);
    criteria.mm_per_pixel = 0.5;  // 8 pixels of area are 2 mm², 8 of length 4 mm
    CHECK(decide(found({{8, 8, ""}}), criteria).verdict == Verdict::fail);
    CHECK(decide(found({{7.9, 8, ""}}), criteria).verdict == Verdict::pass);
    CHECK(decide(found({{8, 7.9, ""}}), criteria).verdict == Verdict::pass);
    CHECK(refusal([&] { validate(criteria); }) == "accepted");

    criteria.mm_per_pixel.reset();
    CHECK_THAT(refusal([&] { validate(criteria); }), Contains("length of a pixel must be known"));
    const auto unknown = decide(found({{8, 8, ""}}), criteria);
    CHECK(unknown.verdict == Verdict::review);
    CHECK(reason_of(unknown, ReasonKind::no_scale) != nullptr);
    CHECK(decide(found({}), criteria).verdict == Verdict::pass);  // nothing to measure
    criteria.rules.smallest_area = criteria.rules.smallest_length = 0;
    CHECK(refusal([&] { validate(criteria); }) == "accepted");
    CHECK(decide(found({{8, 8, ""}}), criteria).verdict == Verdict::fail);
}

TEST_CASE("a region has the gravest severity of the classes that it fits", "[decide]") {
    DecisionRules rules;
    rules.smallest_area = 2;
    rules.classes = {{Severity::critical, {"crack", "hole"}, 0, 10}, {Severity::minor}, {Severity::major, {}, 50, 0}};
    rules.limits.at(2).fail = 1;
    rules.limits.at(1).review = 2;
    const auto decision = decide(found({{60, 12, "crack"},     // critical and major
                                        {60, 9, "crack"},      // too short for critical
                                        {60, 100, "scratch"},  // major by its area
                                        {10, 3, ""},           // minor
                                        {1, 50, "hole"}}),     // too small to count
                                 counting(rules));
    using Judged = Decision::Judged;
    CHECK((decision.regions == std::vector<Judged>{{true, Severity::critical},
                                                   {true, Severity::major},
                                                   {true, Severity::major},
                                                   {true, Severity::minor},
                                                   {false, {}}}));
    CHECK(decision.verdict == Verdict::fail);
    REQUIRE(decision.reasons.size() == 3);
    CHECK(decision.reasons[0] == Reason{ReasonKind::count, Verdict::fail, 1, 1, Severity::critical, {0}});
    CHECK(decision.reasons[1] == Reason{ReasonKind::count, Verdict::review, 2, 2, Severity::major, {1, 2}});
    CHECK(decision.reasons[2].kind == ReasonKind::score);

    rules.classes = {{Severity::major, {"crack"}}};
    CHECK(decide(found({{60, 12, "hole"}}), counting(rules)).regions.front() == Judged{true, {}});
}

TEST_CASE("of both limits of a number of regions the graver one is the reason", "[decide]") {
    DecisionRules rules;
    rules.any = {2, 4};
    const auto verdict = [&](std::size_t count) {
        const auto decision = decide(found(std::vector<FoundRegion>(count, {9, 3, ""})), counting(rules));
        const auto* const reason = reason_of(decision, ReasonKind::count);
        CHECK((reason != nullptr) == (decision.verdict != Verdict::pass));
        if (reason != nullptr) CHECK(reason->regions.size() == count);
        if (reason != nullptr) CHECK(reason->limit == (decision.verdict == Verdict::fail ? 4 : 2));
        return decision.verdict;
    };
    CHECK(verdict(0) == Verdict::pass);
    CHECK(verdict(1) == Verdict::pass);
    CHECK(verdict(2) == Verdict::review);
    CHECK(verdict(3) == Verdict::review);
    CHECK(verdict(4) == Verdict::fail);
    CHECK(verdict(5) == Verdict::fail);
}

TEST_CASE("a score that needs a region counts only with one", "[decide]") {
    DecisionRules rules;
    rules.smallest_area = 20;
    rules.score_needs_region = true;
    const auto speck = decide(found({{19, 6, ""}}, 0.9), counting(rules));
    CHECK(speck.verdict == Verdict::pass);
    CHECK((speck.reasons == std::vector<Reason>{{ReasonKind::small_regions, Verdict::pass, 0.9, 0.6}}));
    CHECK(decide(found({{20, 6, ""}}, 0.9), counting(rules)).verdict == Verdict::fail);
    CHECK(decide(found({{20, 6, ""}}, 0.1), counting(rules)).verdict == Verdict::pass);
    // What is no number stays for a person to look at.
    CHECK(decide(found({}, std::numeric_limits<double>::quiet_NaN()), counting(rules)).verdict == Verdict::review);
    rules.score_needs_region = false;
    CHECK(decide(found({{19, 6, ""}}, 0.9), counting(rules)).verdict == Verdict::fail);
}

TEST_CASE("language and vision that are far apart are for a person to look at", "[decide]") {
    DecisionRules rules;
    rules.disagreement = 0.5;
    const auto verdict = [&](double language, double vision, int shots) {
        return decide({0.1, language, vision, shots, {}}, counting(rules)).verdict;
    };
    CHECK(verdict(0.75, 0.25, 1) == Verdict::review);
    CHECK(verdict(0.25, 0.75, 4) == Verdict::review);
    CHECK(verdict(0.7, 0.25, 1) == Verdict::pass);
    CHECK(verdict(0.75, 0.25, 0) == Verdict::pass);  // nothing to disagree with
    CHECK(verdict(0.51, 3, 1) == Verdict::pass);     // a vision score above 1 counts as 1
    // What fails stays failed.
    CHECK(decide({0.9, 0.9, 0.1, 1, {}}, counting(rules)).verdict == Verdict::fail);
}

TEST_CASE("rules that cannot be are refused", "[decide]") {
    const auto refused = [](const auto& change) {
        DecisionRules rules;
        change(rules);
        return refusal([&] { validate(counting(rules)); });
    };
    CHECK_THAT(refused([](DecisionRules& rules) { rules.smallest_area = -1; }), Contains("0 or above"));
    CHECK_THAT(refused([](DecisionRules& rules) { rules.smallest_length = std::numeric_limits<double>::infinity(); }),
               Contains("0 or above"));
    CHECK_THAT(refused([](DecisionRules& rules) {
                   rules.classes = {{Severity::minor, {}, -1, 0}};
               }),
               Contains("0 or above"));
    CHECK_THAT(refused([](DecisionRules& rules) { rules.any.review = 0; }), Contains("1 or more"));
    CHECK_THAT(refused([](DecisionRules& rules) { rules.limits.at(1).fail = 0; }), Contains("1 or more"));
    CHECK_THAT(refused([](DecisionRules& rules) { rules.disagreement = 1.1; }), Contains("from 0 to 1"));
    CHECK(refused([](DecisionRules& rules) { rules.any = {1, 3}; }) == "accepted");
}

TEST_CASE("regions are looked for only where rules look at them", "[decide]") {
    CHECK_FALSE(judge_regions({}));
    DecisionRules rules;
    rules.smallest_area = 5;
    rules.classes = {{Severity::minor}};
    CHECK_FALSE(judge_regions(rules));  // nothing follows from them
    rules.limits.at(0).review = 1;
    CHECK(judge_regions(rules));

    Inspection inspection;
    inspection.fused = cv::Mat(4, 4, CV_32FC1, cv::Scalar(0));
    inspection.fused.at<float>(1, 1) = 1;
    inspection.language = inspection.vision = cv::Mat(4, 4, CV_32FC1, cv::Scalar(0));
    inspection.image_score = 0.3;
    CHECK(findings_of(inspection, {}, {40, 40}, {}).regions.empty());
    const auto findings = findings_of(inspection, {}, {40, 40}, counting(rules));
    REQUIRE(findings.regions.size() == 1);
    const auto region = find_regions(inspection.fused, 0.5, {40, 40}).front();
    CHECK(findings.regions.front() == FoundRegion{region.area, region.longest_diameter, ""});
    CHECK(findings.image_score == 0.3);
    CHECK(findings.map_threshold == 0.5);

    auto criteria = counting(rules);
    CHECK(fit(findings, criteria));
    criteria.map_threshold = 0.6;
    CHECK_FALSE(fit(findings, criteria));
    CHECK_FALSE(fit(findings_of(inspection, {}, {40, 40}, {}), counting(rules)));
    criteria.rules = {};
    CHECK(fit(findings, criteria));
}

TEST_CASE("the verdict is the gravest of all reasons, whatever the rules", "[decide]") {
    std::mt19937 random(7);
    const auto up_to = [&](std::size_t most) { return std::uniform_int_distribution<std::size_t>(0, most)(random); };
    const auto share = [&] { return std::uniform_real_distribution<double>(0, 1)(random); };
    const auto limit = [&]() -> std::optional<std::size_t> {
        const auto count = up_to(4);
        return count > 0 ? std::optional(count) : std::nullopt;
    };
    for (int round = 0; round < 500; ++round) {
        Criteria criteria;
        auto& rules = criteria.rules;
        rules.smallest_area = 5 * share();
        rules.any = {limit(), limit()};
        for (auto& limits : rules.limits) limits = {limit(), limit()};
        for (std::size_t i = up_to(3); i > 0; --i)
            rules.classes.push_back({all_severities.at(up_to(2)), {}, 10 * share(), 0});
        if (up_to(1) == 1) rules.disagreement = share();
        std::vector<FoundRegion> regions;
        for (std::size_t i = up_to(5); i > 0; --i) regions.push_back({10 * share(), 3, ""});
        const Findings findings{share(), share(), share(), 2, regions};
        const auto decision = decide(findings, criteria);

        // The same by hand.
        auto expected = decide(findings.image_score, criteria.thresholds);
        std::array<std::size_t, 4> counts{};
        for (const auto& region : regions) {
            if (region.area < rules.smallest_area) continue;
            ++counts[3];
            int worst = -1;
            for (const auto& one : rules.classes)
                if (region.area >= one.area) worst = std::max(worst, static_cast<int>(one.severity));
            if (worst >= 0) ++counts.at(static_cast<std::size_t>(worst));
        }
        for (std::size_t i = 0; i < 4; ++i) {
            const auto& limits = i == 3 ? rules.any : rules.limits.at(i);
            if (limits.review && counts.at(i) >= *limits.review) expected = std::max(expected, Verdict::review);
            if (limits.fail && counts.at(i) >= *limits.fail) expected = std::max(expected, Verdict::fail);
        }
        if (rules.disagreement && std::abs(*findings.language_score - findings.vision_score) >= *rules.disagreement)
            expected = std::max(expected, Verdict::review);
        CHECK(decision.verdict == expected);
        CHECK(decision.reasons.front().verdict == expected);
        CHECK(std::is_sorted(decision.reasons.begin(), decision.reasons.end(),
                             [](const Reason& a, const Reason& b) { return a.verdict > b.verdict; }));
    }
}
