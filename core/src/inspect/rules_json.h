// SPDX-License-Identifier: MIT
#pragma once

#include "fade/decision_rules.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace fade {

/// The rules of a verdict, as a recipe's file holds them.
[[nodiscard]] nlohmann::ordered_json rules_value(const DecisionRules& rules);

/// Reads them. `name` is the file's, for messages. Throws `Error` (malformed).
[[nodiscard]] DecisionRules read_rules(const nlohmann::json& json, const std::string& name);

}  // namespace fade
