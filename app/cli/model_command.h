// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/model.h"

#include <functional>

#include "cli/command_line.h"

namespace CLI {
class App;
}

namespace fade::cli {

struct ModelInfoOptions {
    ModelSource source;
    bool json = false;
};

/// Adds `fade model` with `info` (`chosen` is called when the user asks for it); returns it for further commands.
CLI::App& add_model_command(CLI::App& app, ModelInfoOptions& options, const std::function<void()>& chosen);

/// Loads and checks a model, and prints what it is.
[[nodiscard]] int model_info(const ModelInfoOptions& options, const Context& context);

}  // namespace fade::cli
