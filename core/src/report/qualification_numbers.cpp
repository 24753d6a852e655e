// SPDX-License-Identifier: MIT
#include "report/numbers.h"
#include "report/qualification_blocks.h"

namespace fade {

namespace {

constexpr auto nothing = "–";
constexpr double to_percent = 100;

std::string percent_text(double rate, const Words& words) {
    return words.number(fixed(to_percent * rate, 1));
}

}  // namespace

block::Text plain_text(std::string text) {
    return {block::Text::Role::plain, std::move(text)};
}

std::string unit_text(LengthUnit unit, const Words& words) {
    return unit == LengthUnit::pixel ? words(Text::en("pixels")) : "mm";
}

std::filesystem::path last_folder(const std::filesystem::path& folder) {
    return folder.filename().empty() ? folder.parent_path().filename() : folder.filename();
}

std::string rate_text(double rate, const Words& words) {
    return percent_text(rate, words) + " %";
}

std::string rate_text(const Proportion& proportion, const Words& words) {
    const auto rate = proportion.rate();
    return rate ? rate_text(*rate, words) : nothing;
}

std::string count_text(const Proportion& proportion, const Words& words) {
    return words(Text::en("%1 out of %2"), proportion.hits, proportion.cases);
}

std::string interval_text(const Proportion& proportion, const Words& words) {
    if (proportion.cases == 0) return nothing;
    const auto interval = wilson_interval(proportion);
    return words(Text::en("%1 to %2"), percent_text(interval.low, words), rate_text(interval.high, words));
}

std::string size_text(double size, const Words& words) {
    constexpr double large = 10;
    return words.number(fixed(size, size < large ? 2 : 1));
}

std::string kappa_text(const std::optional<Kappa>& kappa, const Words& words) {
    if (!kappa) return words(Text::en("not defined: all answers are the same"));
    const auto text = [&](double value) { return words.number(fixed(value, 2)); };
    return words(Text::en("%1 (%2 to %3)"), text(kappa->value), text(kappa->low), text(kappa->high));
}

}  // namespace fade
