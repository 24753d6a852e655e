// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/prompts.h"

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace fade::cli {

/// Which prompts: names of built-in ensembles, or files.
struct PromptOptions {
    std::vector<std::string> classification = published_classification_prompts();
    std::vector<std::string> segmentation = published_segmentation_prompts();
    std::optional<std::string> wrapper;
};

void add_prompt_options(CLI::App& command, PromptOptions& options);

/// Reads the ensembles, with the wrapper that the user gave. Throws `Error`.
[[nodiscard]] std::vector<PromptEnsemble> load_ensembles(const std::vector<std::string>& names,
                                                         const std::optional<std::string>& wrapper);

}  // namespace fade::cli
