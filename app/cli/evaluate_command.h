// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command_line.h"
#include "cli/evaluate_options.h"

namespace fade::cli {

/// Runs `fade evaluate`, for all pictures or for one shard. Throws `Error` and `Cancelled`.
[[nodiscard]] int evaluate(const EvaluateOptions& options, const Context& context);

/// Runs `fade evaluate merge`.
[[nodiscard]] int merge_evaluation(const MergeOptions& options, const Context& context);

}  // namespace fade::cli
