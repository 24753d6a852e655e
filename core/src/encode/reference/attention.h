// SPDX-License-Identifier: MIT
#pragma once

#include <ATen/core/Tensor.h>

namespace fade::reference {

/// softmax(scale * query key^T) value, for tensors of [batch, heads, tokens, head_dim].
[[nodiscard]] at::Tensor attention(const at::Tensor& query, const at::Tensor& key, const at::Tensor& value,
                                   double scale);

/// The same with a causal mask: token i sees tokens 0 to i. For the text tower's short sequences.
[[nodiscard]] at::Tensor causal_attention(const at::Tensor& query, const at::Tensor& key, const at::Tensor& value,
                                          double scale);

/// GEM's self-self attention (Bousselham et al. 2023, as FADE uses it): for each u of value, key and query on its own,
/// normalise u; `iterations` times u = normalise(softmax(t u u^T) u); then softmax(t u u^T) value. The mean of the
/// three.
[[nodiscard]] at::Tensor self_self_attention(const at::Tensor& query, const at::Tensor& key, const at::Tensor& value,
                                             double inverse_temperature, int iterations);

}  // namespace fade::reference
