// SPDX-License-Identifier: MIT
#include "fade/proportion.h"

#include "fade/error.h"

#include <algorithm>
#include <cmath>

#include "decide/distributions.h"

namespace fade {

namespace {

void validate(const Proportion& proportion, double confidence) {
    if (proportion.hits > proportion.cases)
        throw Error(ErrorCode::invalid_argument, Text::en("A proportion cannot have more hits than cases."));
    if (!(confidence > 0 && confidence < 1))
        throw Error(ErrorCode::invalid_argument, Text::en("A confidence must be between 0 and 1."));
}

}  // namespace

std::optional<double> Proportion::rate() const {
    if (cases == 0) return std::nullopt;
    return static_cast<double>(hits) / static_cast<double>(cases);
}

Interval wilson_interval(const Proportion& proportion, double confidence) {
    validate(proportion, confidence);
    if (proportion.cases == 0) return {};
    const auto cases = static_cast<double>(proportion.cases);
    const double rate = *proportion.rate();
    const double z = normal_quantile((1 + confidence) / 2);
    const double shrink = 1 + z * z / cases;
    const double centre = (rate + z * z / (2 * cases)) / shrink;
    const double half = z * std::sqrt(rate * (1 - rate) / cases + z * z / (4 * cases * cases)) / shrink;
    // At the ends the closed form gives 0 and 1 but for rounding.
    return {proportion.hits == 0 ? 0 : std::max(0.0, centre - half),
            proportion.hits == proportion.cases ? 1 : std::min(1.0, centre + half)};
}

Interval exact_interval(const Proportion& proportion, double confidence) {
    validate(proportion, confidence);
    const auto hits = static_cast<double>(proportion.hits);
    const auto others = static_cast<double>(proportion.cases - proportion.hits);
    const double tail = (1 - confidence) / 2;
    return {proportion.hits == 0 ? 0 : beta_quantile(hits, others + 1, tail),
            proportion.hits == proportion.cases ? 1 : beta_quantile(hits + 1, others, 1 - tail)};
}

double exact_upper_bound(const Proportion& proportion, double confidence) {
    validate(proportion, confidence);
    if (proportion.hits == proportion.cases) return 1;
    return beta_quantile(static_cast<double>(proportion.hits) + 1,
                         static_cast<double>(proportion.cases - proportion.hits), confidence);
}

double rule_of_three(std::size_t cases) {
    return cases <= 3 ? 1 : 3 / static_cast<double>(cases);
}

}  // namespace fade
