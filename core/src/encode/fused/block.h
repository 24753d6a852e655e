// SPDX-License-Identifier: MIT
#pragma once

#include "fade/model.h"

#include <ATen/core/Tensor.h>

#include <string>

#include "encode/fused/linear.h"
#include "encode/kernels/kernels.h"
#include "encode/towers.h"
#include "encode/weights/weight_reader.h"

namespace fade::fused {

/// How work is done: with which instruction set's kernels, on how many threads.
struct Execution {
    const kernels::Kernels& kernels;
    int threads;
};

/// A linear layer of tensors, which it keeps alive where it uses them in place: `weight` [out, in], `bias` [out] or
/// undefined; F32, contiguous, on the CPU.
[[nodiscard]] Linear make_linear(const at::Tensor& weight, const at::Tensor& bias = {},
                                 NumberType type = NumberType::fp32);

/// What the blocks of a vision tower multiply.
[[nodiscard]] NumberType number_type_of(const Arithmetic& arithmetic);

/// The attentions of a precision.
struct Attention {
    decltype(kernels::Kernels::attention) ordinary;
    decltype(kernels::Kernels::self_self_attention) self_self;
};
[[nodiscard]] Attention attention_of(const Arithmetic& arithmetic);

/// Pixels [1, 3, height, width], contiguous, to [patches, 3 * patch * patch], whose product with the flattened weights
/// of a patch convolution is its result.
void gather_patches(const at::Tensor& pixels, std::int64_t patch, float* patches);

struct LayerNorm {
    at::Tensor weight;
    at::Tensor bias;
    float epsilon = 1e-5F;

    /// `rows` rows from x to y; returns the sum of the results' 2-norms, which does not depend on the threads.
    double operator()(const Execution& execution, const float* x, std::int64_t rows, float* y) const;
};

/// A pre-norm transformer block: x + attention(ln_1(x)), then x + mlp(ln_2(x)). The attention is the towers'.
struct Block {
    /// `type`: of its linear layers.
    Block(const WeightReader& weights, const std::string& prefix, const TowerConfig& config,
          NumberType type = NumberType::fp32);

    LayerNorm ln_1;
    Linear in_proj;  ///< packed q, k, v
    Linear out_proj;
    LayerNorm ln_2;
    Linear mlp_in;
    Linear mlp_out;
    Epilogue activation;

    /// Adds the block's MLP branch, ln_2 included, to `rows` rows of the stream.
    void add_mlp(const Execution& execution, float* stream, std::int64_t rows, kernels::Workspace& normalised,
                 kernels::Workspace& hidden) const;
};

}  // namespace fade::fused
