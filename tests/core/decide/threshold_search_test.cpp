// SPDX-License-Identifier: MIT
#include "fade/threshold_search.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>
#include <set>

#include "support/refusal.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;

namespace {

using Scores = std::vector<double>;

/// Random scores; coarse ones have many ties, and reach 0 and 1.
Scores random_scores(std::mt19937& random, std::size_t count, bool coarse) {
    std::uniform_real_distribution<double> any(0, 1);
    Scores scores(count);
    for (auto& score : scores) score = coarse ? std::round(any(random) * 8) / 8 : any(random);
    return scores;
}

std::size_t reaching(const Scores& scores, double threshold) {
    return static_cast<std::size_t>(
        std::count_if(scores.begin(), scores.end(), [&](double score) { return score >= threshold; }));
}

/// Every threshold that could differ from another: each score, and the next number above it.
std::set<double> all_thresholds(const Scores& good, const Scores& bad) {
    std::set<double> all{0, 1};
    for (const auto* scores : {&good, &bad})
        for (const double score : *scores) {
            all.insert(score);
            if (score < 1) all.insert(std::nextafter(score, 2.0));
        }
    return all;
}

double f1_of(const Scores& good, const Scores& bad, double threshold) {
    const auto caught = static_cast<double>(reaching(bad, threshold));
    const auto wrong = static_cast<double>(reaching(good, threshold) + bad.size() - reaching(bad, threshold));
    return 2 * caught / (2 * caught + wrong);
}

}  // namespace

TEST_CASE("Thresholds from good and bad parts are those of a search through all", "[decide]") {
    std::mt19937 random(5);
    for (int round = 0; round < 200; ++round) {
        const bool coarse = round % 2 == 1;
        const auto good = random_scores(random, 1 + random() % 12, coarse);
        const auto bad = random_scores(random, 1 + random() % 12, coarse);
        const double limit = static_cast<double>(random() % 5) / 4;
        double best_f1 = 0;
        auto fewest_escapes = std::numeric_limits<std::size_t>::max();
        auto fewest_alarms = fewest_escapes;
        for (const double threshold : all_thresholds(good, bad)) {
            const auto alarms = reaching(good, threshold);
            const auto escapes = bad.size() - reaching(bad, threshold);
            best_f1 = std::max(best_f1, f1_of(good, bad, threshold));
            if (static_cast<double>(alarms) <= limit * static_cast<double>(good.size()))
                fewest_escapes = std::min(fewest_escapes, escapes);
            if (static_cast<double>(escapes) <= limit * static_cast<double>(bad.size()))
                fewest_alarms = std::min(fewest_alarms, alarms);
        }
        const auto agrees = [&](const FoundThreshold& found) {
            const double threshold = found.reason.threshold;
            CHECK(threshold >= 0);
            CHECK(threshold <= 1);
            CHECK(found.false_alarms == Proportion{reaching(good, threshold), good.size()});
            CHECK(found.escapes == Proportion{bad.size() - reaching(bad, threshold), bad.size()});
            CHECK(found.reason.good == good.size());
            CHECK(found.reason.bad == bad.size());
        };
        const auto f1_found = threshold_of_best_f1(good, bad);
        agrees(f1_found);
        CHECK(f1_of(good, bad, f1_found.reason.threshold) == Approx(best_f1).epsilon(1e-12));
        const auto within_escapes = threshold_within_escapes(good, bad, limit);
        agrees(within_escapes);
        CHECK(within_escapes.false_alarms.hits == fewest_alarms);
        CHECK(*within_escapes.escapes.rate() <= limit);
        if (fewest_escapes == std::numeric_limits<std::size_t>::max()) {
            CHECK_THAT(refusal([&] { (void)threshold_within_false_alarms(good, bad, limit); }),
                       Contains("highest possible score"));
        } else {
            const auto within_alarms = threshold_within_false_alarms(good, bad, limit);
            agrees(within_alarms);
            CHECK(within_alarms.escapes.hits == fewest_escapes);
            CHECK(*within_alarms.false_alarms.rate() <= limit);
        }
        double area = 0;
        for (const double b : bad)
            for (const double g : good) area += b > g ? 1 : b == g ? 0.5 : 0;
        CHECK(area_under_roc(good, bad) == Approx(area / static_cast<double>(good.size() * bad.size())).epsilon(1e-12));
    }
}

