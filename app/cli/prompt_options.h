// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/recipe.h"

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace fade::cli {

/// Which prompts: names of built-in ensembles, or files. Empty: those published.
struct PromptOptions {
    std::vector<std::string> classification;
    std::vector<std::string> segmentation;
    std::optional<std::string> wrapper;
};

void add_prompt_options(CLI::App& command, PromptOptions& options);

/// Which of the names are ensembles of the program, and which are files.
[[nodiscard]] PromptChoice chosen_prompts(const PromptOptions& options);

}  // namespace fade::cli
