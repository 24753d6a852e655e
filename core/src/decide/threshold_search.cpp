// SPDX-License-Identifier: MIT
#include "fade/threshold_search.h"

#include "fade/error.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <limits>
#include <numeric>
#include <string>
#include <tuple>

#include "decide/distributions.h"

namespace fade {

namespace {

std::vector<double> sorted(std::span<const double> scores, Text of) {
    std::vector<double> result(scores.begin(), scores.end());
    const auto is_score = [](double score) { return score >= 0 && score <= 1; };
    if (!std::all_of(result.begin(), result.end(), is_score))
        throw Error(ErrorCode::invalid_argument, {Text::en("The scores of %1 parts must be from 0 to 1."), of});
    std::sort(result.begin(), result.end());
    return result;
}

void need_both(const std::vector<double>& good, const std::vector<double>& bad) {
    if (good.empty() || bad.empty())
        throw Error(ErrorCode::invalid_argument, Text::en("Both good and bad parts are needed, at least one of each."));
}

void check_limit(double rate) {
    if (!(rate >= 0 && rate <= 1))
        throw Error(ErrorCode::invalid_argument, Text::en("The rate that is accepted must be from 0 to 1."));
}

/// How many of the ascending scores are below.
std::size_t below(const std::vector<double>& scores, double threshold) {
    return static_cast<std::size_t>(std::lower_bound(scores.begin(), scores.end(), threshold) - scores.begin());
}

/// The smallest threshold that a score does not reach; of 1 there is none.
double just_above(double score) {
    return std::min(1.0, std::nextafter(score, 2.0));
}

double logit(double score) {
    constexpr double least = 1e-6;
    const double inside = std::clamp(score, least, 1 - least);
    return std::log(inside / (1 - inside));
}

double prediction_limit(const std::vector<double>& scores, double rate) {
    const auto count = static_cast<double>(scores.size());
    double mean = 0;
    for (const double score : scores) mean += logit(score) / count;
    double squares = 0;
    for (const double score : scores) squares += std::pow(logit(score) - mean, 2);
    const double deviation = std::sqrt(squares / (count - 1));
    const double limit = mean + student_quantile(count - 1, 1 - rate) * deviation * std::sqrt(1 + 1 / count);
    return std::max(1 / (1 + std::exp(-limit)), just_above(scores.back()));
}

FoundThreshold found(const OperatingPoint& point, ThresholdRule rule, std::optional<double> asked) {
    return {{rule, point.threshold, asked, point.false_alarms.cases, point.escapes.cases},
            point.false_alarms,
            point.escapes};
}

double rate_of(const Proportion& proportion) {
    return proportion.rate().value_or(0);
}

/// The first of the best: points come with rising thresholds, and so with fewer false alarms and more escapes.
template <typename Better>
OperatingPoint best(const std::vector<OperatingPoint>& points, const Better& better) {
    return *std::min_element(points.begin(), points.end(), better);
}

}  // namespace

double smallest_promised_rate(std::size_t good_parts) {
    return 1 / (static_cast<double>(good_parts) + 1);
}

FoundThreshold threshold_from_good(std::span<const double> good, double false_alarm_rate) {
    if (!(false_alarm_rate > 0 && false_alarm_rate < 1))
        throw Error(ErrorCode::invalid_argument, Text::en("The rate of false alarms must be between 0 and 1."));
    const auto scores = sorted(good, Text::en("good"));
    if (scores.size() < fewest_good_parts)
        throw Error(ErrorCode::invalid_argument,
                    {Text::en("A threshold from good parts alone needs at least %1 of them, and there are %2."),
                     fewest_good_parts, scores.size()});
    const auto count = scores.size();
    // 0.05 times 20 must be 1, whatever the product is in binary.
    constexpr double rounding = 1e-9;
    const auto rank = std::min(
        count, static_cast<std::size_t>(std::floor(false_alarm_rate * static_cast<double>(count + 1) + rounding)));
    FoundThreshold result;
    auto& reason = result.reason;
    reason.asked = false_alarm_rate;
    reason.good = count;
    if (rank > 0) {
        reason.rule = ThresholdRule::order_statistic;
        reason.threshold = just_above(scores[count - rank]);
        result.expected_false_alarms = static_cast<double>(rank) / static_cast<double>(count + 1);
        result.false_alarms_at_most =
            beta_quantile(static_cast<double>(rank), static_cast<double>(count - rank + 1), usual_confidence);
    } else {
        reason.rule = ThresholdRule::prediction_limit;
        reason.threshold = prediction_limit(scores, false_alarm_rate);
        result.expected_false_alarms = false_alarm_rate;
    }
    result.false_alarms = {count - below(scores, reason.threshold), count};
    return result;
}

std::vector<OperatingPoint> operating_points(std::span<const double> good, std::span<const double> bad) {
    const auto good_scores = sorted(good, Text::en("good"));
    const auto bad_scores = sorted(bad, Text::en("bad"));
    need_both(good_scores, bad_scores);
    std::vector<double> all;
    std::merge(good_scores.begin(), good_scores.end(), bad_scores.begin(), bad_scores.end(), std::back_inserter(all));
    all.erase(std::unique(all.begin(), all.end()), all.end());
    std::vector<double> thresholds{all.front() / 2};
    for (std::size_t i = 1; i < all.size(); ++i)
        // Neighbouring numbers have no middle; the upper one parts them as well.
        thresholds.push_back(std::max(std::midpoint(all[i - 1], all[i]), std::nextafter(all[i - 1], 2.0)));
    if (all.back() < 1) thresholds.push_back(std::max(std::midpoint(all.back(), 1.0), just_above(all.back())));
    std::vector<OperatingPoint> points;
    points.reserve(thresholds.size());
    for (const double threshold : thresholds)
        points.push_back({threshold,
                          {good_scores.size() - below(good_scores, threshold), good_scores.size()},
                          {below(bad_scores, threshold), bad_scores.size()}});
    return points;
}

std::optional<double> precision(const OperatingPoint& point) {
    const auto caught = point.escapes.cases - point.escapes.hits;
    return Proportion{caught, caught + point.false_alarms.hits}.rate();
}

double recall(const OperatingPoint& point) {
    return 1 - rate_of(point.escapes);
}

double f1(const OperatingPoint& point) {
    const auto caught = static_cast<double>(point.escapes.cases - point.escapes.hits);
    return 2 * caught / (2 * caught + static_cast<double>(point.false_alarms.hits + point.escapes.hits));
}

double area_under_roc(std::span<const double> good, std::span<const double> bad) {
    const auto good_scores = sorted(good, Text::en("good"));
    const auto bad_scores = sorted(bad, Text::en("bad"));
    need_both(good_scores, bad_scores);
    double wins = 0;
    for (const double score : bad_scores) {
        const auto lower = below(good_scores, score);
        const auto not_higher = static_cast<std::size_t>(
            std::upper_bound(good_scores.begin(), good_scores.end(), score) - good_scores.begin());
        wins += static_cast<double>(lower + not_higher) / 2;
    }
    return wins / static_cast<double>(good_scores.size()) / static_cast<double>(bad_scores.size());
}

FoundThreshold threshold_of_best_f1(std::span<const double> good, std::span<const double> bad) {
    const auto points = operating_points(good, bad);
    return found(best(points, [](const auto& a, const auto& b) { return f1(a) > f1(b); }), ThresholdRule::best_f1,
                 std::nullopt);
}

FoundThreshold threshold_within_false_alarms(std::span<const double> good, std::span<const double> bad,
                                             double largest_rate) {
    check_limit(largest_rate);
    auto points = operating_points(good, bad);
    std::erase_if(points, [&](const auto& point) { return rate_of(point.false_alarms) > largest_rate; });
    if (points.empty())
        throw Error(
            ErrorCode::invalid_argument,
            Text::en(
                "Good parts have the highest possible score: no threshold keeps their false alarms within this rate."));
    return found(best(points,
                      [](const auto& a, const auto& b) {
                          return std::tie(a.escapes.hits, a.false_alarms.hits) <
                                 std::tie(b.escapes.hits, b.false_alarms.hits);
                      }),
                 ThresholdRule::false_alarm_limit, largest_rate);
}

FoundThreshold threshold_within_escapes(std::span<const double> good, std::span<const double> bad,
                                        double largest_rate) {
    check_limit(largest_rate);
    auto points = operating_points(good, bad);
    // The lowest threshold lets nothing escape, so that one point is always left.
    std::erase_if(points, [&](const auto& point) { return rate_of(point.escapes) > largest_rate; });
    return found(best(points,
                      [](const auto& a, const auto& b) {
                          return std::tie(a.false_alarms.hits, a.escapes.hits) <
                                 std::tie(b.false_alarms.hits, b.escapes.hits);
                      }),
                 ThresholdRule::escape_limit, largest_rate);
}

FoundThresholds find_thresholds(std::span<const double> good, std::span<const double> bad,
                                const ThresholdRequest& request) {
    constexpr double usual_false_alarms = 0.05;
    FoundThresholds result;
    if (bad.empty()) {
        if (request.escapes)
            throw Error(ErrorCode::invalid_argument,
                        Text::en("A rate of escapes can only be kept where bad parts are known."));
        result.fail = threshold_from_good(good, request.false_alarms.value_or(usual_false_alarms));
    } else if (request.false_alarms) {
        result.fail = threshold_within_false_alarms(good, bad, *request.false_alarms);
    } else {
        result.fail =
            request.escapes ? threshold_within_escapes(good, bad, *request.escapes) : threshold_of_best_f1(good, bad);
    }
    result.review = result.fail;
    if (request.false_alarms && request.escapes) {
        const auto within_escapes = threshold_within_escapes(good, bad, *request.escapes);
        if (within_escapes.reason.threshold < result.fail.reason.threshold) result.review = within_escapes;
    }
    result.basis = {result.review.reason, result.fail.reason, sorted(good, Text::en("good"))};
    return result;
}

}  // namespace fade
