// SPDX-License-Identifier: MIT
#pragma once

#include <ATen/core/Tensor.h>

#include <vector>

#include "clip/layers.h"

namespace fade {

/// CLIP's causal text transformer in OpenCLIP's layout. Thread-safe.
class TextTower {
public:
    TextTower(const WeightReader& weights, const ClipConfig& config);

    /// `tokens`: [batch, length] token ids, every row ending with its end token (the tower is causal: what a longer row
    /// would be padded with changes nothing, and is left away). Returns [batch, embed_dim], rows of unit length.
    [[nodiscard]] at::Tensor encode(const at::Tensor& tokens) const;

private:
    at::Tensor token_embedding_;     ///< [vocabulary, width]
    at::Tensor position_embedding_;  ///< [context, width]
    std::vector<TransformerBlock> blocks_;
    LayerNorm ln_final_;
    at::Tensor projection_;  ///< [width, embed_dim]
};

}  // namespace fade
