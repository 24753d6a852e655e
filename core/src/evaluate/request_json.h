// SPDX-License-Identifier: MIT
#pragma once

#include "fade/evaluate.h"

#include <nlohmann/json_fwd.hpp>

#include "evaluate/protocol.h"

namespace fade {

/// The protocol's settings as a result states them: everything but the prompts' texts.
[[nodiscard]] nlohmann::json describe(const EvaluationRequest& request);

/// The whole request, for another machine. The data set is named by its root, layout and the classes
/// that were chosen.
[[nodiscard]] nlohmann::json to_json(const EvaluationRequest& request);

/// Reads it back, and looks through the data set at `root` (or where it lay). Throws `Error` naming `file`, also for
/// settings that are out of range.
[[nodiscard]] EvaluationRequest parse_request(const nlohmann::json& json, const ModelIdentity& model,
                                              const std::string& file,
                                              const std::optional<std::filesystem::path>& root);

[[nodiscard]] nlohmann::json to_json(const ModelIdentity& model);

/// Reads it back. Throws `Error` naming `file`.
[[nodiscard]] ModelIdentity parse_model_identity(const nlohmann::json& json, const std::string& file);

/// "features", "prompts", "scales", "guidance".
[[nodiscard]] std::string to_string(Ablation ablation);

}  // namespace fade
