// SPDX-License-Identifier: GPL-3.0-or-later
// Part of the build: writes what an installation tells of the options of `fade`.
#include <CLI/CLI.hpp>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "cli/commands.h"
#include "cli/option_texts.h"

namespace {

/// The line of the manual's template that the options take the place of.
constexpr std::string_view place = ".\\\" OPTIONS\n";

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "usage: fade-option-texts COMPLETION_TO_WRITE MANUAL_TEMPLATE MANUAL_TO_WRITE\n";
        return 2;
    }
    fade::cli::Commands commands;
    std::ofstream(argv[1]) << fade::cli::bash_completion(commands.app());
    std::ifstream file(argv[2]);
    std::string manual{std::istreambuf_iterator<char>(file), {}};
    const auto found = manual.find(place);
    if (found == std::string::npos) {
        std::cerr << argv[2] << " has no place for the options.\n";
        return 1;
    }
    std::ofstream(argv[3]) << manual.replace(found, place.size(), fade::cli::manual_options(commands.app()));
    return 0;
}
