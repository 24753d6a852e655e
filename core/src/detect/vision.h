// SPDX-License-Identifier: MIT
#pragma once

#include "fade/settings.h"

#include <span>

#include "detect/features.h"

namespace fade {

/// Few-shot: for each query patch, half of one minus its largest cosine similarity to any patch of the bank's parts.
/// [n, embed_dim] and parts of [m, embed_dim], rows of unit length, not all of 0 rows, to [n] in 0..1.
[[nodiscard]] at::Tensor distance_to_nearest(const at::Tensor& query, std::span<const at::Tensor> bank,
                                             const kernels::Kernels& kernels);

/// Zero-shot: the same distance to the image's own second nearest patch (its nearest is itself). A single patch has
/// distance 0.
[[nodiscard]] at::Tensor distance_to_second_nearest(const at::Tensor& patches, const kernels::Kernels& kernels);

}  // namespace fade
