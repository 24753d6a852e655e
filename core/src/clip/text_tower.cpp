// SPDX-License-Identifier: MIT
#include "clip/text_tower.h"

#include <ATen/ATen.h>

#include <cmath>

#include "clip/attention.h"

namespace fade {

TextTower::TextTower(const WeightReader& weights, const ClipConfig& config)
    : token_embedding_(weights("token_embedding.weight")),
      position_embedding_(weights("positional_embedding")),
      ln_final_{weights("ln_final.weight"), weights("ln_final.bias"), config.text.layer_norm_epsilon},
      projection_(weights("text_projection")) {
    for (std::int64_t i = 0; i < config.text.layers; ++i)
        blocks_.emplace_back(weights, "transformer.resblocks." + std::to_string(i) + ".", config.text);
}

at::Tensor TextTower::encode(const at::Tensor& tokens) const {
    const auto length = tokens.size(1);
    auto stream =
        at::embedding(token_embedding_, tokens.to(token_embedding_.device())) + position_embedding_.slice(0, 0, length);
    for (const auto& block : blocks_) {
        const auto [query, key, value] = block.project(block.ln_1(stream));
        const double scale = 1.0 / std::sqrt(static_cast<double>(query.size(-1)));
        stream.add_(block.merge_heads(causal_attention(query, key, value, scale)));
        stream.add_(block.mlp(stream));
    }
    return normalise_rows(at::matmul(ln_final_(stream.select(1, length - 1)), projection_));
}

}  // namespace fade
