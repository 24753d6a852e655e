// SPDX-License-Identifier: MIT
#include "detect/tile_tokens.h"

#include <ATen/ATen.h>

namespace fade {

namespace {

bool are_patches(Tokens set) {
    return set == Tokens::patches || set == Tokens::gem_patches;
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
        if (!sum.defined()) sum = at::zeros({grid_.height, grid_.width, width}, rows.options());
        sum.slice(0, cells.y, cells.y + cells.height)
            .slice(1, cells.x, cells.x + cells.width)
            .add_(rows.view({cells.height, cells.width, width}) * weights.unsqueeze(2));
    }
}

TokenSets TileTokens::finished() {
    for (auto& [name, sum] : sums_) {
        sum = sum.view({-1, sum.size(-1)});
        constexpr double least = 1e-12;  // opposite embeddings of the same length have no mean
        sum.div_(sum.norm(2, 1, /*keepdim=*/true).clamp_min_(least));
    }
    return std::move(sums_);
}

}  // namespace fade
