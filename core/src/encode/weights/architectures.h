// SPDX-License-Identifier: MIT
#pragma once

#include "fade/model.h"

#include <string>

namespace fade {

/// The configuration of a named architecture; case does not matter, and '/' stands for '-'. Throws `Error`.
[[nodiscard]] ClipConfig architecture_config(const std::string& name);

/// What to throw for a checkpoint that comes without configuration and without a name.
[[nodiscard]] Error architecture_needed(const std::string& file);

}  // namespace fade
