// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

#include "encode/dino_config.h"
#include "encode/weights/layout.h"

namespace fade {

/// Renames the tensors of a DINOv2 or a DINOv3 to those that the towers read, OpenCLIP's plain layout with
/// "visual.conv1.bias", "visual.register_tokens" and, in a block, "ls_1.gamma" and "ls_2.gamma"; queries, keys and
/// values are joined, and biases that the configuration leaves out are zeros. What is no weight of the tower (a
/// classifier's head, the token of masked patches) is passed over. Throws `Error` (malformed).
[[nodiscard]] NamedWeights to_dino_layout(const TensorMap& tensors, std::uintmax_t file_bytes, const DinoConfig& config,
                                          const std::string& file);

/// Throws `Error` (mismatch) that names missing, surplus and misshapen tensors, ten at most.
void check_dino_layout(const NamedWeights& weights, const DinoConfig& config, const std::string& file);

}  // namespace fade