TEST_CASE("From good parts alone the threshold lies just above the k-th largest score", "[decide]") {
    std::mt19937 random(6);
    for (std::size_t count = 19; count < 120; count += 7) {
        const auto good = random_scores(random, count, false);
        const auto found = threshold_from_good(good, 0.05);
        // The largest k that k / (n + 1) <= 0.05 allows, by trying all.
        std::size_t rank = 0;
        while (20 * (rank + 1) <= count + 1) ++rank;
        CHECK(found.reason.rule == ThresholdRule::order_statistic);
        CHECK(*found.expected_false_alarms == Approx(static_cast<double>(rank) / static_cast<double>(count + 1)));
        // Just above that one, so that one less is rejected; and no lower threshold does the same.
        CHECK(found.false_alarms == Proportion{rank - 1, count});
        CHECK(reaching(good, found.reason.threshold) == rank - 1);
        CHECK(reaching(good, std::nextafter(found.reason.threshold, 0.0)) == rank);
    }
}

TEST_CASE("The order statistic keeps its promise, on average over many sets of parts", "[decide]") {
    std::mt19937 random(7);
    std::gamma_distribution<double> skewed(2, 0.05);
    const auto draw = [&] { return std::min(1.0, skewed(random)); };
    constexpr int sets = 4000;
    int alarms = 0;
    for (int set = 0; set < sets; ++set) {
        Scores good(39);
        std::generate(good.begin(), good.end(), draw);
        if (draw() >= threshold_from_good(good, 0.05).reason.threshold) ++alarms;
    }
    // 2 / 40 is expected; four standard errors of 4000 draws are 1.4 %.
    CHECK(static_cast<double>(alarms) / sets == Approx(0.05).margin(0.014));
}

TEST_CASE("With 59 good parts one can promise 5 % with 95 % confidence, as Wilks says", "[decide]") {
    Scores good(59);
    for (std::size_t i = 0; i < good.size(); ++i) good[i] = 0.01 * static_cast<double>(i);
    // 0.95^59 < 0.05 < 0.95^58; 1 / 60 is the rate for k = 1.
    const auto found = threshold_from_good(good, 1.0 / 60);
    CHECK(*found.false_alarms_at_most == Approx(1 - std::pow(0.05, 1.0 / 59)).epsilon(1e-9));
    CHECK(*found.false_alarms_at_most < 0.05);
    CHECK(smallest_promised_rate(59) == Approx(1.0 / 60));
    CHECK(smallest_promised_rate(0) == 1);
}

TEST_CASE("Few good parts fall back on the prediction limit of their logits", "[decide]") {
    // l = log(d / (1 - d)); l.mean() + scipy.stats.t.ppf(0.95, 4) * l.std(ddof=1) * sqrt(1 + 1 / 5), and back
    const auto found = threshold_from_good(Scores{0.21, 0.25, 0.19, 0.30, 0.24}, 0.05);
    CHECK(found.reason.rule == ThresholdRule::prediction_limit);
    CHECK(found.reason.threshold == Approx(0.3458594764962612).epsilon(1e-9));
    CHECK(found.reason.good == 5);
    CHECK(found.reason.asked == 0.05);
    CHECK_FALSE(found.false_alarms_at_most);
    // What was seen of good parts passes, also where the limit would be lower.
    const auto skewed = threshold_from_good(Scores{0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.9}, 0.08);
    CHECK(skewed.reason.threshold > 0.9);
    CHECK(skewed.false_alarms.hits == 0);
    // Scores at both ends have no logit of their own.
    CHECK(threshold_from_good(Scores{0, 0, 1}, 0.05).reason.threshold == 1);
    CHECK(threshold_from_good(Scores{0.2, 0.2, 0.2}, 0.05).reason.threshold == Approx(0.2));
}

