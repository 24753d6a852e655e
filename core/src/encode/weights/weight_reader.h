// SPDX-License-Identifier: MIT
#pragma once

#include <ATen/core/Tensor.h>

#include <string>
#include <utility>

#include "encode/weights/weights.h"

namespace fade {

/// Weights by name, moved to a device and converted to F32 (or left there, when they are and are many) as they are
/// taken.
class WeightReader {
public:
    /// `files`: that the tensors lie in, if any.
    WeightReader(const TensorMap& tensors, at::Device device, MappedFiles files = {})
        : tensors_(tensors), files_(std::move(files)), device_(device) {}
    /// Throws `Error` (internal) if there is none of that name: `load_clip_weights` has checked them all.
    [[nodiscard]] at::Tensor operator()(const std::string& name) const;

    /// Gives the memory back that reading the files took: what was made of them so far needs it no more, or reads it
    /// again.
    void release_memory() const;

private:
    const TensorMap& tensors_;
    MappedFiles files_;
    at::Device device_;
};

}  // namespace fade
