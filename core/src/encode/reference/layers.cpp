// SPDX-License-Identifier: MIT
#include "encode/reference/layers.h"

#include <ATen/ATen.h>

namespace fade::reference {

at::Tensor Linear::operator()(const at::Tensor& x) const {
    return at::linear(x, weight, bias);
}

at::Tensor LayerNorm::operator()(const at::Tensor& x) const {
    return at::layer_norm(x, {x.size(-1)}, weight, bias, epsilon);
}

TransformerBlock::TransformerBlock(const WeightReader& weights, const std::string& prefix, const TowerConfig& config)
    : ln_1{weights(prefix + "ln_1.weight"), weights(prefix + "ln_1.bias"), config.layer_norm_epsilon},
      in_proj{weights(prefix + "attn.in_proj_weight"), weights(prefix + "attn.in_proj_bias")},
      out_proj{weights(prefix + "attn.out_proj.weight"), weights(prefix + "attn.out_proj.bias")},
      ln_2{weights(prefix + "ln_2.weight"), weights(prefix + "ln_2.bias"), config.layer_norm_epsilon},
      mlp_in{weights(prefix + "mlp.c_fc.weight"), weights(prefix + "mlp.c_fc.bias")},
      mlp_out{weights(prefix + "mlp.c_proj.weight"), weights(prefix + "mlp.c_proj.bias")},
      activation(config.activation),
      heads(config.heads) {}

HeadProjections TransformerBlock::project(const at::Tensor& normalised) const {
    const auto batch = normalised.size(0);
    const auto tokens = normalised.size(1);
    const auto packed = in_proj(normalised).view({batch, tokens, 3, heads, -1}).permute({2, 0, 3, 1, 4}).contiguous();
    return {packed[0], packed[1], packed[2]};
}

at::Tensor TransformerBlock::merge_heads(const at::Tensor& heads_output) const {
    return out_proj(heads_output.transpose(1, 2).flatten(2));
}

at::Tensor TransformerBlock::mlp(const at::Tensor& stream) const {
    return mlp_out(activate(mlp_in(ln_2(stream)), activation));
}

at::Tensor activate(const at::Tensor& x, Activation activation) {
    return activation == Activation::quick_gelu ? x * at::sigmoid(1.702 * x) : at::gelu(x);
}

at::Tensor normalise_rows(const at::Tensor& x) {
    return x / x.norm(2, -1, true).clamp_min(1e-12);
}

}  // namespace fade::reference
