// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/model_estimate.h"

#include <string>

#include "cli/command_line.h"

namespace fade::cli {

/// What `--measure` says of itself, wherever there are estimates.
inline constexpr auto measure_help =
    "Measure this PC's speed again, for a second or two, instead of taking what was kept of the last time";

/// How fast this PC computes so: as it was kept in the user's cache, or measured now (`again`: in any case) and kept.
[[nodiscard]] EngineSpeed speed_of_this_pc(const Compute& compute, bool again, const Context& context);

/// "0.4 s", "21 s", "2 min 05 s": of an estimate.
[[nodiscard]] std::string about_seconds(double seconds);

}  // namespace fade::cli
