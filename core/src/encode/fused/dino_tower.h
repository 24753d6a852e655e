// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "encode/dino_config.h"
#include "encode/fused/block.h"
#include "encode/towers.h"

namespace fade::fused {

/// DINOv2 and DINOv3 on the CPU: matrix products by oneDNN, attention by the kernels, nothing tokens x tokens. The
/// scales of LayerScale are multiplied into the layers before them, which are copied for that.
class DinoTower final : public fade::VisionTower {
public:
    DinoTower(const Arithmetic& arithmetic, const WeightReader& weights, const DinoConfig& config);

    [[nodiscard]] TokenNames offers() const override;
    [[nodiscard]] TokenSets encode(const at::Tensor& pixels, const TokenRequest& request, const std::stop_token& stop,
                                   const std::function<void()>& after_block) const override;

private:
    class Pass;

    const kernels::Kernels& kernels_;
    Attention attention_;
    std::int64_t patch_size_;
    std::int64_t width_;
    std::int64_t heads_;
    bool gated_;
    Linear patches_;              ///< the patch convolution, whose patches do not overlap
    at::Tensor class_embedding_;  ///< [width]
    at::Tensor registers_;        ///< [registers, width]; undefined: none
    std::optional<double> rope_theta_;
    at::Tensor position_embedding_;  ///< [1 + native patches, width]; undefined: positions are rotary
    std::vector<Block> blocks_;
    LayerNorm ln_post_;
};

}  // namespace fade::fused
