// SPDX-License-Identifier: MIT
#include "encode/dino_tokens.h"

#include <ATen/ATen.h>

#include <cmath>
#include <numbers>

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

RotaryPositions rotary_positions(std::int64_t rows, std::int64_t columns, std::int64_t head_dim, double theta) {
    const auto waves = head_dim / 4;
    const auto frequencies =
        at::pow(theta, -at::arange(waves, at::kDouble) / static_cast<double>(waves)) * (2 * std::numbers::pi);
    const auto angles = [&](std::int64_t patches) {  // [patches, waves]
        const auto places = (at::arange(patches, at::kDouble) + 0.5) / static_cast<double>(patches) * 2 - 1;
        return at::outer(places, frequencies);
    };
    const auto along_height = angles(rows).unsqueeze(1).expand({rows, columns, waves});
    const auto along_width = angles(columns).unsqueeze(0).expand({rows, columns, waves});
    const auto all = at::cat({along_height, along_width}, -1).view({rows * columns, 2 * waves});
    return {at::cos(all).to(at::kFloat), at::sin(all).to(at::kFloat)};
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
