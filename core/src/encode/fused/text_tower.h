// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include "encode/fused/block.h"
#include "encode/fused/prefix_tree.h"
#include "encode/towers.h"

namespace fade::fused {

/// The text tower on the CPU: every distinct beginning of the sentences is computed once.
class TextTower final : public fade::TextTower {
public:
    TextTower(const kernels::Kernels& kernels, const WeightReader& weights, const ClipConfig& config);

    [[nodiscard]] at::Tensor encode(const std::vector<Sentence>& sentences, const Job& job) const override;

private:
    [[nodiscard]] at::Tensor encode_tree(const PrefixTree& tree, const Job& job) const;
    /// Row i of `out` is that of node nodes[i].
    void attend(const PrefixTree& tree, std::span<const std::size_t> nodes, const float* projections, float* out,
                int threads) const;

    const kernels::Kernels& kernels_;
    std::size_t heads_;
    at::Tensor token_embedding_;     ///< [vocabulary, width]
    at::Tensor position_embedding_;  ///< [context, width]
    std::vector<Block> blocks_;
    LayerNorm ln_final_;
    Linear projection_;
};

}  // namespace fade::fused
