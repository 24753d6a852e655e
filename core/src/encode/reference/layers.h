// SPDX-License-Identifier: MIT
#pragma once

#include "fade/model.h"

#include <ATen/core/Tensor.h>

#include <string>

#include "encode/weights/weight_reader.h"

namespace fade::reference {

struct Linear {
    at::Tensor weight;  ///< [out, in]
    at::Tensor bias;    ///< [out]
    [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const;
};

struct LayerNorm {
    at::Tensor weight;
    at::Tensor bias;
    double epsilon = 1e-5;
    [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const;
};

/// Queries, keys and values of all heads, each [batch, heads, tokens, head_dim].
struct HeadProjections {
    at::Tensor query;
    at::Tensor key;
    at::Tensor value;
};

/// A pre-norm transformer block: x + attention(ln_1(x)), then x + mlp(ln_2(x)).
struct TransformerBlock {
    TransformerBlock(const WeightReader& weights, const std::string& prefix, const TowerConfig& config);

    LayerNorm ln_1;
    Linear in_proj;  ///< packed q, k, v
    Linear out_proj;
    LayerNorm ln_2;
    Linear mlp_in;
    Linear mlp_out;
    Activation activation;
    std::int64_t heads;

    /// Projects normalised tokens [batch, tokens, width].
    [[nodiscard]] HeadProjections project(const at::Tensor& normalised) const;
    /// The block's attention branch, output projection included: [batch, heads, tokens, head_dim] to
    /// [batch, tokens, width].
    [[nodiscard]] at::Tensor merge_heads(const at::Tensor& heads_output) const;
    /// The block's MLP branch on the residual stream, ln_2 included.
    [[nodiscard]] at::Tensor mlp(const at::Tensor& stream) const;
};

[[nodiscard]] at::Tensor activate(const at::Tensor& x, Activation activation);

/// Scales rows to unit 2-norm; a zero row stays zero.
[[nodiscard]] at::Tensor normalise_rows(const at::Tensor& x);

}  // namespace fade::reference
