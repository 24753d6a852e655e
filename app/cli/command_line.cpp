// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"

#include "fade/error.h"
#include "fade/files.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <new>
#include <system_error>
#include <tuple>

#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/number_lists.h"

namespace fade::cli {

namespace {

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
    Commands commands;
    auto& app = commands.app();
    if (!arguments.empty() && !arguments.front().starts_with('-')) {
        const auto known = app.get_subcommands([](const CLI::App*) { return true; });
        const auto is_named = [&](const CLI::App* command) { return command->get_name() == arguments.front(); };
        if (std::none_of(known.begin(), known.end(), is_named))
            return fail(context,
                        "There is no command \"" + arguments.front() +
                            "\"; there are inspect, threshold, compare, qualify, evaluate, features, recipe, model, "
                            "doctor and prompts.",
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
    return commands.run(context);
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
