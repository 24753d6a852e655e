// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

#include <functional>
#include <map>
#include <string>
#include <type_traits>
#include <utility>

namespace fade::cli {

/// Choices as core names them (pairs of a value and its name), by those names.
template <typename Choices>
[[nodiscard]] auto by_name(const Choices& choices) {
    std::map<std::string, std::decay_t<decltype(choices.begin()->first)>> names;
    for (const auto& [value, name] : choices) names.emplace(name, value);
    return names;
}

/// Adds an option that takes one of a few words, and calls a function with what it means.
template <typename Enum>
CLI::Option* add_choice_function(CLI::App& command, const std::string& name, std::function<void(Enum)> choose,
                                 const std::map<std::string, Enum>& names, const std::string& description) {
    std::string words;
    for (const auto& [word, value] : names) words += (words.empty() ? "" : "|") + word;
    return command
        .add_option_function<std::string>(
            name, [choose = std::move(choose), names](const std::string& word) { choose(names.at(word)); }, description)
        ->check(CLI::IsMember(names))
        ->type_name(words);
}

/// Adds an option that takes one of a few words.
template <typename Target, typename Enum>
CLI::Option* add_choice(CLI::App& command, const std::string& name, Target& target,
                        const std::map<std::string, Enum>& names, const std::string& description) {
    return add_choice_function<Enum>(
        command, name, [&target](Enum value) { target = value; }, names, description);
}

}  // namespace fade::cli
