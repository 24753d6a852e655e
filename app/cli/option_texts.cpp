// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/option_texts.h"

#include "fade/model_catalog.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>
#include <sstream>
#include <vector>

namespace fade::cli {

namespace {

/// Calls `visit` for `app` and every command below it, with its whole name ("fade model get").
void for_each_command(const CLI::App& app, const std::string& name,
                      const std::function<void(const CLI::App&, const std::string&)>& visit) {
    visit(app, name);
    for (const auto* command : app.get_subcommands([](const CLI::App*) { return true; }))
        for_each_command(*command, name + " " + command->get_name(), visit);
}

/// What an option takes, as its help names it: "FILE", "auto|fused|reference", "" for a flag.
std::string value_name(const CLI::Option& option) {
    if (option.get_items_expected_max() == 0) return {};
    const auto whole = option.get_type_name();  // a check adds itself after a colon
    return whole.substr(0, whole.find(':'));
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

std::string catalogue_names() {
    std::vector<std::string> names;
    for (const auto& model : model_catalog()) names.push_back(model.name);
    return joined(names);
}

/// What the script offers for a value: words, or the name of one of its own kinds. Empty: only the user knows.
std::string offered(const std::string& command, const CLI::Option& option) {
    const auto value = value_name(option);
    if (option.get_name() == "model" || option.check_lname("model")) return "@models";
    if (command == "fade model get" && option.get_positional()) return catalogue_names();
    if ((command == "fade model check" || command == "fade model remove") && option.get_positional())
        return "@installed";
    if (value.find('|') != std::string::npos) {
        // "all|N,M": what is written large stands for something.
        std::vector<std::string> words;
        std::istringstream choices(value.substr(0, value.find(",...")));
        for (std::string word; std::getline(choices, word, '|');)
            if (!word.empty() && std::islower(static_cast<unsigned char>(word.front())) != 0) words.push_back(word);
        if (!words.empty()) return joined(words);
    }
    constexpr std::array file_names{"FILE", "DIR", "PATH", "FOLDER", "IMAGE"};
    const auto holds = [&](const char* name) { return value.find(name) != std::string::npos; };
    return std::any_of(file_names.begin(), file_names.end(), holds) ? "@files" : "";
}

constexpr auto completion_begin = R"(# Completes fade in bash; made from the program's own options.
_fade() {
  local command=fade current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} words='' values='' word
  # bash takes --option=value apart.
  if [ "$current" = = ]; then current=; elif [ "$previous" = = ]; then previous=${COMP_WORDS[COMP_CWORD-2]}; fi
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$command $word" in
)";

constexpr auto completion_end = R"(  esac
  case $current in
    -*) [ "$words" ] && values=$words ;;
  esac
  local IFS=$' \t\n' folder=${XDG_DATA_HOME:-$HOME/.local/share}/fade-inspector/models installed=
  case $values in
    @models | @installed) [ -d "$folder" ] && installed=$(command ls "$folder" 2>/dev/null) ;;
  esac
  case $values in
    @files | @models) compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -W "$installed" -- "$current"; compgen -f -- "$current") ;;
    @installed) mapfile -t COMPREPLY < <(compgen -W "$installed" -- "$current") ;;
    *) mapfile -t COMPREPLY < <(compgen -W "$values" -- "$current") ;;
  esac
}
complete -F _fade fade
)";

/// Text between mdoc's macros: nothing in it is a macro.
std::string mdoc_text(const std::string& text) {
    std::string escaped;
    for (const char letter : text) {
        if ((letter == '.' || letter == '\'') && (escaped.empty() || escaped.back() == '\n')) escaped += "\\&";
        escaped += letter == '\\' ? std::string("\\e") : std::string(1, letter);
    }
    return escaped;
}

std::string mdoc_item(const CLI::Option& option) {
    const auto value = value_name(option);
    const auto argument = value.empty() ? "" : " Ar \"" + mdoc_text(value) + "\"";
    if (option.get_positional() && option.get_lnames().empty())
        return ".It Ar " + option.get_name() + "\n" + mdoc_text(option.get_description()) + ".\n";
    std::string names;
    for (const auto& name : option.get_snames()) names += (names.empty() ? "Fl " : " , Fl ") + name;
    for (const auto& name : option.get_lnames()) names += (names.empty() ? "Fl -" : " , Fl -") + name;
    return ".It " + names + argument + "\n" + mdoc_text(option.get_description()) + ".\n";
}

/// Those that help shows: the others have no group.
std::vector<const CLI::Option*> shown_options(const CLI::App& command) {
    return command.get_options([](const CLI::Option* option) { return !option->get_group().empty(); });
}

}  // namespace

std::string bash_completion(const CLI::App& app) {
    std::string commands;
    std::string values;
    std::string words;
    for_each_command(app, "fade", [&](const CLI::App& command, const std::string& name) {
        std::vector<std::string> below;
        std::vector<std::string> options;
        std::string positional;
        for (const auto* child : command.get_subcommands([](const CLI::App*) { return true; })) {
            below.push_back(child->get_name());
            commands += "      '" + name + " " + child->get_name() + "') command+=\" $word\" ;;\n";
        }
        for (const auto* option : shown_options(command)) {
            for (const auto& written : option->get_lnames()) options.push_back("--" + written);
            if (option->get_positional()) positional = offered(name, *option);
            if (value_name(*option).empty()) continue;
            std::string pattern;
            for (const auto& written : option->get_snames()) pattern += "'" + name + " -" + written + "' | ";
            for (const auto& written : option->get_lnames()) pattern += "'" + name + " --" + written + "' | ";
            if (!pattern.empty())
                values += "    " + pattern.substr(0, pattern.size() - 3) + ") words=; values='" +
                          offered(name, *option) + "' ;;\n";
        }
        const auto free = below.empty() ? positional : joined(below);
        words += "    '" + name + "') words='" + joined(options) + "'; values='" + free + "' ;;\n";
    });
    return completion_begin + commands + "    esac\n  done\n  case $command in\n" + words +
           "  esac\n  case \"$command $previous\" in\n" + values + completion_end;
}

std::string manual_options(const CLI::App& app) {
    std::string text;
    for_each_command(app, "fade", [&](const CLI::App& command, const std::string& name) {
        std::string items;
        for (const auto* option : shown_options(command))
            if (!option->check_lname("help") && !option->check_lname("version")) items += mdoc_item(*option);
        if (items.empty()) return;
        text +=
            ".Ss " + name + "\n" + mdoc_text(command.get_description()) + ".\n.Bl -tag -width Ds\n" + items + ".El\n";
    });
    return text;
}

}  // namespace fade::cli
