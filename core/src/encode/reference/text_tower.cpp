// SPDX-License-Identifier: MIT
#include "encode/reference/text_tower.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "encode/reference/attention.h"

namespace fade::reference {

namespace {

constexpr std::size_t batch_size = 64;

}  // namespace

TextTower::TextTower(const WeightReader& weights, const ClipConfig& config)
    : token_embedding_(weights("token_embedding.weight")),
      position_embedding_(weights("positional_embedding")),
      ln_final_{weights("ln_final.weight"), weights("ln_final.bias"), config.text.layer_norm_epsilon},
      projection_(weights("text_projection")) {
    for (std::int64_t i = 0; i < config.text.layers; ++i)
        blocks_.emplace_back(weights, "transformer.resblocks." + std::to_string(i) + ".", config.text);
}

at::Tensor TextTower::encode(const std::vector<Sentence>& sentences, const Job& job) const {
    std::vector<std::size_t> order(sentences.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](auto a, auto b) { return sentences[a].size() < sentences[b].size(); });
    auto result = at::empty({static_cast<std::int64_t>(sentences.size()), projection_.size(1)});
    for (std::size_t first = 0; first < order.size();) {
        job.report(Stage::encode_prompts, first, sentences.size());
        const auto length = sentences[order[first]].size();
        std::vector<std::int64_t> ids;
        auto last = first;
        for (; last < order.size() && sentences[order[last]].size() == length && last - first < batch_size; ++last)
            ids.insert(ids.end(), sentences[order[last]].begin(), sentences[order[last]].end());
        const auto tokens = at::tensor(ids, at::kLong).view({-1, static_cast<std::int64_t>(length)});
        const auto encoded = encode_batch(tokens).cpu();
        for (std::int64_t row = 0; first < last; ++first, ++row)
            result[static_cast<std::int64_t>(order[first])].copy_(encoded[row]);
    }
    job.report(Stage::encode_prompts, sentences.size(), sentences.size());
    return result;
}

at::Tensor TextTower::encode_batch(const at::Tensor& tokens) const {
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

}  // namespace fade::reference
