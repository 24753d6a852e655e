// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/option_checks.h"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <system_error>

namespace fade::cli {

namespace {

bool is_plain_decimal(const std::string& text) {
    const auto digits = text.starts_with('-') ? text.substr(1) : text;
    const bool decimal = !digits.empty() && digits.find_first_not_of("0123456789") == std::string::npos;
    return decimal && (digits == "0" || !digits.starts_with('0'));
}

template <typename Number>
bool reads_as(const std::string& text, Number& value) {
    const auto* end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, value);
    return result.ec == std::errc() && result.ptr == end;
}

}  // namespace

std::string whole_number_fault(const std::string& text) {
    if (!is_plain_decimal(text))
        return "expected whole numbers in decimal digits, without zeros before them, not " + text;
    int value = 0;
    if (reads_as(text, value)) return {};
    return "expected whole numbers from " + std::to_string(std::numeric_limits<int>::min()) + " to " +
           std::to_string(std::numeric_limits<int>::max()) + ", not " + text;
}

std::string seed_fault(const std::string& text) {
    std::uint64_t value = 0;
    if (is_plain_decimal(text) && reads_as(text, value)) return {};
    return "expected whole numbers from 0 to 18446744073709551615, without zeros before them, not " + text;
}

std::string number_fault(const std::string& text) {
    double value = 0;
    if (reads_as(text, value) && std::isfinite(value)) return {};
    return "expected a number, such as 0.5, not " + text;
}

std::string name_fault(const std::string& text) {
    return text.empty() ? "must not be empty" : "";
}

}  // namespace fade::cli
