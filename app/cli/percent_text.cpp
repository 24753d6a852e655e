// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/percent_text.h"

#include <iomanip>
#include <sstream>

namespace fade::cli {

namespace {

std::string digits(double rate) {
    constexpr double percent = 100;
    std::ostringstream text;
    text << std::fixed << std::setprecision(1) << percent * rate;
    return text.str();
}

}  // namespace

std::string percent_text(double rate) {
    return digits(rate) + " %";
}

std::string proportion_text(const Proportion& proportion) {
    const auto rate = proportion.rate();
    if (!rate) return "none";
    const auto interval = wilson_interval(proportion);
    return std::to_string(proportion.hits) + " of " + std::to_string(proportion.cases) + " (" + percent_text(*rate) +
           "; 95 % interval " + digits(interval.low) + " to " + percent_text(interval.high) + ")";
}

}  // namespace fade::cli
