// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

#include <map>
#include <string>

namespace fade::cli {

/// Adds an option that takes one of a few words.
template <typename Target, typename Enum>
CLI::Option* add_choice(CLI::App& command, const std::string& name, Target& target,
                        const std::map<std::string, Enum>& names, const std::string& description) {
    std::string words;
    for (const auto& [word, value] : names) words += (words.empty() ? "" : "|") + word;
    return command
        .add_option_function<std::string>(
            name, [&target, &names](const std::string& word) { target = names.at(word); }, description)
        ->check(CLI::IsMember(names))
        ->type_name(words);
}

}  // namespace fade::cli
