// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/model.h"

#include <functional>

#include "cli/command_line.h"

namespace CLI {
class App;
}

namespace fade::cli {

struct ProfilesOptions {
    ModelSource source;  ///< may be a model of the curated list that is not installed
    bool measure = false;
    bool json = false;
};

/// Adds `profiles` to `fade model`; `chosen` is called when the user asks for it.
void add_profiles_command(CLI::App& model, ProfilesOptions& options, const std::function<void()>& chosen);

/// Prints the profiles of a model with what each costs: time and memory on this PC, and the paper's figures.
[[nodiscard]] int model_profiles(const ProfilesOptions& options, const Context& context);

}  // namespace fade::cli
