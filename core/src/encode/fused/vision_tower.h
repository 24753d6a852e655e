// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "encode/fused/block.h"
#include "encode/towers.h"

namespace fade::fused {

/// The vision tower on the CPU: matrix products by oneDNN, attention by the kernels, nothing tokens x tokens but the
/// weights of GEM's last step, tile by tile, for as many heads as there are threads.
class VisionTower final : public fade::VisionTower {
public:
    VisionTower(const Arithmetic& arithmetic, const WeightReader& weights, const ClipConfig& config);

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
    Linear patches_;                 ///< the patch convolution, whose patches do not overlap
    at::Tensor class_embedding_;     ///< [width]
    at::Tensor position_embedding_;  ///< [1 + native patches, width]
    LayerNorm ln_pre_;
    std::vector<Block> blocks_;
    LayerNorm ln_post_;
    Linear projection_;
};

}  // namespace fade::fused
