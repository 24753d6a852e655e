// SPDX-License-Identifier: MIT
#include "clip/attention.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "clip/layers.h"

namespace fade {

namespace {

/// Query rows at a time: a block of scores at 3,137 tokens is then 3 MB, about what a core's cache holds.
constexpr std::int64_t block_rows = 256;

void attend_head(const at::Tensor& query, const at::Tensor& key, const at::Tensor& value, double scale,
                 at::Tensor output) {
    const auto tokens = query.size(0);
    const auto key_columns = key.t();
    for (std::int64_t begin = 0; begin < tokens; begin += block_rows) {
        const auto rows = std::min(block_rows, tokens - begin);
        auto scores = at::mm(query.narrow(0, begin, rows) * scale, key_columns);
        auto out = output.narrow(0, begin, rows);
        at::mm_out(out, at::softmax(scores, -1), value);
    }
}

}  // namespace

at::Tensor attention(const at::Tensor& query, const at::Tensor& key, const at::Tensor& value, double scale) {
    auto output = at::empty_like(value);
    for (std::int64_t image = 0; image < query.size(0); ++image)
        for (std::int64_t head = 0; head < query.size(1); ++head)
            attend_head(query[image][head], key[image][head], value[image][head], scale, output[image][head]);
    return output;
}

at::Tensor causal_attention(const at::Tensor& query, const at::Tensor& key, const at::Tensor& value, double scale) {
    const auto tokens = query.size(2);
    const auto future =
        at::full({tokens, tokens}, -std::numeric_limits<float>::infinity(), query.options()).triu_(1);
    return at::matmul(at::softmax(at::matmul(query * scale, key.transpose(-1, -2)) + future, -1), value);
}

at::Tensor self_self_attention(const at::Tensor& query, const at::Tensor& key, const at::Tensor& value,
                               double inverse_temperature, int iterations) {
    at::Tensor sum;
    for (const auto* projection : {&value, &key, &query}) {
        auto unit = normalise_rows(*projection);
        for (int i = 0; i < iterations; ++i)
            unit = normalise_rows(attention(unit, unit, unit, inverse_temperature));
        const auto attended = attention(unit, unit, value, inverse_temperature);
        sum = sum.defined() ? sum.add_(attended) : attended;
    }
    return sum.div_(3);
}

}  // namespace fade
