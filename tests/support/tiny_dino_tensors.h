// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>

#include "encode/weights/weights.h"

namespace fade::test {

/// What `write_tiny_dino` writes, of any kind of DINOv2: two registers, and an MLP with a gate of 64.
[[nodiscard]] nlohmann::json tiny_dino_config(bool registers, bool gated);
[[nodiscard]] TensorMap tiny_dino_tensors(bool registers, bool gated);

}  // namespace fade::test
