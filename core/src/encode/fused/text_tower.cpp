// SPDX-License-Identifier: MIT
#include "encode/fused/text_tower.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/parallel.h"

namespace fade::fused {

namespace {

/// Nodes at a time, which bounds the memory; what the last sentence needs may come on top.
constexpr std::size_t most_nodes = 4096;
constexpr std::size_t nodes_per_task = 32;

}  // namespace

TextTower::TextTower(const kernels::Kernels& kernels, const WeightReader& weights, const ClipConfig& config)
    : kernels_(kernels),
      heads_(static_cast<std::size_t>(config.text.heads)),
      token_embedding_(weights("token_embedding.weight")),
      position_embedding_(weights("positional_embedding")),
      ln_final_{weights("ln_final.weight"), weights("ln_final.bias"),
                static_cast<float>(config.text.layer_norm_epsilon)},
      projection_(make_linear(weights("text_projection").t().contiguous())) {
    blocks_.reserve(static_cast<std::size_t>(config.text.layers));
    for (std::int64_t i = 0; i < config.text.layers; ++i)
        blocks_.emplace_back(weights, "transformer.resblocks." + std::to_string(i) + ".", config.text);
}

at::Tensor TextTower::encode(const std::vector<Sentence>& sentences, const Job& job) const {
    std::vector<std::size_t> order(sentences.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return sentences[a] < sentences[b]; });
    auto result = at::empty({static_cast<std::int64_t>(sentences.size()), projection_.outputs()});
    for (std::size_t first = 0; first < order.size();) {
        job.report(Stage::encode_prompts, first, sentences.size());
        PrefixTree tree;
        auto last = first;
        for (; last < order.size() && tree.tokens.size() < most_nodes; ++last) tree.add(sentences[order[last]]);
        const auto encoded = encode_tree(tree, job);
        for (std::int64_t row = 0; first < last; ++first, ++row)
            result[static_cast<std::int64_t>(order[first])].copy_(encoded[row]);
    }
    job.report(Stage::encode_prompts, sentences.size(), sentences.size());
    return result;
}

at::Tensor TextTower::encode_tree(const PrefixTree& tree, const Job& job) const {
    const Execution execution{kernels_, at::get_num_threads()};
    const auto rows = static_cast<std::int64_t>(tree.tokens.size());
    const auto width = token_embedding_.size(1);
    // Equal sentences end at the same node, and follow one another.
    auto ends = tree.ends;
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
    const auto different = static_cast<std::int64_t>(ends.size());
    kernels::Workspace memory, normalised_memory, projections_memory, mlp_normalised, mlp_hidden;
    auto* stream = memory.floats(static_cast<std::size_t>(rows * width));
    auto* normalised = normalised_memory.floats(static_cast<std::size_t>(rows * width));
    auto* projections = projections_memory.floats(static_cast<std::size_t>(3 * rows * width));

    for (std::size_t node = 0; node < tree.tokens.size(); ++node) {
        const auto* token = token_embedding_.data_ptr<float>() + tree.tokens[node] * width;
        const auto* position =
            position_embedding_.data_ptr<float>() + static_cast<std::int64_t>(tree.positions[node]) * width;
        std::transform(token, token + width, position, stream + static_cast<std::int64_t>(node) * width, std::plus<>());
    }
    // Of what the last block makes, only the sentences' last tokens are wanted.
    std::vector<std::size_t> wanted(tree.tokens.size());
    std::iota(wanted.begin(), wanted.end(), std::size_t{0});
    kernels::Workspace ends_memory;
    for (const auto& block : blocks_) {
        job.check();
        block.ln_1(execution, stream, rows, normalised);
        block.in_proj(normalised, rows, projections);
        if (&block == &blocks_.back()) {
            wanted = ends;
            auto* rows_of_ends = ends_memory.floats(static_cast<std::size_t>(different * width));
            for (std::int64_t i = 0; i < different; ++i)
                std::copy_n(stream + static_cast<std::int64_t>(ends[static_cast<std::size_t>(i)]) * width, width,
                            rows_of_ends + i * width);
            stream = rows_of_ends;
        }
        const auto count = static_cast<std::int64_t>(wanted.size());
        attend(tree, wanted, projections, normalised, execution.threads);
        block.out_proj(normalised, count, stream, Epilogue::add);
        block.add_mlp(execution, stream, count, mlp_normalised, mlp_hidden);
    }

    auto embeddings = at::empty({different, projection_.outputs()});
    ln_final_(execution, stream, different, normalised);
    projection_(normalised, different, embeddings.data_ptr<float>());
    kernels_.normalise_rows(embeddings.data_ptr<float>(), static_cast<std::size_t>(different),
                            static_cast<std::size_t>(embeddings.size(1)));
    auto result = at::empty({static_cast<std::int64_t>(tree.ends.size()), embeddings.size(1)});
    std::int64_t row = 0;
    for (std::size_t i = 0; i < tree.ends.size(); ++i) {
        if (i > 0 && tree.ends[i] != tree.ends[i - 1]) ++row;
        result[static_cast<std::int64_t>(i)].copy_(embeddings[row]);
    }
    return result;
}

void TextTower::attend(const PrefixTree& tree, std::span<const std::size_t> nodes, const float* projections, float* out,
                       int threads) const {
    const auto width = static_cast<std::size_t>(token_embedding_.size(1));
    const auto head_dim = width / heads_;
    const float scale = 1.0F / std::sqrt(static_cast<float>(head_dim));
    parallel_for((nodes.size() + nodes_per_task - 1) / nodes_per_task, threads, [&](std::size_t task, std::size_t) {
        std::vector<std::size_t> path;
        std::vector<float> scores;
        for (auto row = task * nodes_per_task; row < std::min(nodes.size(), (task + 1) * nodes_per_task); ++row) {
            const auto node = nodes[row];
            tree.path_to(node, path);
            scores.resize(path.size());
            for (std::size_t head = 0; head < heads_; ++head) {
                const auto* query = projections + head * head_dim;
                kernels_.attention_of_rows(query + node * 3 * width, query + width, query + 2 * width, 3 * width,
                                           path.data(), path.size(), head_dim, scale, scores.data(),
                                           out + row * width + head * head_dim);
            }
        }
    });
}

}  // namespace fade::fused
