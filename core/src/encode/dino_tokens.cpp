// SPDX-License-Identifier: MIT
#include "encode/dino_tokens.h"

#include <ATen/ATen.h>

#include <cmath>

namespace fade {

at::Tensor dino_positions(const at::Tensor& native, std::int64_t rows, std::int64_t columns, bool registers) {
    if (registers) return positions_for_grid(native, rows, columns);
    const auto width = native.size(1);
    const auto side = std::llround(std::sqrt(static_cast<double>(native.size(0) - 1)));
    if (rows == side && columns == side) return native;
    const auto square = native.slice(0, 1).view({1, side, side, width}).permute({0, 3, 1, 2}).contiguous();
    const auto resampled = at::upsample_bicubic2d(square, {rows, columns}, /*align_corners=*/false);
    const auto patches = resampled.permute({0, 2, 3, 1}).reshape({rows * columns, width});
    return at::cat({native.slice(0, 0, 1), patches});
}

at::Tensor dino_patches(const at::Tensor& rows, std::int64_t registers) {
    return rows.slice(0, 1 + registers);
}

TokenSets dino_tokens(const TokenRequest& request, const at::Tensor& rows, std::int64_t registers,
                      const std::vector<at::Tensor>& layers) {
    TokenSets sets;
    if (request.wants(Tokens::class_token)) sets[Tokens::class_token] = rows.slice(0, 0, 1);
    if (request.wants(Tokens::patches)) sets[Tokens::patches] = dino_patches(rows, registers);
    if (!layers.empty()) sets[Tokens::layer_patches] = at::cat(layers);
    return sets;
}

}  // namespace fade
