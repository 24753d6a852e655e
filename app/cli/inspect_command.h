// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command_line.h"
#include "cli/inspect_options.h"

namespace fade::cli {

/// Runs `fade inspect`. Throws `Error` for what stops it before or between the pictures, and `Cancelled`.
[[nodiscard]] int inspect(const InspectOptions& options, const Context& context);

}  // namespace fade::cli
