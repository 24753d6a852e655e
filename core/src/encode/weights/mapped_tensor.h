// SPDX-License-Identifier: MIT
#pragma once

#include <ATen/core/Tensor.h>

#include <memory>
#include <string_view>
#include <vector>

#include "base/mapped_file.h"

namespace fade {

/// A tensor over a part of a mapped file, which it keeps mapped. Read-only by convention. Bytes that are not aligned
/// for their type are copied. `bytes` must be exactly as long as type and shape say, or longer.
[[nodiscard]] at::Tensor mapped_tensor(const std::shared_ptr<const MappedFile>& file, std::string_view bytes,
                                       at::ScalarType type, const std::vector<std::int64_t>& shape);

}  // namespace fade
