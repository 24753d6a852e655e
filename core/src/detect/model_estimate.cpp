// SPDX-License-Identifier: MIT
#include "fade/model_estimate.h"

#include "fade/settings.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <functional>
#include <memory>
#include <vector>

#include "base/parallel.h"
#include "encode/fused/block.h"
#include "encode/towers.h"

namespace fade {

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

constexpr double seconds_each = 0.35;  ///< that one kind of operation is measured for, at least

/// Numbers between -1 and 1 without a pattern that a processor or an allocator could make use of.
std::shared_ptr<float> made_up(std::size_t count) {
    const std::shared_ptr<float> values(new float[count], std::default_delete<float[]>());
    std::uint32_t state = 1;
    for (std::size_t i = 0; i < count; ++i) {
        state = state * 1664525U + 1013904223U;
        values.get()[i] = static_cast<float>(state) / 2147483648.0F - 1;
    }
    return values;
}

/// Median of the times that `work` takes, after once to warm up.
double measure(const std::function<void()>& work, const Job& job) {
    work();
    std::vector<double> times;
    for (const auto begin = Clock::now(); times.empty() || seconds_since(begin) < seconds_each;) {
        job.check();
        const auto start = Clock::now();
        work();
        times.push_back(seconds_since(start));
    }
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    return *middle;
}

/// The two layers of a block's MLP.
double measure_product(fused::NumberType type, const Job& job) {
    constexpr std::int64_t rows = 768;
    constexpr std::int64_t width = 768;
    constexpr std::int64_t hidden = 4 * width;
    const fused::Linear in(made_up(hidden * width), nullptr, hidden, width, type);
    const fused::Linear out(made_up(hidden * width), nullptr, width, hidden, type);
    const auto x = made_up(rows * width);
    const auto h = made_up(rows * hidden);
    const auto y = made_up(rows * width);
    const double seconds =
        measure([&] { in.add_through(out, x.get(), rows, fused::Epilogue::gelu, h.get(), y.get()); }, job);
    return seconds / static_cast<double>(2 * rows * width * hidden);
}

constexpr std::size_t head_width = 64;
constexpr std::size_t tokens = 1537;

/// Multiply-adds of attention's two products.
double attention_work(double count, double width) {
    return 2 * count * count * width;
}

/// Multiply-adds of self-self attention: for each of three projections a product with itself and one with its rows an
/// iteration, and in the end one with itself and one with the values.
double self_attention_work(double count, double width, int iterations) {
    return 3 * 2 * (iterations + 1.0) * count * count * width;
}

double block_weights(const TowerConfig& tower) {
    const auto width = static_cast<double>(tower.width);
    return 4 * width * width + 2 * width * static_cast<double>(tower.mlp_width);
}

/// Bytes while an image of `count` tokens is in the tower, and `kept` floats of embeddings of all scales are there.
double memory_needed(const ClipConfig& model, double count, double kept) {
    constexpr double float_bytes = 4;
    constexpr double libraries = 340e6;  // with all that is not counted here; measured (scripts/measure-estimates)
    constexpr double tile_bytes = 14e3;  // of a HeadWorkspace
    constexpr double tile = 48;
    constexpr double most_tokens_in_tiles = 5000;
    const auto width = static_cast<double>(model.vision.width);
    // Of the text tower one block at a time is there.
    const double weights =
        static_cast<double>(model.vision.layers) * block_weights(model.vision) + block_weights(model.text);
    const double streams = 7 * count * width;
    const double tiles = std::pow(std::min(count, most_tokens_in_tiles) / tile, 2) * tile_bytes * at::get_num_threads();
    return libraries + float_bytes * (weights + streams + kept) + tiles;
}

/// A head for each thread.
double measure_heads(const std::function<void(const kernels::Head&, kernels::HeadOutput, kernels::HeadWorkspace&)>& one,
                     const Job& job) {
    const auto threads = at::get_num_threads();
    const auto heads = static_cast<std::size_t>(threads);
    const auto stride = 3 * heads * head_width;
    const auto projections = made_up(tokens * stride);
    const auto output = made_up(tokens * heads * head_width);
    std::vector<kernels::HeadWorkspace> work(heads);
    return measure(
               [&] {
                   parallel_for(heads, threads, [&](std::size_t head, std::size_t thread) {
                       const auto* query = projections.get() + head * head_width;
                       one({query, query + heads * head_width, query + 2 * heads * head_width, stride, tokens,
                            head_width},
                           {output.get() + head * head_width, heads * head_width}, work[thread]);
                   });
               },
               job) /
           static_cast<double>(heads);
}

}  // namespace

