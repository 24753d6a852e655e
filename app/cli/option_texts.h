// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace CLI {
class App;
}

/// What is told of the options outside the program; made of the options themselves, so that it is never another.
namespace fade::cli {

/// A script that completes commands, options, choices and names of models in bash.
[[nodiscard]] std::string bash_completion(const CLI::App& app);

/// The section of the manual page that explains every command and option, in mdoc.
[[nodiscard]] std::string manual_options(const CLI::App& app);

}  // namespace fade::cli
