// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace fade {

/// The format of a recipe's JSON; -1 if it is none.
[[nodiscard]] int format_of(const nlohmann::json& recipe);

/// Brings a recipe of an older format to the present one, a step a format. Throws `Error` (malformed) for what is no
/// recipe, and unsupported for a newer format. `name` is the file's, for messages.
[[nodiscard]] nlohmann::json migrated(nlohmann::json recipe, const std::string& name);

}  // namespace fade
