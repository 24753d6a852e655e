// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "cli/command_line.h"
#include "cli/recipe_options.h"

namespace CLI {
class App;
}

namespace fade::cli {

struct ThresholdOptions {
    RecipeOptions recipe;
    std::vector<std::filesystem::path> good;  ///< files and folders
    std::vector<std::filesystem::path> bad;
    std::optional<double> false_alarms;  ///< percent
    std::optional<double> escapes;       ///< percent
    std::filesystem::path save;          ///< recipe file; empty: none
    int threads = 0;
    bool json = false;
    bool no_cache = false;
};

/// Adds `fade threshold`; `chosen` is called when the user asks for it.
void add_threshold_command(CLI::App& app, ThresholdOptions& options, const std::function<void()>& chosen);

/// Finds the thresholds of Review and Fail from parts that are known.
[[nodiscard]] int find_threshold(const ThresholdOptions& options, const Context& context);

}  // namespace fade::cli
