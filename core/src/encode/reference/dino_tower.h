// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "encode/dino_config.h"
#include "encode/reference/layers.h"
#include "encode/towers.h"

namespace fade::reference {

/// DINOv2 and DINOv3 in LibTorch's own operations, written as the method is defined.
class DinoTower final : public fade::VisionTower {
public:
    DinoTower(const WeightReader& weights, const DinoConfig& config);

    [[nodiscard]] TokenNames offers() const override;
    [[nodiscard]] TokenSets encode(const at::Tensor& pixels, const TokenRequest& request, const std::stop_token& stop,
                                   const std::function<void()>& after_block) const override;

private:
    struct Block {
        TransformerBlock layers;
        at::Tensor attention_scale;  ///< [width], LayerScale (Touvron et al. 2021)
        at::Tensor mlp_scale;        ///< [width]
    };

    [[nodiscard]] at::Tensor embed_patches(const at::Tensor& pixels) const;
    [[nodiscard]] at::Tensor mlp(const TransformerBlock& layers, const at::Tensor& stream) const;

    std::int64_t patch_size_;
    bool gated_;
    Linear patches_;              ///< weight [width, 3, patch, patch]
    at::Tensor class_embedding_;  ///< [width]
    at::Tensor registers_;        ///< [registers, width]; undefined: none
    std::optional<double> rope_theta_;
    at::Tensor position_embedding_;  ///< [1 + native patches, width]; undefined: positions are rotary
    std::vector<Block> blocks_;
    LayerNorm ln_post_;
};

}  // namespace fade::reference
