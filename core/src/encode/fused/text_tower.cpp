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

/// Nodes of a batch, which bounds the working memory; what the last sentence needs may come on top.
constexpr std::size_t most_nodes = 4096;
/// Nodes of the batches that go through a block before the next one: a stream takes 2 to 5 kB of each.
constexpr std::size_t most_nodes_together = 32768;
constexpr std::size_t nodes_per_task = 32;

/// The different ends of a tree's sentences; equal sentences end at the same node, and follow one another.
std::vector<std::size_t> different_ends(const PrefixTree& tree) {
    auto ends = tree.ends;
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
    return ends;
}

}  // namespace

TextTower::TextTower(const kernels::Kernels& kernels, const WeightReader& weights, const ClipConfig& config)
    : kernels_(kernels),
      heads_(static_cast<std::size_t>(config.text.heads)),
      token_embedding_(weights("token_embedding.weight")),
      position_embedding_(weights("positional_embedding")),
      weights_(weights),
      config_(config.text),
      ln_final_{weights("ln_final.weight"), weights("ln_final.bias"),
                static_cast<float>(config.text.layer_norm_epsilon)},
      projection_(make_linear(weights("text_projection").t().contiguous())) {}

at::Tensor TextTower::encode(const std::vector<Sentence>& sentences, const Job& job) const {
    const Execution execution{kernels_, at::get_num_threads()};
    const auto layers = static_cast<std::size_t>(config_.layers);
    std::vector<std::size_t> order(sentences.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return sentences[a] < sentences[b]; });
    auto result = at::empty({static_cast<std::int64_t>(sentences.size()), projection_.outputs()});
    Work work;
    for (std::size_t next = 0; next < order.size();) {
        const auto first = next;
        std::vector<Batch> batches;
        for (std::size_t nodes = 0; next < order.size() && nodes < most_nodes_together;) {
            Batch batch;
            batch.first = next;
            for (; next < order.size() && batch.tree.tokens.size() < most_nodes; ++next)
                batch.tree.add(sentences[order[next]]);
            embed(batch);
            nodes += batch.tree.tokens.size();
            batches.push_back(std::move(batch));
        }
        for (std::size_t layer = 0; layer < layers; ++layer) {
            const Block block(weights_, "transformer.resblocks." + std::to_string(layer) + ".", config_);
            weights_.release_memory();
            for (std::size_t i = 0; i < batches.size(); ++i) {
                const auto share = (next - first) * (layer * batches.size() + i) / (layers * batches.size());
                job.report(Stage::encode_prompts, first + share, sentences.size());
                run_block(block, layer + 1 == layers, execution, batches[i], work);
            }
        }
        for (const auto& batch : batches) {
            const auto encoded = embeddings_of(execution, batch, work);
            for (std::int64_t row = 0; row < encoded.size(0); ++row)
                result[static_cast<std::int64_t>(order[batch.first + static_cast<std::size_t>(row)])].copy_(
                    encoded[row]);
        }
    }
    job.report(Stage::encode_prompts, sentences.size(), sentences.size());
    return result;
}

void TextTower::embed(Batch& batch) const {
    const auto& tree = batch.tree;
    const auto width = token_embedding_.size(1);
    batch.stream = batch.memory.floats(tree.tokens.size() * static_cast<std::size_t>(width));
    for (std::size_t node = 0; node < tree.tokens.size(); ++node) {
        const auto* token = token_embedding_.data_ptr<float>() + tree.tokens[node] * width;
        const auto* position =
            position_embedding_.data_ptr<float>() + static_cast<std::int64_t>(tree.positions[node]) * width;
        std::transform(token, token + width, position, batch.stream + static_cast<std::int64_t>(node) * width,
                       std::plus<>());
    }
}

void TextTower::run_block(const Block& block, bool last, const Execution& execution, Batch& batch, Work& work) const {
    const auto& tree = batch.tree;
    const auto rows = static_cast<std::int64_t>(tree.tokens.size());
    const auto width = token_embedding_.size(1);
    auto* normalised = work.normalised.floats(static_cast<std::size_t>(rows * width));
    auto* projections = work.projections.floats(static_cast<std::size_t>(3 * rows * width));
    block.ln_1(execution, batch.stream, rows, normalised);
    block.in_proj(normalised, rows, projections);
    std::vector<std::size_t> wanted(tree.tokens.size());
    std::iota(wanted.begin(), wanted.end(), std::size_t{0});
    if (last) {
        wanted = different_ends(tree);
        // Ends come in rising order, so no row is overwritten before it is read.
        for (std::size_t i = 0; i < wanted.size(); ++i)
            if (wanted[i] != i)
                std::copy_n(batch.stream + static_cast<std::int64_t>(wanted[i]) * width, width,
                            batch.stream + static_cast<std::int64_t>(i) * width);
    }
    const auto count = static_cast<std::int64_t>(wanted.size());
    attend(tree, wanted, projections, normalised, execution.threads);
    block.out_proj(normalised, count, batch.stream, Epilogue::add);
    block.add_mlp(execution, batch.stream, count, work.mlp_normalised, work.mlp_hidden);
}

at::Tensor TextTower::embeddings_of(const Execution& execution, const Batch& batch, Work& work) const {
    const auto& ends = batch.tree.ends;
    const auto different = static_cast<std::int64_t>(different_ends(batch.tree).size());
    auto* normalised = work.normalised.floats(static_cast<std::size_t>(different * token_embedding_.size(1)));
    auto embeddings = at::empty({different, projection_.outputs()});
    ln_final_(execution, batch.stream, different, normalised);
    projection_(normalised, different, embeddings.data_ptr<float>());
    kernels_.normalise_rows(embeddings.data_ptr<float>(), static_cast<std::size_t>(different),
                            static_cast<std::size_t>(embeddings.size(1)));
    auto result = at::empty({static_cast<std::int64_t>(ends.size()), embeddings.size(1)});
    std::int64_t row = 0;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        if (i > 0 && ends[i] != ends[i - 1]) ++row;
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
