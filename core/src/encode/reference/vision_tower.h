// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "encode/reference/layers.h"
#include "encode/towers.h"

namespace fade::reference {

/// The vision tower in LibTorch's own operations, written as the method is defined: for devices other than the CPU, and
/// as the truth that faster towers are compared with. Takes tokens x tokens x heads of memory on a CPU.
class VisionTower final : public fade::VisionTower {
public:
    VisionTower(const WeightReader& weights, const ClipConfig& config);

    [[nodiscard]] TokenNames offers() const override;
    [[nodiscard]] TokenSets encode(const at::Tensor& pixels, const TokenRequest& request, const std::stop_token& stop,
                                   const std::function<void()>& after_block) const override;

private:
    [[nodiscard]] at::Tensor embed_patches(const at::Tensor& pixels) const;
    [[nodiscard]] at::Tensor to_joint_space(const at::Tensor& stream) const;

    std::int64_t patch_size_;
    at::Tensor patch_weight_;        ///< [width, 3, patch, patch]
    at::Tensor class_embedding_;     ///< [width]
    at::Tensor position_embedding_;  ///< [1 + native patches, width]
    LayerNorm ln_pre_;
    std::vector<TransformerBlock> blocks_;
    LayerNorm ln_post_;
    at::Tensor projection_;  ///< [width, embed_dim]
};

}  // namespace fade::reference
