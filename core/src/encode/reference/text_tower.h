// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "encode/reference/layers.h"
#include "encode/towers.h"

namespace fade::reference {

/// The text tower in LibTorch's own operations. Sentences of equal length are encoded together.
class TextTower final : public fade::TextTower {
public:
    TextTower(const WeightReader& weights, const ClipConfig& config);

    [[nodiscard]] at::Tensor encode(const std::vector<Sentence>& sentences, const Job& job) const override;

private:
    /// `tokens`: [batch, length]. Returns [batch, embed_dim].
    [[nodiscard]] at::Tensor encode_batch(const at::Tensor& tokens) const;

    at::Tensor token_embedding_;     ///< [vocabulary, width]
    at::Tensor position_embedding_;  ///< [context, width]
    std::vector<TransformerBlock> blocks_;
    LayerNorm ln_final_;
    at::Tensor projection_;  ///< [width, embed_dim]
};

}  // namespace fade::reference
