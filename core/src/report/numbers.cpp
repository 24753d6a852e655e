// SPDX-License-Identifier: MIT
#include "report/numbers.h"

#include <array>
#include <charconv>

namespace fade {

namespace {

/// Room for the largest double, with its sign and some digits behind the point.
using Buffer = std::array<char, 400>;

}  // namespace

std::string fixed(double value, int digits) {
    Buffer text;
    return {text.data(),
            std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, digits).ptr};
}

std::string general(double value) {
    constexpr int digits = 6;
    Buffer text;
    return {text.data(),
            std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, digits).ptr};
}

double number_of(const std::string& text) {
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::string percent(double mean, const std::optional<double>& deviation) {
    return fixed(mean, 1) + (deviation ? " ± " + fixed(*deviation, 1) : std::string());
}

}  // namespace fade
