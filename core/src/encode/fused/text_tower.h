// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include "encode/fused/block.h"
#include "encode/fused/prefix_tree.h"
#include "encode/towers.h"

namespace fade::fused {

/// The text tower on the CPU: every distinct beginning of the sentences is computed once. One block's weights are
/// packed at a time, for all sentences or so many that what is computed of them takes little memory.
class TextTower final : public fade::TextTower {
public:
    /// What `weights` reads from must outlive the tower.
    TextTower(const kernels::Kernels& kernels, const WeightReader& weights, const ClipConfig& config);

    [[nodiscard]] at::Tensor encode(const std::vector<Sentence>& sentences, const Job& job) const override;

private:
    /// Sentences on their way through the tower.
    struct Batch {
        std::size_t first = 0;  ///< in the order of the sentences
        PrefixTree tree;
        kernels::Workspace memory;
        float* stream = nullptr;  ///< of each node; behind the last block of each different end
    };
    /// Working memory of whichever batch is in a block.
    struct Work {
        kernels::Workspace normalised, projections, mlp_normalised, mlp_hidden;
    };

    void embed(Batch& batch) const;
    /// Of what the last block makes, only the sentences' last tokens are wanted.
    void run_block(const Block& block, bool last, const Execution& execution, Batch& batch, Work& work) const;
    /// [sentences of the batch, embed_dim], in order.
    [[nodiscard]] at::Tensor embeddings_of(const Execution& execution, const Batch& batch, Work& work) const;
    /// Row i of `out` is that of node nodes[i].
    void attend(const PrefixTree& tree, std::span<const std::size_t> nodes, const float* projections, float* out,
                int threads) const;

    const kernels::Kernels& kernels_;
    std::size_t heads_;
    at::Tensor token_embedding_;     ///< [vocabulary, width]
    at::Tensor position_embedding_;  ///< [context, width]
    WeightReader weights_;
    TowerConfig config_;
    LayerNorm ln_final_;
    Linear projection_;
};

}  // namespace fade::fused
