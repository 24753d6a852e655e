// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/settings_options.h"

#include "fade/files.h"
#include "fade/profiles.h"
#include "fade/settings_table.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

#include "cli/choice_option.h"
#include "cli/option_checks.h"

namespace fade::cli {

namespace {

using Given = SettingsOptions::Given;

/// Sets all settings that an option means.
template <typename Value>
Given given_by(const SettingOption& option, Value value) {
    return [name = option.name, value = std::move(value)](Settings& settings, std::span<const Regime> meant) {
        for (const auto& setting : settings_table()) {
            if (!setting.option || setting.option->name != name) continue;
            if (setting.regime && std::find(meant.begin(), meant.end(), *setting.regime) == meant.end()) continue;
            *std::get<Value*>(setting.in(settings)) = value;
        }
    };
}

/// `Value`: the number, or an optional one.
template <typename Number, typename Value>
void add_number(CLI::App& command, const SettingOption& option, std::vector<Given>& given) {
    command
        .add_option_function<Number>(
            std::string(option.name),
            [&option, &given](const Number& number) { given.push_back(given_by<Value>(option, number)); },
            std::string(option.help))
        ->check(std::is_integral_v<Number> ? whole_number_fault : number_fault)
        ->type_name("N");
}

// One for each type of setting.

void add(CLI::App& command, const SettingOption& option, std::vector<Given>& given, const std::vector<int>* /*type*/) {
    command
        .add_option_function<std::vector<int>>(
            std::string(option.name),
            [&option, &given](const std::vector<int>& numbers) { given.push_back(given_by(option, numbers)); },
            std::string(option.help))
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(whole_number_fault)
        ->type_name("N[,N...]");
}

template <typename Number>
requires std::is_arithmetic_v<Number>
void add(CLI::App& command, const SettingOption& option, std::vector<Given>& given, const Number* /*type*/) {
    add_number<Number, Number>(command, option, given);
}

template <typename Number>
void add(CLI::App& command, const SettingOption& option, std::vector<Given>& given,
         const std::optional<Number>* /*type*/) {
    add_number<Number, std::optional<Number>>(command, option, given);
}

template <typename Enum>
requires std::is_enum_v<Enum>
void add(CLI::App& command, const SettingOption& option, std::vector<Given>& given, const Enum* /*type*/) {
    add_choice_function<Enum>(
        command, std::string(option.name), [&option, &given](Enum value) { given.push_back(given_by(option, value)); },
        by_name(names_of(Enum{})), std::string(option.help));
}

std::string profile_fault(const std::string& name) {
    if (std::find(profile_names.begin(), profile_names.end(), name) != profile_names.end()) return {};
    std::string names;
    for (const auto known : profile_names) names += (names.empty() ? "" : ", ") + std::string(known);
    return "expected one of " + names + ", not " + name;
}

void add_profile(CLI::App& command, std::optional<std::string>& profile) {
    std::string names;
    for (const auto name : profile_names) names += (names.empty() ? "" : "|") + std::string(name);
    command
        .add_option_function<std::string>(
            "--profile",
            [&command, &profile](const std::string& name) {
                if (command.count("--scales") > 0)
                    throw CLI::ValidationError("--profile", "chooses the scales, as --scales does; give one of them");
                profile = name;
            },
            "Scales by name, without tiles: quick, balanced, published, or model (where its fade.json has its own). "
            "`fade model profiles` says what each costs")
        ->check(profile_fault)
        ->type_name(names);
}

}  // namespace

void add_settings_options(CLI::App& command, SettingsOptions& options) {
    const std::string group = "Method (defaults: the published values, or the model folder's fade.json)";
    const auto before = command.get_options().size();
    command.add_option("--settings", options.file, "A JSON file of settings, such as the \"settings\" of a result")
        ->check(name_fault)
        ->type_name("FILE");
    add_profile(command, options.profile);
    std::string_view last;
    Settings types;
    for (const auto* setting : in_order(&Setting::option)) {
        // Those of the regimes share one.
        if (setting->option->name != std::exchange(last, setting->option->name))
            std::visit([&](auto* type) { add(command, *setting->option, options.given, type); }, setting->in(types));
    }
    const auto all = command.get_options();
    for (std::size_t i = before; i < all.size(); ++i) all[i]->group(group);
}

Settings resolve_settings(const SettingsOptions& options, const ModelInfo& model, const std::optional<Settings>& recipe,
                          std::span<const Regime> meant) {
    auto settings = recipe ? *recipe : default_settings(model);
    if (options.file) settings = with_overrides(settings, read_file(*options.file), display_path(*options.file));
    if (options.profile) settings = with_profile(std::move(settings), profile_named(model, *options.profile));
    const auto without_options = settings;
    for (const auto& set : options.given) set(settings, meant);
    try {
        validate(settings, model.config);
    } catch (const Error&) {
        if (options.file) validate(without_options, model.config, display_path(*options.file));  // the file's fault?
        throw;
    }
    return settings;
}

}  // namespace fade::cli
