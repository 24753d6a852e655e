// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/inspector.h"
#include "fade/job.h"
#include "fade/recipe_file.h"

#include <filesystem>
#include <string>
#include <vector>

#include "cli/command_line.h"
#include "cli/prompt_options.h"
#include "cli/settings_options.h"

namespace CLI {
class App;
}

namespace fade::cli {

/// What to inspect with: a recipe, what the user gave on top of it, or that alone.
struct RecipeOptions {
    const CLI::App* command = nullptr;  ///< knows which of them were given
    std::filesystem::path file;         ///< empty: none
    bool accept_changes = false;        ///< the recipe's files may be others than those that it was saved with
    ModelSource model;
    std::filesystem::path vision_model;  ///< empty: none
    bool no_vision_model = false;        ///< not the recipe's either
    std::string object;
    std::vector<std::filesystem::path> references;  ///< files and folders
    PromptOptions prompts;
    SettingsOptions settings;
    MaskChoice mask;       ///< an empty path: none
    bool no_mask = false;  ///< not the recipe's either
    Thresholds thresholds;
    std::filesystem::path rules;  ///< a file of them; empty: none
    double map_threshold = 0.5;
    double mm_per_pixel = 0;
};

/// Adds these options to a command. Those of verdicts come in the group `verdict_group`; if it has no name, they and
/// the outline are not shown.
void add_recipe_options(CLI::App& command, RecipeOptions& options, const std::string& verdict_group);

/// Where this PC has its models.
[[nodiscard]] ModelPlaces model_places(const Context& context);

/// Reads the recipe, if there is one, and puts what was given over it; but for settings, which depend on the model, and
/// for references that were given, which are to be searched for. Throws `Error` as `load_recipe` and `chosen_model`,
/// and what `check_changes` throws.
[[nodiscard]] RecipeFile chosen_recipe(const RecipeOptions& options, const Context& context);

/// Loads the models, and adds what they tell: whether they are those of the recipe, and the settings. Says it if a
/// vision model has nothing to do. `regime`: of the run.
void complete(RecipeFile& file, const RecipeOptions& options, Inspector& inspector, Regime regime,
              const Context& context, const Job& job);

/// Says each change. Throws `Error` (mismatch) if there are any, unless they are accepted.
void check_changes(const std::vector<RecipeChange>& changes, const RecipeOptions& options, const Context& context);

}  // namespace fade::cli