TEST_CASE("Both rates make a band for a person, or one threshold that keeps both", "[decide]") {
    const Scores good{0.1, 0.2, 0.3, 0.5, 0.6};
    const Scores bad{0.4, 0.55, 0.7, 0.8, 0.9};
    const auto band = find_thresholds(good, bad, {0.0, 0.0});
    CHECK(band.thresholds() == Thresholds{std::midpoint(0.3, 0.4), std::midpoint(0.6, 0.7)});
    CHECK(band.review.escapes.hits == 0);
    CHECK(band.fail.false_alarms.hits == 0);
    CHECK(band.basis.reason(Verdict::review, band.thresholds())->rule == ThresholdRule::escape_limit);
    CHECK(band.basis.reason(Verdict::fail, band.thresholds())->rule == ThresholdRule::false_alarm_limit);
    CHECK(band.basis.good_scores == good);
    // 2 of 5 may escape and 2 of 5 be false alarms: 0.35 keeps both, without an escape.
    const auto one = find_thresholds(good, bad, {0.4, 0.4});
    CHECK(one.thresholds() == Thresholds{std::midpoint(0.3, 0.4), std::midpoint(0.3, 0.4)});
    CHECK(find_thresholds(good, bad).fail.reason.rule == ThresholdRule::best_f1);
    CHECK(find_thresholds(good, {}).fail.reason.asked == 0.05);
    CHECK_THAT(refusal([&] { (void)find_thresholds(good, {}, {{}, 0.1}); }), Contains("where bad parts are known"));
}

TEST_CASE("Parts that say nothing are refused", "[decide]") {
    CHECK_THAT(refusal([] { (void)threshold_from_good(Scores{0.1, 0.2}, 0.05); }), Contains("at least 3"));
    CHECK_THAT(refusal([] { (void)threshold_from_good(Scores{0.1, 0.2, 1.2}, 0.05); }), Contains("from 0 to 1"));
    CHECK_THAT(refusal([] {
                   (void)threshold_from_good(Scores{0.1, 0.2, std::nan("")}, 0.05);
               }),
               Contains("from 0 to 1"));
    CHECK_THAT(refusal([] { (void)threshold_from_good(Scores{0.1, 0.2, 0.3}, 0); }), Contains("between 0 and 1"));
    CHECK_THAT(refusal([] { (void)threshold_of_best_f1(Scores{0.1}, Scores{}); }), Contains("at least one of each"));
    CHECK_THAT(refusal([] { (void)threshold_within_escapes(Scores{0.1}, Scores{0.2}, 1.5); }), Contains("from 0 to 1"));
}

TEST_CASE("A reason counts for the value that it found, and for no other", "[decide]") {
    ThresholdBasis basis;
    basis.review.threshold = 0.3;
    basis.fail.threshold = 0.5;
    CHECK(basis.reason(Verdict::review, {0.3, 0.6}) == &basis.review);
    CHECK(basis.reason(Verdict::fail, {0.3, 0.6}) == nullptr);
    CHECK(basis.reason(Verdict::fail, {0.3, 0.5}) == &basis.fail);
    for (const auto rule : {ThresholdRule::order_statistic, ThresholdRule::prediction_limit, ThresholdRule::best_f1,
                            ThresholdRule::false_alarm_limit, ThresholdRule::escape_limit})
        CHECK(threshold_rule_from(to_string(rule)) == rule);
    CHECK_FALSE(threshold_rule_from("guess"));
}

TEST_CASE("A score's percentile is the share of good parts that it reaches", "[decide]") {
    const Scores good{0.1, 0.2, 0.2, 0.4};
    CHECK(percentile_of_good(good, 0.05) == 0);
    CHECK(percentile_of_good(good, 0.2) == 75);
    CHECK(percentile_of_good(good, 0.4) == 100);
    CHECK(percentile_of_good(good, 0.9) == 100);
    CHECK_FALSE(percentile_of_good({}, 0.5));
}
