// SPDX-License-Identifier: MIT
#pragma once

#include "fade/model.h"

#include <cstdint>
#include <filesystem>

#include "encode/weights/weights.h"

namespace fade::demo {

/// Weights of a CLIP of this configuration, drawn as CLIP's are before training: same shapes, same cost, no knowledge.
[[nodiscard]] TensorMap random_weights(const ClipConfig& config, std::uint64_t seed);

/// Writes a model folder in OpenCLIP's layout: configuration, random weights in F32, and a tokenizer of single bytes.
/// The configuration's vocabulary size is set to the tokenizer's.
void write_random_model(const std::filesystem::path& folder, ClipConfig config, std::uint64_t seed);

}  // namespace fade::demo
