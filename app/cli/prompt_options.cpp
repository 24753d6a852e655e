// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/prompt_options.h"

#include "fade/error.h"

#include <CLI/CLI.hpp>

#include <algorithm>

#include "cli/option_checks.h"

namespace fade::cli {

namespace {

void check_wrapper(const std::string& wrapper) {
    const auto first = wrapper.find("{}");
    if (first == std::string::npos || wrapper.find("{}", first + 2) != std::string::npos)
        throw Error(ErrorCode::invalid_argument, "--prompt-wrapper: \"{}\" must stand in the text exactly once.");
}

}  // namespace

void add_prompt_options(CLI::App& command, PromptOptions& options) {
    command
        .add_option("--classification-prompts", options.classification,
                    "Prompt files or built-in names for the image score (classification)")
        ->check(name_fault)
        ->type_name("FILE...");
    command
        .add_option("--segmentation-prompts", options.segmentation,
                    "Prompt files or built-in names for the map (classification segmentation)")
        ->check(name_fault)
        ->type_name("FILE...");
    command
        .add_option("--prompt-wrapper", options.wrapper,
                    "Sentence to put every prompt into, instead of the prompt file's; holds {} once")
        ->type_name("TEXT");
}

std::vector<PromptEnsemble> load_ensembles(const std::vector<std::string>& names,
                                           const std::optional<std::string>& wrapper) {
    if (wrapper) check_wrapper(*wrapper);
    const auto builtin = builtin_prompt_names();
    std::vector<PromptEnsemble> ensembles;
    for (const auto& name : names) {
        const bool shipped = std::find(builtin.begin(), builtin.end(), name) != builtin.end();
        ensembles.push_back(shipped ? builtin_prompt_ensemble(name) : load_prompt_ensemble(name));
        if (wrapper) ensembles.back().wrapper = *wrapper;
    }
    return ensembles;
}

}  // namespace fade::cli
