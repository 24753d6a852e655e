// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/command_line.h"

namespace CLI {
class App;
}

namespace fade::cli {

struct PromptsOptions {
    std::vector<std::string> names;  ///< built-in names or files
    std::string object{"object"};
};

using PromptsAction = int (*)(const PromptsOptions&, const Context&);

/// Adds `fade prompts list` and `fade prompts check`; `chosen` is called with what the user asks for.
void add_prompts_command(CLI::App& app, PromptsOptions& options, const std::function<void(PromptsAction)>& chosen);

}  // namespace fade::cli
