// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/version.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <memory>
#include <new>
#include <system_error>
#include <tuple>

#include "cli/doctor_command.h"
#include "cli/evaluate_command.h"
#include "cli/evaluate_options.h"
#include "cli/inspect_command.h"
#include "cli/inspect_options.h"
#include "cli/messages.h"
#include "cli/model_command.h"
#include "cli/model_store_command.h"
#include "cli/number_lists.h"
#include "cli/prompts_command.h"
#include "cli/recipe_command.h"

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
    "  fade recipe save nut.fade --model ViT-B-16-plus-240 --object \"metal nut\" --reference good-parts/\n"
    "  fade inspect --recipe nut.fade --output results/ parts/\n"
    "  fade evaluate --model ViT-B-16-plus-240 --output tables/ mvtec-ad/\n"
    "  fade model get ViT-B-16-plus-240\n\n"
    "Without --model the demonstration model is used; it is not for production.\n\n"
    "Exit status: 0 all done; 1 some pictures, runs or checked prompt files failed; 2 wrong options;\n"
    "3 model, prompts, references or output folder unusable, or a picture that was named is not there;\n"
    "130 interrupted.";

int fail(const Context& context, const std::string& sentence, int status) {
    say(context.err, sentence);
    return status;
}

/// CLI11's fault as a sentence of ours.
std::string parse_fault(const CLI::ParseError& error, const CLI::App& app) {
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
        const auto rest = app.remaining(true);
        const auto first = rest.empty() ? std::string() : rest.front();
        return "\"" + first + "\": " + (first.starts_with('-') ? "there is no such option" : "was not expected") +
               " here.";
    }
    const std::string sentence = error.what();
    return sentence.ends_with('.') ? sentence : sentence + ".";
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
    RecipeCommandOptions recipe_options;
    add_inspect_command(app, inspect_options, [&] { command = [&] { return inspect(inspect_options, context); }; });
    add_evaluate_command(
        app, evaluate_options, merge_options, [&] { command = [&] { return evaluate(evaluate_options, context); }; },
        [&] { command = [&] { return merge_evaluation(merge_options, context); }; });
    auto& model =
        add_model_command(app, model_options, [&] { command = [&] { return model_info(model_options, context); }; });
    add_model_store_commands(model, store_options,
                             [&](auto action) { command = [&, action] { return action(store_options, context); }; });
    add_recipe_command(app, recipe_options,
                       [&](auto action) { command = [&, action] { return action(recipe_options, context); }; });
    add_doctor_command(app, [&] { command = [&] { return doctor(context); }; });
    add_prompts_command(app, prompts_options,
                        [&](auto action) { command = [&, action] { return action(prompts_options, context); }; });

    if (!arguments.empty() && !arguments.front().starts_with('-')) {
        const auto commands = app.get_subcommands([](const CLI::App*) { return true; });
        const auto is_named = [&](const CLI::App* known) { return known->get_name() == arguments.front(); };
        if (std::none_of(commands.begin(), commands.end(), is_named))
            return fail(context,
                        "There is no command \"" + arguments.front() +
                            "\"; there are inspect, evaluate, recipe, model, doctor and prompts.",
                        wrong_usage);
    }
    arguments = with_joined_numbers(arguments);
    std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants them
    try {
        app.parse(arguments);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return app.exit(error, context.out, context.err);  // help, version
        fail(context, parse_fault(error, app), wrong_usage);
        context.err << "Run with --help for more information." << std::endl;
        return wrong_usage;
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
    } catch (const std::filesystem::filesystem_error& error) {
        std::error_code gone;
        std::ignore = std::filesystem::current_path(gone);
        return fail(context,
                    gone ? "The folder that the program was started in is not there any more."
                         : display_path(error.path1()) + ": " + error.code().message() + ".",
                    cannot_start);
    } catch (const std::system_error& error) {
        return fail(context, "The system refuses what the program needs: " + error.code().message() + ".",
                    cannot_start);
    } catch (const std::bad_alloc&) {
        return fail(context, "There is not enough memory.", cannot_start);
    } catch (const std::exception& error) {
        return fail(context, std::string("An unexpected error: ") + error.what(), cannot_start);
    }
}

}  // namespace fade::cli
