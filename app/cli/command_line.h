// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <ostream>
#include <stop_token>
#include <string>
#include <vector>

namespace fade::cli {

/// What `fade` ends with.
enum ExitStatus : int {
    all_done = 0,
    some_failed = 1,    ///< some pictures could not be read; the others are done
    wrong_usage = 2,    ///< the options are wrong
    cannot_start = 3,   ///< model, prompts, references or output folder cannot be used
    interrupted = 130,  ///< stopped by Ctrl-C or a termination signal
};

/// What a command needs of the world.
struct Context {
    std::ostream& out;         ///< results
    std::ostream& err;         ///< messages and progress
    bool interactive = false;  ///< `err` is a terminal: a progress bar makes sense
    std::stop_token stop = {};
    std::filesystem::path data_folder = {};    ///< holds the demonstration model, model/
    std::filesystem::path models_folder = {};  ///< the user's installed models
};

/// Parses the arguments (without the program's name) and runs the command. Never throws.
[[nodiscard]] int run(const std::vector<std::string>& arguments, const Context& context) noexcept;

}  // namespace fade::cli
