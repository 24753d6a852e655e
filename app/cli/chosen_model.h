// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/model.h"

#include <filesystem>

#include "cli/command_line.h"

namespace fade::cli {

/// The model that the user named by its path or, if it is installed, by its name; else the demonstration model. Throws
/// `Error` (not_found) if that is not there.
[[nodiscard]] ModelSource chosen_model(ModelSource source, const Context& context);

/// The vision model that the user named by its folder or, if it is installed, by its name: a whole path. Throws `Error`
/// (not_found).
[[nodiscard]] std::filesystem::path chosen_vision_model(const std::filesystem::path& named, const Context& context);

}  // namespace fade::cli
