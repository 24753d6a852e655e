// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/prompts_command.h"

#include "fade/error.h"
#include "fade/prompts.h"
#include "fade/text.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>

#include "cli/messages.h"
#include "cli/option_checks.h"

namespace fade::cli {

namespace {

PromptEnsemble find_ensemble(const std::string& name) {
    const auto builtin = builtin_prompt_names();
    return std::find(builtin.begin(), builtin.end(), name) != builtin.end() ? builtin_prompt_ensemble(name)
                                                                            : load_prompt_ensemble(name);
}

/// The names of the built-in ensembles, or every sentence of the named ones as the text tower would get it.
int list(const PromptsOptions& options, const Context& context) {
    if (options.names.empty()) {
        for (const auto& name : builtin_prompt_names()) {
            const auto ensemble = builtin_prompt_ensemble(name);
            context.out << name << ": " << ensemble.normal.size() << " normal, " << ensemble.anomalous.size()
                        << " anomalous\n";
        }
        return all_done;
    }
    for (const auto& name : options.names) {
        const auto prompts = make_prompts({find_ensemble(name)}, options.object);
        for (const auto& sentence : prompts.normal) context.out << "normal\t" << sentence << "\n";
        for (const auto& sentence : prompts.anomalous) context.out << "anomalous\t" << sentence << "\n";
    }
    return all_done;
}

/// Sentences that occur more than once, within a group or in both.
std::vector<std::string> repeated(const Prompts& prompts) {
    std::map<std::string, int> counts;
    for (const auto* group : {&prompts.normal, &prompts.anomalous})
        for (const auto& sentence : *group) ++counts[sentence];
    std::vector<std::string> found;
    for (const auto& [sentence, count] : counts)
        if (count > 1) found.push_back(sentence + " (" + std::to_string(count) + " times)");
    return found;
}

/// Reads prompt files and says what is in them; a sentence that occurs twice is worth knowing, but no error.
int check(const PromptsOptions& options, const Context& context) {
    int status = all_done;
    for (const auto& name : options.names) {
        try {
            const auto ensemble = find_ensemble(name);
            context.out << one_line(name) << ": good: " << ensemble.normal.size() << " normal, "
                        << ensemble.anomalous.size() << " anomalous, wrapper \"" << ensemble.wrapper << "\"\n";
            for (const auto& sentence : repeated(make_prompts({ensemble}, options.object)))
                context.out << "  repeated: " << sentence << "\n";
        } catch (const Error& error) {
            say(context.err, error.what());
            status = some_failed;
        }
    }
    return status;
}

}  // namespace

void add_prompts_command(CLI::App& app, PromptsOptions& options, const std::function<void(PromptsAction)>& chosen) {
    auto& prompts = *app.add_subcommand("prompts", "Look at prompt ensembles");
    prompts.require_subcommand(1);
    const auto add = [&](const char* name, const char* description, PromptsAction action, bool required) {
        auto& command = *prompts.add_subcommand(name, description);
        command.add_option("names", options.names, "Built-in names or prompt files")
            ->required(required)
            ->check(name_fault)
            ->type_name("NAME/FILE");
        command.add_option("--object", options.object, "The object's name, where a prompt wants one")
            ->type_name("NAME");
        command.final_callback([chosen, action] { chosen(action); });
    };
    add("list", "Name the built-in ensembles, or print all sentences of the named ones", &list, false);
    add("check", "Check prompt files", &check, true);
}

}  // namespace fade::cli
