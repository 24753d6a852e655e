// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "cli/command_line.h"

namespace CLI {
class App;
}

namespace fade::cli {

/// Adds `fade doctor`; `chosen` is called when the user asks for it.
void add_doctor_command(CLI::App& app, const std::function<void()>& chosen);

/// Prints what this PC, this installation and the user's models are, and whether the engine computes right here. Names
/// no private folder: it is made to be copied into a mail.
[[nodiscard]] int doctor(const Context& context);

}  // namespace fade::cli
