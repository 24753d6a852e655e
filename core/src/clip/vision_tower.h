// SPDX-License-Identifier: MIT
#pragma once

#include "fade/settings.h"

#include <ATen/core/Tensor.h>

#include <functional>
#include <vector>

#include "clip/layers.h"

namespace fade {

/// What the tower says of one image: [1 + patches, embed_dim], rows of unit length; row 0 is the class token, patches
/// follow in row order.
struct VisionEmbeddings {
    at::Tensor clip;  ///< of the ordinary path
    at::Tensor gem;   ///< of the GEM path
};

/// The ViT of CLIP in OpenCLIP's layout, with GEM's second path beside its last blocks. Thread-safe.
class VisionTower {
public:
    VisionTower(const WeightReader& weights, const ClipConfig& config);

    /// `pixels`: [1, 3, side, side], normalised, side a multiple of the patch size. `after_block` is called after each
    /// block, and may throw to stop.
    [[nodiscard]] VisionEmbeddings encode(const at::Tensor& pixels, const GemSettings& gem,
                                          const std::function<void()>& after_block = {}) const;

    [[nodiscard]] std::int64_t layers() const noexcept { return static_cast<std::int64_t>(blocks_.size()); }

private:
    [[nodiscard]] at::Tensor embed_patches(const at::Tensor& pixels) const;
    [[nodiscard]] at::Tensor positions_for(std::int64_t grid) const;
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

}  // namespace fade
