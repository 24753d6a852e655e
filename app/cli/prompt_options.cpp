// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/prompt_options.h"

#include <CLI/CLI.hpp>

#include <algorithm>

#include "cli/option_checks.h"

namespace fade::cli {

namespace {

std::vector<PromptSource> sources(const std::vector<std::string>& names) {
    const auto builtin = builtin_prompt_names();
    std::vector<PromptSource> result;
    for (const auto& name : names) {
        if (std::find(builtin.begin(), builtin.end(), name) != builtin.end())
            result.emplace_back(BuiltinPrompts{name});
        else
            result.emplace_back(std::filesystem::path(name));
    }
    return result;
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

PromptChoice chosen_prompts(const PromptOptions& options) {
    return {sources(options.classification), sources(options.segmentation), options.wrapper};
}

}  // namespace fade::cli
