// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>

#include "cli/command_line.h"
#include "cli/recipe_options.h"

namespace fade::cli {

struct RecipeCommandOptions {
    std::filesystem::path file;  ///< that is written or looked at
    RecipeOptions recipe;        ///< what is saved
};

using RecipeAction = int (*)(const RecipeCommandOptions&, const Context&);

/// Adds `fade recipe save`, `show` and `check`; `chosen` is called with the one that the user asks for.
void add_recipe_command(CLI::App& app, RecipeCommandOptions& options, const std::function<void(RecipeAction)>& chosen);

/// A file that is there and is no recipe was named by mistake: throws `Error` (write_failed).
void refuse_to_replace(const std::filesystem::path& file, const Context& context);

}  // namespace fade::cli
