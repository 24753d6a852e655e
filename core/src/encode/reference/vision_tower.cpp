// SPDX-License-Identifier: MIT
#include "encode/reference/vision_tower.h"

#include <ATen/ATen.h>

#include <cmath>

#include "encode/reference/attention.h"

namespace fade::reference {

namespace {

/// One temperature per image: the mean length of its tokens over the root of the head's width.
double gem_inverse_temperature(const at::Tensor& normalised, std::int64_t head_dim, const GemSettings& gem) {
    if (gem.temperature) return *gem.temperature;
    return normalised.norm(2, -1).mean().item<double>() / std::sqrt(static_cast<double>(head_dim));
}

}  // namespace

VisionTower::VisionTower(const WeightReader& weights, const ClipConfig& config)
    : patch_size_(config.patch_size),
      patch_weight_(weights("visual.conv1.weight")),
      class_embedding_(weights("visual.class_embedding")),
      position_embedding_(weights("visual.positional_embedding")),
      ln_pre_{weights("visual.ln_pre.weight"), weights("visual.ln_pre.bias"), config.vision.layer_norm_epsilon},
      ln_post_{weights("visual.ln_post.weight"), weights("visual.ln_post.bias"), config.vision.layer_norm_epsilon},
      projection_(weights("visual.proj")) {
    for (std::int64_t i = 0; i < config.vision.layers; ++i)
        blocks_.emplace_back(weights, "visual.transformer.resblocks." + std::to_string(i) + ".", config.vision);
}

at::Tensor VisionTower::embed_patches(const at::Tensor& pixels) const {
    const auto maps = at::conv2d(pixels, patch_weight_, {}, patch_size_);  // [1, width, rows, columns]
    const auto patches = maps.flatten(2).transpose(1, 2);
    const auto tokens = at::cat({class_embedding_.view({1, 1, -1}), patches}, 1);
    return ln_pre_(tokens + positions_for_grid(position_embedding_, maps.size(-2), maps.size(-1)));
}

at::Tensor VisionTower::to_joint_space(const at::Tensor& stream) const {
    return normalise_rows(at::matmul(ln_post_(stream[0]), projection_));
}

TokenNames VisionTower::offers() const {
    return clip_offers();
}

TokenSets VisionTower::encode(const at::Tensor& pixels, const TokenRequest& request, const std::stop_token& stop,
                              const std::function<void()>& after_block) const {
    auto stream = embed_patches(pixels);
    at::Tensor gem_stream;
    std::vector<at::Tensor> taken;
    const auto layers = static_cast<std::int64_t>(blocks_.size());
    const auto first_gem_block = request.wants_gem() ? layers - request.gem.blocks : layers;
    for (std::int64_t i = 0; i < layers; ++i) {
        if (stop.stop_requested()) throw Cancelled();
        const auto& block = blocks_[static_cast<std::size_t>(i)];
        if (i == first_gem_block) gem_stream = stream.clone();

        const auto normalised = block.ln_1(stream);
        const auto [query, key, value] = block.project(normalised);
        const auto head_dim = query.size(-1);
        if (i >= first_gem_block) {
            const auto inverse_temperature = gem_inverse_temperature(normalised, head_dim, request.gem);
            gem_stream.add_(
                block.merge_heads(self_self_attention(query, key, value, inverse_temperature, request.gem.iterations)));
        }
        const double scale = 1.0 / std::sqrt(static_cast<double>(head_dim));
        stream.add_(block.merge_heads(attention(query, key, value, scale)));
        stream.add_(block.mlp(stream));
        if (request.wants_layer(static_cast<std::size_t>(i) + 1)) taken.push_back(stream[0].slice(0, 1).clone());
        if (after_block) after_block();
    }
    const auto clip = to_joint_space(stream);
    TokenSets result;
    add_tokens(result, request, Feature::clip, clip);
    if (request.wants_gem())
        add_tokens(result, request, Feature::gem, gem_stream.defined() ? to_joint_space(gem_stream) : clip);
    if (!taken.empty()) result[Tokens::layer_patches] = at::cat(taken);
    return result;
}

}  // namespace fade::reference