bool can_estimate(const Compute& compute) {
    return compute.device == "cpu" && compute.backend != Backend::reference;
}

EngineSpeed measure_engine_speed(const Compute& compute, const Job& job) {
    const auto arithmetic = resolve(compute, at::kCPU);
    const auto begin = Clock::now();
    const auto processors_begin = std::clock();
    const auto attention = fused::attention_of(arithmetic);
    EngineSpeed speed;
    speed.product = measure_product(fused::number_type_of(arithmetic), job);
    speed.attention =
        measure_heads(
            [&](const auto& head, auto output, auto& work) {
                attention.ordinary(head, tokens, 1 / std::sqrt(static_cast<float>(head_width)), output, work);
            },
            job) /
        attention_work(tokens, head_width);
    constexpr float inverse_temperature = 3;
    speed.self_attention =
        measure_heads([&](const auto& head, auto output,
                          auto& work) { attention.self_self(head, inverse_temperature, 1, output, work); },
                      job) /
        self_attention_work(tokens, head_width, 1);
    const auto ran = static_cast<double>(std::clock() - processors_begin) / CLOCKS_PER_SEC;
    speed.share = std::min(1.0, ran / (seconds_since(begin) * at::get_num_threads()));
    return speed;
}

InspectionCost estimate_cost(const ClipConfig& model, const FeatureRequest& request, const EngineSpeed& speed) {
    const auto width = static_cast<double>(model.vision.width);
    const auto layers = static_cast<double>(model.vision.layers);
    const auto patch = static_cast<double>(model.patch_size);
    const auto joint = static_cast<double>(model.embed_dim);
    const double block = block_weights(model.vision);
    const double ends = width * (3 * patch * patch + 2 * joint);
    const double gem = request.tokens.contains(Tokens::gem_patches) ? request.gem.blocks : 0;
    InspectionCost cost;
    double most_tokens = 0;
    double kept = 0;  // floats of the embeddings
    const auto tokens_of = [&](cv::Size size) {
        return 1 + std::floor(size.width / patch) * std::floor(size.height / patch);
    };
    const auto encode = [&](cv::Size size) {
        const double count = tokens_of(size);
        most_tokens = std::max(most_tokens, count);
        cost.seconds += count * (layers * block + gem * width * width + ends) * speed.product;
        cost.seconds += layers * attention_work(count, width) * speed.attention;
        cost.seconds += gem * self_attention_work(count, width, request.gem.iterations) * speed.self_attention;
    };
    auto views = request.views;
    if (request.tiling) {
        constexpr int any_side = 1000;
        views.push_back(tiled_view(request.tiling->side, static_cast<int>(model.patch_size), request.tiling->tiles,
                                   {any_side, any_side}));
    }
    for (const auto& view : views) {
        if (view.tile == 0) encode(view.size);
        if (view.tile != 0)
            for (const auto& tile : tiles_of(view, static_cast<int>(model.patch_size))) encode(tile.view.size);
        const double count = tokens_of(view.size);
        kept += 2 * count * joint;
        cost.seconds += count * count * joint * speed.attention;  // the nearest patch
    }
    cost.memory = static_cast<std::uintmax_t>(memory_needed(model, most_tokens, kept));
    return cost;
}

InspectionCost estimate_cost(const ClipConfig& model, const EngineSpeed& speed) {
    ModelInfo info;
    info.config = model;
    return estimate_cost(model, required_features(default_settings(info)), speed);
}

}  // namespace fade
