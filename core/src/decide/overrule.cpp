// SPDX-License-Identifier: MIT
#include "fade/overrule.h"

#include "fade/error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <ctime>

namespace fade {

namespace {

constexpr std::string_view spaces = " \t\r\n\v\f";

bool is_blank(std::string_view text) {
    return text.find_first_not_of(spaces) == std::string_view::npos;
}

bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

bool is_sha256(std::string_view text) {
    constexpr std::size_t length = 64;
    return text.size() == length && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

[[noreturn]] void refuse(Text text) {
    throw Error(ErrorCode::invalid_argument, text);
}

}  // namespace

void validate(const Overrule& overrule) {
    if (is_blank(overrule.name) || overrule.name.size() > longest_overrule_name ||
        overrule.name.find_first_of("\r\n") != std::string::npos)
        refuse(Text::en("Who overrules a verdict must give a name, of one line."));
    if (is_blank(overrule.reason) || overrule.reason.size() > longest_overrule_reason)
        refuse(Text::en("Who overrules a verdict must give a reason, of at most 10,000 characters."));
    if (!is_iso_time(overrule.time))
        refuse(Text::en("The time of an overruled verdict must be like 2026-01-02T03:04:05+01:00."));
    if (!is_sha256(overrule.sha256))
        refuse(Text::en("An overruled verdict must name the SHA-256 of its picture: 64 hexadecimal digits."));
    if (overrule.verdict == overrule.machine) refuse(Text::en("A verdict is overruled by another one only."));
    if (!std::isnan(overrule.image_score) && !(overrule.image_score >= 0 && overrule.image_score <= 1))
        refuse(Text::en("The image score of an overruled verdict must be from 0 to 1."));
}

std::string iso_time(std::chrono::system_clock::time_point time) {
    const auto seconds = std::chrono::system_clock::to_time_t(time);
    std::tm parts{};
    ::localtime_r(&seconds, &parts);
    std::array<char, 64> text{};
    std::string written(text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S%z", &parts));
    return written.insert(written.size() - 2, ":");  // of the offset, "+0100"
}

bool is_iso_time(std::string_view text) {
    constexpr std::string_view form = "dddd-dd-ddTdd:dd:dd+dd:dd";
    constexpr std::size_t sign = 19;
    if (text.size() != form.size()) return false;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool fits = form[i] == 'd' ? is_digit(text[i])
                          : i == sign    ? text[i] == '+' || text[i] == '-'
                                         : text[i] == form[i];
        if (!fits) return false;
    }
    const auto number = [text](std::size_t at, std::size_t digits) {
        unsigned value = 0;
        for (const char digit : text.substr(at, digits)) value = 10 * value + static_cast<unsigned>(digit - '0');
        return value;
    };
    const std::chrono::year_month_day date(std::chrono::year(static_cast<int>(number(0, 4))),
                                           std::chrono::month(number(5, 2)), std::chrono::day(number(8, 2)));
    constexpr unsigned hours = 24;
    constexpr unsigned minutes = 60;
    // A minute may have a leap second.
    return date.ok() && number(11, 2) < hours && number(14, 2) < minutes && number(17, 2) <= minutes &&
           number(20, 2) < hours && number(23, 2) < minutes;
}

}  // namespace fade
