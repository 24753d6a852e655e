// SPDX-License-Identifier: MIT
#include "detect/vision.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace fade {

namespace {

/// Query rows at a time, so that the similarity matrix never stands in memory as a whole.
constexpr std::int64_t block_rows = 512;

at::Tensor to_distance(const at::Tensor& similarity) {
    return ((1 - similarity) / 2).clamp_(0, 1);
}

template <typename Reduce>
at::Tensor for_row_blocks(const at::Tensor& query, Reduce&& reduce) {
    auto result = at::empty({query.size(0)}, query.options());
    for (std::int64_t begin = 0; begin < query.size(0); begin += block_rows) {
        const auto rows = std::min(block_rows, query.size(0) - begin);
        result.narrow(0, begin, rows).copy_(reduce(query.narrow(0, begin, rows)));
    }
    return result;
}

}  // namespace

at::Tensor distance_to_nearest(const at::Tensor& query, std::span<const at::Tensor> bank) {
    return to_distance(for_row_blocks(query, [&](const at::Tensor& rows) {
        at::Tensor best;
        for (const auto& part : bank) {
            const auto nearest = at::mm(rows, part.t()).amax(1);
            best = best.defined() ? at::maximum(best, nearest) : nearest;
        }
        return best;
    }));
}

at::Tensor distance_to_second_nearest(const at::Tensor& patches) {
    if (patches.size(0) < 2) return at::zeros({patches.size(0)}, patches.options());
    return to_distance(for_row_blocks(patches, [&](const at::Tensor& rows) {
        return std::get<0>(at::topk(at::mm(rows, patches.t()), 2, 1)).select(1, 1);
    }));
}

}  // namespace fade
