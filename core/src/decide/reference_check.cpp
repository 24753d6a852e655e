// SPDX-License-Identifier: MIT
#include "fade/reference_check.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace fade {

namespace {

constexpr double factor = 3.5;
constexpr double to_standard_deviation = 1.4826;
constexpr double least_share_of_median = 0.1;

bool is_score(double value) {
    return value >= 0 && std::isfinite(value);
}

/// Of at least one value.
double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

}  // namespace

ReferenceCheck check_references(std::span<const double> own_scores) {
    ReferenceCheck check;
    check.unlike.resize(own_scores.size(), false);
    std::vector<double> scores;
    std::copy_if(own_scores.begin(), own_scores.end(), std::back_inserter(scores), is_score);
    if (scores.size() < fewest_checked_references) return check;
    check.enough = true;
    check.median = median(scores);
    for (double& score : scores) score = std::abs(score - check.median);
    check.spread = std::max(to_standard_deviation * median(scores), least_share_of_median * check.median);
    check.limit = check.median + factor * check.spread;
    std::transform(own_scores.begin(), own_scores.end(), check.unlike.begin(),
                   [&](double score) { return !is_score(score) || score > check.limit; });
    return check;
}

}  // namespace fade
