// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "encode/weights/weights.h"

namespace fade::demo {

/// The bytes of a safetensors file with these tensors, in their own types.
[[nodiscard]] std::string safetensors_bytes(const TensorMap& tensors);

/// The same from a header text as it is, right or wrong, and data.
[[nodiscard]] std::string safetensors_bytes(std::string_view header, std::string_view data);

}  // namespace fade::demo
