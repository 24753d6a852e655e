// SPDX-License-Identifier: GPL-3.0-or-later
// What is told of the options outside the program, against what the program itself says with --help.
#include "cli/option_texts.h"

#include "fade/files.h"

#include <CLI/CLI.hpp>
#include <catch2/catch.hpp>

#include <functional>
#include <regex>
#include <set>
#include <sstream>

#include "app/cli/child_process.h"
#include "app/cli/support.h"
#include "cli/commands.h"
#include "support/temporary_folder.h"

using namespace fade;
using namespace fade::test;

namespace {

using Words = std::vector<std::string>;

/// All that `pattern` captures at the beginnings of the help's lines.
std::set<std::string> in_help(const std::string& help, const char* pattern) {
    std::set<std::string> found;
    std::istringstream lines(help);
    const std::regex expression(pattern);
    std::smatch match;
    for (std::string line; std::getline(lines, line);)
        if (std::regex_search(line, match, expression)) found.insert(match[1]);
    return found;
}

/// The commands that a command's help lists.
Words commands_below(const std::string& help) {
    const auto begin = help.find("Subcommands:\n");
    if (begin == std::string::npos) return {};
    const auto found = in_help(help.substr(begin, help.find("\n\n", begin) - begin), "^  ([a-z]+) ");
    return {found.begin(), found.end()};
}

void for_each_help(const Words& command, const std::function<void(const Words&, const std::string&)>& visit) {
    auto arguments = command;
    arguments.emplace_back("--help");
    const auto help = run_fade(arguments).out;
    visit(command, help);
    for (const auto& below : commands_below(help)) {
        arguments.back() = below;
        for_each_help(arguments, visit);
    }
}

class Bash {
public:
    Bash() {
        Commands commands;
        write_file_atomically(folder_ / "fade", cli::bash_completion(commands.app()));
    }
    /// What bash offers for the last of these words.
    [[nodiscard]] std::set<std::string> complete(const Words& words) const {
        Words call{"/bin/bash", "-c",
                   "cd \"$0\" && . ./fade && COMP_WORDS=(\"$@\") COMP_CWORD=$(($# - 1)) && XDG_DATA_HOME=$0/data && "
                   "_fade && printf '%s\\n' \"${COMPREPLY[@]}\"",
                   folder_.path().string(), "fade"};
        call.insert(call.end(), words.begin(), words.end());
        const ChildProcess process(call);
        std::string text;
        for (auto some = process.read_some(); !some.empty(); some = process.read_some()) text += some;
        std::istringstream lines(text);
        std::set<std::string> offered;
        for (std::string line; std::getline(lines, line);)
            if (!line.empty()) offered.insert(line);
        return offered;
    }
    [[nodiscard]] const TemporaryFolder& folder() const { return folder_; }

private:
    using Commands = cli::Commands;
    TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("bash offers every command and every long option, and no other", "[cli]") {
    const Bash bash;
    int commands = 0;
    for_each_help({}, [&](Words command, const std::string& help) {
        ++commands;
        CAPTURE(command);
        const auto below = commands_below(help);
        command.emplace_back("");
        if (!below.empty()) CHECK(bash.complete(command) == std::set<std::string>(below.begin(), below.end()));
        command.back() = "--";
        CHECK(bash.complete(command) == in_help(help, "^  (?:-[a-z],)?(--[a-z0-9-]+)"));
    });
    CHECK(commands > 15);
}

TEST_CASE("bash offers choices, models and files where an option takes them", "[cli]") {
    using Offered = std::set<std::string>;
    const Bash bash;
    std::filesystem::create_directories(bash.folder() / "data/fade-inspector/models/ORG--NAME");
    write_file_atomically(bash.folder() / "own part.png", "");
    CHECK(bash.complete({"inspect", "--backend", ""}) == Offered{"auto", "fused", "reference"});
    CHECK(bash.complete({"inspect", "--backend", "=", "f"}) == Offered{"fused"});
    CHECK(bash.complete({"inspect", "own"}) == Offered{"own part.png"});
    CHECK(bash.complete({"inspect", "--reference", "own"}) == Offered{"own part.png"});
    CHECK(bash.complete({"inspect", "--model", "O"}) == Offered{"ORG--NAME"});
    CHECK(bash.complete({"model", "remove", ""}) == Offered{"ORG--NAME"});
    CHECK(bash.complete({"model", "get", "ViT-B-16-"}) == Offered{"ViT-B-16-plus-240"});
    CHECK(bash.complete({"inspect", "--vision-weight", ""}).empty());
}

TEST_CASE("the manual page explains every command and every long option", "[cli]") {
    cli::Commands commands;
    const auto manual = cli::manual_options(commands.app());
    for_each_help({}, [&](const Words& command, const std::string& help) {
        std::string name = "fade";
        for (const auto& word : command) name += " " + word;
        const auto begin = manual.find(".Ss " + name + "\n");
        const auto section =
            begin == std::string::npos ? "" : manual.substr(begin, manual.find(".Ss ", begin + 1) - begin);
        for (const auto& option : in_help(help, "^  (?:-[a-z],)?--([a-z0-9-]+)")) {
            if (option == "help" || option == "version") continue;
            INFO(name << " --" << option);
            CHECK(std::regex_search(section, std::regex("\n\\.It .*Fl -" + option + "[ \n]")));
        }
    });
}
