// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "clip/weights/weights.h"

namespace fade {

/// Renames (and, from transformers, joins and transposes) tensors to OpenCLIP's plain layout. Wrappers' prefixes go,
/// and so do tensors that are no weights. `file` is for messages.
[[nodiscard]] TensorMap to_open_clip_layout(const TensorMap& tensors, const std::string& file);

/// Throws `Error` (mismatch) that names missing, surplus and misshapen tensors, ten at most; (unsupported) for a
/// conv-net.
void check_layout(const TensorMap& tensors, const ClipConfig& config, const std::string& file);

/// Throws `Error` (malformed) naming the first tensor that holds no finite floating-point numbers.
void check_values(const TensorMap& tensors, const std::string& file, const Job& job);

}  // namespace fade
