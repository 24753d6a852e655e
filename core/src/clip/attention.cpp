// SPDX-License-Identifier: MIT
#include "clip/attention.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <limits>

#include "clip/layers.h"

namespace fade {

namespace {

/// Query rows at a time: a block of scores at 3,137 tokens is then 3 MB, about what a core's cache holds.
constexpr std::int64_t block_rows = 256;

}  // namespace

at::Tensor attention(const at::Tensor& query, const at::Tensor& key, const at::Tensor& value, double scale) {
    const auto tokens = query.size(2);
    const auto heads = query.size(0) * query.size(1);
    const auto blocks = (tokens + block_rows - 1) / block_rows;
    auto output = at::empty_like(value);
    const auto queries = query.flatten(0, 1);
    const auto keys = key.flatten(0, 1);
    const auto values = value.flatten(0, 1);
    auto outputs = output.flatten(0, 1);
    // Each thread takes whole blocks: matrix products and softmax inside it run on that thread alone.
    at::parallel_for(0, heads * blocks, 1, [&](std::int64_t begin, std::int64_t end) {
        const c10::InferenceMode guard;  // a property of the thread
        for (auto unit = begin; unit < end; ++unit) {
            const auto head = unit / blocks;
            const auto first = unit % blocks * block_rows;
            const auto rows = std::min(block_rows, tokens - first);
            const auto scores = at::mm(queries[head].narrow(0, first, rows) * scale, keys[head].t());
            auto target = outputs[head].narrow(0, first, rows);
            at::mm_out(target, at::softmax(scores, -1), values[head]);
        }
    });
    return output;
}

at::Tensor causal_attention(const at::Tensor& query, const at::Tensor& key, const at::Tensor& value, double scale) {
    const auto tokens = query.size(2);
    const auto future = at::full({tokens, tokens}, -std::numeric_limits<float>::infinity(), query.options()).triu_(1);
    return at::matmul(at::softmax(at::matmul(query * scale, key.transpose(-1, -2)) + future, -1), value);
}

at::Tensor self_self_attention(const at::Tensor& query, const at::Tensor& key, const at::Tensor& value,
                               double inverse_temperature, int iterations) {
    at::Tensor sum;
    for (const auto* projection : {&value, &key, &query}) {
        auto unit = normalise_rows(*projection);
        for (int i = 0; i < iterations; ++i) unit = normalise_rows(attention(unit, unit, unit, inverse_temperature));
        const auto attended = attention(unit, unit, value, inverse_temperature);
        sum = sum.defined() ? sum.add_(attended) : attended;
    }
    return sum.div_(3);
}

}  // namespace fade
