// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"

#include "fade/error.h"
#include "fade/version.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <functional>
#include <memory>
#include <new>

#include "cli/doctor_command.h"
#include "cli/evaluate_command.h"
#include "cli/evaluate_options.h"
#include "cli/inspect_command.h"
#include "cli/inspect_options.h"
#include "cli/model_command.h"
#include "cli/model_store_command.h"
#include "cli/prompts_command.h"

namespace fade::cli {

namespace {

constexpr auto description =
    "FADE finds defects in photographs of manufactured parts without training: from words alone\n"
    "(zero-shot), or from words and a few pictures of good parts (few-shot).";

constexpr auto footer =
    "Examples:\n"
    "  fade inspect --output results/ part.png\n"
    "  fade inspect --model ViT-B-16-plus-240 --object \"metal nut\" --output results/ part.png\n"
    "  fade inspect --model ViT-B-16-plus-240 --output results/ parts/ --reference good-parts/\n"
    "  fade evaluate --model ViT-B-16-plus-240 --output tables/ mvtec-ad/\n"
    "  fade model get ViT-B-16-plus-240\n\n"
    "Without --model the demonstration model is used; it is not for production.\n\n"
    "Exit status: 0 all done; 1 some pictures, runs or checked prompt files failed; 2 wrong options;\n"
    "3 model, prompts, references or output folder unusable, or a picture that was named is not there;\n"
    "130 interrupted.";

int fail(const Context& context, const std::string& sentence, int status) {
    context.err << "fade: " << sentence << std::endl;
    return status;
}

int parse_and_run(std::vector<std::string> arguments, const Context& context) {
    CLI::App app(description, "fade");
    app.footer(footer);
    app.set_version_flag("--version", "fade " + version() + "\n" + library_versions());
    app.require_subcommand(1);

    std::function<int()> command;
    InspectOptions inspect_options;
    EvaluateOptions evaluate_options;
    MergeOptions merge_options;
    ModelInfoOptions model_options;
    ModelStoreOptions store_options;
    PromptsOptions prompts_options;
    add_inspect_command(app, inspect_options, [&] { command = [&] { return inspect(inspect_options, context); }; });
    add_evaluate_command(
        app, evaluate_options, merge_options, [&] { command = [&] { return evaluate(evaluate_options, context); }; },
        [&] { command = [&] { return merge_evaluation(merge_options, context); }; });
    auto& model =
        add_model_command(app, model_options, [&] { command = [&] { return model_info(model_options, context); }; });
    add_model_store_commands(model, store_options,
                             [&](auto action) { command = [&, action] { return action(store_options, context); }; });
    add_doctor_command(app, [&] { command = [&] { return doctor(context); }; });
    add_prompts_command(app, prompts_options,
                        [&](auto action) { command = [&, action] { return action(prompts_options, context); }; });

    if (!arguments.empty() && !arguments.front().starts_with('-')) {
        const auto commands = app.get_subcommands([](const CLI::App*) { return true; });
        const auto is_named = [&](const CLI::App* known) { return known->get_name() == arguments.front(); };
        if (std::none_of(commands.begin(), commands.end(), is_named))
            return fail(context,
                        "There is no command \"" + arguments.front() +
                            "\"; there are inspect, evaluate, model, doctor and prompts.",
                        wrong_usage);
    }
    std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants them
    try {
        app.parse(arguments);
    } catch (const CLI::ParseError& error) {
        const int status = app.exit(error, context.out, context.err);
        return status == 0 ? all_done : wrong_usage;
    }
    return command();
}

}  // namespace

int run(const std::vector<std::string>& arguments, const Context& context) noexcept {
    try {
        return parse_and_run(arguments, context);
    } catch (const Cancelled&) {
        return fail(context, "stopped.", interrupted);
    } catch (const Error& error) {
        const bool usage = error.code() == ErrorCode::invalid_argument;
        return fail(context, error.what(), usage ? wrong_usage : cannot_start);
    } catch (const std::bad_alloc&) {
        return fail(context, "There is not enough memory.", cannot_start);
    } catch (const std::exception& error) {
        return fail(context, std::string("An unexpected error: ") + error.what(), cannot_start);
    }
}

}  // namespace fade::cli
