// SPDX-License-Identifier: MIT
#pragma once

#include "fade/threshold_reason.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace fade {

/// What thresholds rest on, as a recipe's file holds it.
[[nodiscard]] nlohmann::ordered_json threshold_basis_value(const ThresholdBasis& basis);

/// Reads it. `name` is the file's, for messages. Throws `Error` (malformed).
[[nodiscard]] ThresholdBasis read_threshold_basis(const nlohmann::json& json, const std::string& name);

}  // namespace fade
