// SPDX-License-Identifier: MIT
#include "encode/reference/dino_tower.h"

#include <ATen/ATen.h>

#include <cmath>

#include "encode/dino_tokens.h"
#include "encode/reference/attention.h"

namespace fade::reference {

namespace {

/// Queries or keys [batch, heads, tokens, head_dim] turned by the places of their patches; the tokens before these
/// stay.
at::Tensor turned(const at::Tensor& x, const RotaryPositions& positions) {
    const auto before = x.size(2) - positions.cosines.size(0);
    const auto halves = x.slice(2, before).chunk(2, -1);
    const auto patches = at::cat({halves[0] * positions.cosines - halves[1] * positions.sines,
                                  halves[1] * positions.cosines + halves[0] * positions.sines},
                                 -1);
    return at::cat({x.slice(2, 0, before), patches}, 2);
}

}  // namespace

DinoTower::DinoTower(const WeightReader& weights, const DinoConfig& config)
    : patch_size_(config.patch_size),
      gated_(config.gated),
      patches_{weights("visual.conv1.weight"), weights("visual.conv1.bias")},
      class_embedding_(weights("visual.class_embedding")),
      rope_theta_(config.rope_theta),
      ln_post_{weights("visual.ln_post.weight"), weights("visual.ln_post.bias"), config.vision.layer_norm_epsilon} {
    if (!rope_theta_) position_embedding_ = weights("visual.positional_embedding");
    if (config.registers > 0) registers_ = weights("visual.register_tokens");
    for (std::int64_t i = 0; i < config.vision.layers; ++i) {
        const auto prefix = dino_block(i);
        blocks_.push_back({TransformerBlock(weights, prefix, config.vision), weights(prefix + "ls_1.gamma"),
                           weights(prefix + "ls_2.gamma")});
    }
}

at::Tensor DinoTower::embed_patches(const at::Tensor& pixels) const {
    const auto maps = at::conv2d(pixels, patches_.weight, patches_.bias, patch_size_);  // [1, width, rows, columns]
    const auto tokens = at::cat({class_embedding_.view({1, 1, -1}), maps.flatten(2).transpose(1, 2)}, 1);
    const auto placed =
        rope_theta_ ? tokens
                    : tokens + dino_positions(position_embedding_, maps.size(-2), maps.size(-1), registers_.defined());
    if (!registers_.defined()) return placed;
    return at::cat({placed.slice(1, 0, 1), registers_.unsqueeze(0), placed.slice(1, 1)}, 1);
}

at::Tensor DinoTower::mlp(const TransformerBlock& layers, const at::Tensor& stream) const {
    if (!gated_) return layers.mlp(stream);
    const auto halves = layers.mlp_in(layers.ln_2(stream)).chunk(2, -1);
    return layers.mlp_out(at::silu(halves[0]) * halves[1]);
}

TokenNames DinoTower::offers() const {
    return dino_offers;
}

TokenSets DinoTower::encode(const at::Tensor& pixels, const TokenRequest& request, const std::stop_token& stop,
                            const std::function<void()>& after_block) const {
    const auto registers = registers_.defined() ? registers_.size(0) : 0;
    auto stream = embed_patches(pixels);
    std::optional<RotaryPositions> rotary;
    if (rope_theta_) {
        const auto on_cpu = rotary_positions(pixels.size(-2) / patch_size_, pixels.size(-1) / patch_size_,
                                             stream.size(-1) / blocks_.front().layers.heads, *rope_theta_);
        rotary = {on_cpu.cosines.to(pixels.device()), on_cpu.sines.to(pixels.device())};
    }
    std::vector<at::Tensor> taken;
    std::size_t done = 0;
    for (const auto& block : blocks_) {
        if (stop.stop_requested()) throw Cancelled();
        const auto& layers = block.layers;
        auto [query, key, value] = layers.project(layers.ln_1(stream));
        if (rotary) {
            query = turned(query, *rotary);
            key = turned(key, *rotary);
        }
        const double scale = 1.0 / std::sqrt(static_cast<double>(query.size(-1)));
        stream.add_(layers.merge_heads(attention(query, key, value, scale)) * block.attention_scale);
        stream.add_(mlp(layers, stream) * block.mlp_scale);
        if (request.wants_layer(++done)) taken.push_back(dino_patches(ln_post_(stream[0]), registers));
        if (after_block) after_block();
    }
    return dino_tokens(request, ln_post_(stream[0]), registers, taken);
}

}  // namespace fade::reference
