// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/model.h"
#include "fade/settings.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace fade::cli {

/// What the user gave; what was not given keeps the model's or the published default.
struct SettingsOptions {
    /// Sets the value of an option; in settings of a regime, if that is meant.
    using Given = std::function<void(Settings& settings, std::span<const Regime> meant)>;

    std::optional<std::filesystem::path> file;
    std::optional<std::string> profile;  ///< one of `profile_names`
    std::vector<Given> given;
};

/// Adds the options of the method.
void add_settings_options(CLI::App& command, SettingsOptions& options);

/// The recipe's settings, without these the model's defaults, with what the user gave on top: a file, then a profile,
/// then options, those of the vision guidance in the regimes that are meant. Throws `Error` for what does not fit the
/// model.
[[nodiscard]] Settings resolve_settings(const SettingsOptions& options, const ModelInfo& model,
                                        const std::optional<Settings>& recipe, std::span<const Regime> meant);

}  // namespace fade::cli
