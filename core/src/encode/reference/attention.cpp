// SPDX-License-Identifier: MIT
#include "encode/reference/attention.h"

#include <ATen/ATen.h>
#include <torch/version.h>

#include <limits>

#include "encode/reference/layers.h"

namespace fade::reference {

at::Tensor attention(const at::Tensor& query, const at::Tensor& key, const at::Tensor& value, double scale) {
#if TORCH_VERSION_MAJOR >= 2
    if (query.is_cuda())
        return at::scaled_dot_product_attention(query, key, value, {}, /*dropout_p=*/0, /*is_causal=*/false, scale);
#endif
    return at::matmul(at::softmax(at::matmul(query * scale, key.transpose(-1, -2)), -1), value);
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

}  // namespace fade::reference
