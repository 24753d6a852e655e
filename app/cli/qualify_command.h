// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/dataset.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "cli/command_line.h"
#include "cli/inspect_report.h"
#include "cli/recipe_options.h"

namespace CLI {
class App;
}

namespace fade::cli {

struct QualifyOptions {
    std::filesystem::path data;
    std::filesystem::path output;
    RecipeOptions recipe;
    std::optional<DatasetLayout> layout;
    std::string part_class;       ///< empty: the only one
    std::filesystem::path masks;  ///< folder of more masks; empty: none
    std::filesystem::path table;  ///< of parts and persons; empty: none
    std::size_t disturbed = 20;
    ReportOptions report;  ///< its head
    int threads = 0;
    bool quiet = false;
    bool no_cache = false;
};

/// Adds `fade qualify`; `chosen` is called when the user asks for it.
void add_qualify_command(CLI::App& app, QualifyOptions& options, const std::function<void()>& chosen);

/// Writes the qualification report of a recipe.
[[nodiscard]] int qualify(const QualifyOptions& options, const Context& context);

}  // namespace fade::cli
