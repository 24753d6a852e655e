// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/number_lists.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace fade::cli {

namespace {

bool is_number_list(const std::string& text) {
    return !text.empty() && text.find_first_not_of("0123456789,") == std::string::npos;
}

}  // namespace

bool takes_numbers(const std::string& option) {
    constexpr std::array<std::string_view, 3> options{"--scales", "--shots", "--seeds"};
    return std::find(options.begin(), options.end(), option) != options.end();
}

std::vector<std::string> with_joined_numbers(const std::vector<std::string>& arguments) {
    std::vector<std::string> result;
    bool joins = false;    // the last of `result` is a list that the next argument may belong to
    bool expects = false;  // the last of `result` is such an option, its value to come
    for (auto argument = arguments.begin(); argument != arguments.end(); ++argument) {
        if (*argument == "--") {
            result.insert(result.end(), argument, arguments.end());
            break;
        }
        const bool numbers = is_number_list(*argument);
        if (joins && numbers) {
            result.back() += "," + *argument;
            continue;
        }
        const auto equals = argument->find('=');
        joins = (expects && numbers) || (equals != std::string::npos && takes_numbers(argument->substr(0, equals)));
        expects = takes_numbers(*argument);
        result.push_back(*argument);
    }
    return result;
}

}  // namespace fade::cli
