// SPDX-License-Identifier: MIT
#include "encode/fused/block.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <numeric>
#include <vector>

#include "base/parallel.h"

namespace fade::fused {

namespace {

/// Rows of the MLP at a time, at least: the hidden layer, four times as wide, is never in memory as a whole.
constexpr std::int64_t mlp_rows = 1024;
constexpr std::size_t norm_rows = 64;

}  // namespace

Linear make_linear(const at::Tensor& weight, const at::Tensor& bias, NumberType type) {
    const auto share = [](const at::Tensor& values) -> std::shared_ptr<const float> {
        if (!values.defined()) return {};
        return {values.data_ptr<float>(), [values](const float*) {}};
    };
    return {share(weight), share(bias), weight.size(0), weight.size(1), type};
}

NumberType number_type_of(const Arithmetic& arithmetic) {
    if (arithmetic.compute.precision != Precision::bf16) return NumberType::fp32;
    return has_bf16_products(*arithmetic.kernels) ? NumberType::bf16 : NumberType::bf16_in_software;
}

Attention attention_of(const Arithmetic& arithmetic) {
    const auto& kernels = *arithmetic.kernels;
    if (arithmetic.compute.precision == Precision::fp32) return {kernels.attention, kernels.self_self_attention};
    return {kernels.bf16_attention, kernels.bf16_self_self_attention};
}

void gather_patches(const at::Tensor& pixels, std::int64_t patch, float* patches) {
    const auto height = pixels.size(-2);
    const auto width = pixels.size(-1);
    const auto* from = pixels.data_ptr<float>();
    for (std::int64_t y = 0; y + patch <= height; y += patch)
        for (std::int64_t x = 0; x + patch <= width; x += patch)
            for (std::int64_t channel = 0; channel < 3; ++channel)
                for (std::int64_t row = 0; row < patch; ++row, patches += patch)
                    std::copy_n(from + (channel * height + y + row) * width + x, patch, patches);
}

double LayerNorm::operator()(const Execution& execution, const float* x, std::int64_t rows, float* y) const {
    const auto count = static_cast<std::size_t>(rows);
    const auto width = static_cast<std::size_t>(weight.numel());
    std::vector<double> norms((count + norm_rows - 1) / norm_rows);
    parallel_for(norms.size(), execution.threads, [&](std::size_t part, std::size_t) {
        const auto first = part * norm_rows;
        norms[part] =
            execution.kernels.layer_norm(x + first * width, std::min(norm_rows, count - first), width,
                                         weight.data_ptr<float>(), bias.data_ptr<float>(), epsilon, y + first * width);
    });
    return std::accumulate(norms.begin(), norms.end(), 0.0);
}

Block::Block(const WeightReader& weights, const std::string& prefix, const TowerConfig& config, NumberType type)
    : ln_1{weights(prefix + "ln_1.weight"), weights(prefix + "ln_1.bias"),
           static_cast<float>(config.layer_norm_epsilon)},
      in_proj(make_linear(weights(prefix + "attn.in_proj_weight"), weights(prefix + "attn.in_proj_bias"), type)),
      out_proj(make_linear(weights(prefix + "attn.out_proj.weight"), weights(prefix + "attn.out_proj.bias"), type)),
      ln_2{weights(prefix + "ln_2.weight"), weights(prefix + "ln_2.bias"),
           static_cast<float>(config.layer_norm_epsilon)},
      mlp_in(make_linear(weights(prefix + "mlp.c_fc.weight"), weights(prefix + "mlp.c_fc.bias"), type)),
      mlp_out(make_linear(weights(prefix + "mlp.c_proj.weight"), weights(prefix + "mlp.c_proj.bias"), type)),
      activation(config.activation == Activation::quick_gelu ? Epilogue::quick_gelu : Epilogue::gelu) {}

void Block::add_mlp(const Execution& execution, float* stream, std::int64_t rows, kernels::Workspace& normalised,
                    kernels::Workspace& hidden) const {
    const auto width = mlp_in.inputs();
    const auto chunks = std::max<std::int64_t>(1, rows / mlp_rows);
    const auto chunk = (rows + chunks - 1) / chunks;  // of equal sizes: a small rest would be slow
    auto* x = normalised.floats(static_cast<std::size_t>(chunk * width));
    auto* h = hidden.floats(static_cast<std::size_t>(chunk * mlp_in.outputs()));
    for (std::int64_t first = 0; first < rows; first += chunk) {
        const auto count = std::min(chunk, rows - first);
        ln_2(execution, stream + first * width, count, x);
        mlp_in.add_through(mlp_out, x, count, activation, h, stream + first * width);
    }
}

}  // namespace fade::fused
