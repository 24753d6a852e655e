// SPDX-License-Identifier: MIT
#pragma once

#include <ATen/core/Tensor.h>

#include <string>

#include "encode/weights/weights.h"

namespace fade {

/// Weights by name, moved to a device and converted to F32 (or left there, when they are) as they are taken.
class WeightReader {
public:
    WeightReader(const TensorMap& tensors, at::Device device) : tensors_(tensors), device_(device) {}
    /// Throws `Error` (internal) if there is none of that name: `load_clip_weights` has checked them all.
    [[nodiscard]] at::Tensor operator()(const std::string& name) const;

private:
    const TensorMap& tensors_;
    at::Device device_;
};

}  // namespace fade
