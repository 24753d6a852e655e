// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "cli/command_line.h"
#include "cli/recipe_options.h"

namespace CLI {
class App;
}

namespace fade::cli {

struct CompareOptions {
    RecipeOptions recipe;
    std::vector<std::filesystem::path> pictures;  ///< files and folders of parts of which nothing is known
    std::vector<std::filesystem::path> good;
    std::vector<std::filesystem::path> bad;
    std::filesystem::path save;  ///< recipe file; empty: none
    bool batch = false;          ///< also as each other's references
    int threads = 0;
    bool json = false;
    bool no_cache = false;
};

/// Adds `fade compare`; `chosen` is called when the user asks for it.
void add_compare_command(CLI::App& app, CompareOptions& options, const std::function<void()>& chosen);

/// Scores the same pictures by words alone, by each other, and with 1, 2, 4 ... references; of parts that are known it
/// tells which way separates them best.
[[nodiscard]] int compare(const CompareOptions& options, const Context& context);

}  // namespace fade::cli
