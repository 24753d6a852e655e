// SPDX-License-Identifier: MIT
#include "detect/tile_tokens.h"

#include <ATen/ATen.h>

namespace fade {

namespace {

bool are_patches(Tokens set) {
    return set == Tokens::patches || set == Tokens::gem_patches || set == Tokens::layer_patches;
}

/// [rows, width], each of unit length; opposite embeddings of the same length have no mean.
at::Tensor unit_rows(const at::Tensor& rows) {
    constexpr double least = 1e-12;
    return rows / rows.norm(2, 1, /*keepdim=*/true).clamp_min_(least);
}

/// [count]: 1 at the border, growing by 1 a cell inwards.
at::Tensor from_border(std::int64_t count) {
    const auto place = at::arange(1, count + 1, at::kFloat);
    return at::minimum(place, place.flip(0));
}

}  // namespace

void TileTokens::add(const cv::Rect& cells, const TokenSets& tokens) {
    const auto weights = from_border(cells.height).unsqueeze(1) * from_border(cells.width);
    for (const auto& [name, rows] : tokens) {
        auto& sum = sums_[name];
        if (!are_patches(name)) {
            sum = sum.defined() ? sum + rows : rows;
            continue;
        }
        const auto width = rows.size(1);
        const auto layers = rows.size(0) / cells.area();
        if (!sum.defined()) sum = at::zeros({layers, grid_.height, grid_.width, width}, rows.options());
        const auto units = name == Tokens::layer_patches ? unit_rows(rows) : rows;
        sum.slice(1, cells.y, cells.y + cells.height)
            .slice(2, cells.x, cells.x + cells.width)
            .add_(units.reshape({layers, cells.height, cells.width, width}) * weights.unsqueeze(2));
    }
}

TokenSets TileTokens::finished() {
    for (auto& [name, sum] : sums_) sum = unit_rows(sum.view({-1, sum.size(-1)}));
    return std::move(sums_);
}

}  // namespace fade
