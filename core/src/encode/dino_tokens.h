// SPDX-License-Identifier: MIT
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <string>
#include <vector>

#include "encode/towers.h"

/// What the DINO models' two towers share.
namespace fade {

inline const TokenNames dino_offers{Tokens::class_token, Tokens::patches, Tokens::layer_patches};

/// What stands before the names of a block's tensors.
[[nodiscard]] inline std::string dino_block(std::int64_t layer) {
    return "visual.transformer.resblocks." + std::to_string(layer) + ".";
}

/// The positional embedding [1 + patches, width] for a grid of patches: the patches' resampled as Hugging Face's code
/// does, bicubic, and antialiased only where there are registers.
[[nodiscard]] at::Tensor dino_positions(const at::Tensor& native, std::int64_t rows, std::int64_t columns,
                                        bool registers);

/// What turns queries and keys by their patches' places: cosines and sines, each [patches, head_dim / 2]. The first
/// half of the waves is along the height, the second along the width; a place is -1 to 1 (DINOv3, Simeoni et al. 2025).
struct RotaryPositions {
    at::Tensor cosines;
    at::Tensor sines;
};
[[nodiscard]] RotaryPositions rotary_positions(std::int64_t rows, std::int64_t columns, std::int64_t head_dim,
                                               double theta);

/// Of [1 + registers + patches, width] the patches: registers are let go.
[[nodiscard]] at::Tensor dino_patches(const at::Tensor& rows, std::int64_t registers);

/// What is wanted of the last block's rows behind the final norm, and of `layers`, the patches of the blocks that are
/// wanted, behind that norm too.
[[nodiscard]] TokenSets dino_tokens(const TokenRequest& request, const at::Tensor& rows, std::int64_t registers,
                                    const std::vector<at::Tensor>& layers);

}  // namespace fade
