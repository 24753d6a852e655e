// SPDX-License-Identifier: MIT
#include "fade/model_estimate.h"

#include "fade/settings.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <memory>
#include <vector>

#include "base/parallel.h"
#include "encode/fused/linear.h"
#include "encode/kernels/kernels.h"

namespace fade {

namespace {

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
    using Clock = std::chrono::steady_clock;
    const auto seconds_since = [](Clock::time_point begin) {
        return std::chrono::duration<double>(Clock::now() - begin).count();
    };
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
double measure_product(const Job& job) {
    constexpr std::int64_t rows = 768;
    constexpr std::int64_t width = 768;
    constexpr std::int64_t hidden = 4 * width;
    const fused::Linear in(made_up(hidden * width), nullptr, hidden, width);
    const fused::Linear out(made_up(hidden * width), nullptr, width, hidden);
    const auto x = made_up(rows * width);
    const auto h = made_up(rows * hidden);
    const auto y = made_up(rows * width);
    const double seconds = measure(
        [&] {
            in(x.get(), rows, h.get(), fused::Epilogue::gelu);
            out(h.get(), rows, y.get());
        },
        job);
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
    constexpr double libraries = 520e6;  // with all that is not counted here; measured (scripts/measure-estimates)
    constexpr double tile_bytes = 14e3;  // of a HeadWorkspace
    constexpr double tile = 48;
    constexpr double most_tokens_in_tiles = 5000;
    const auto width = static_cast<double>(model.vision.width);
    // The text tower is freed when the prompts are encoded, but the memory stays with the process.
    const double weights = static_cast<double>(model.vision.layers) * block_weights(model.vision) +
                           static_cast<double>(model.text.layers) * block_weights(model.text);
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

EngineSpeed measure_engine_speed(const Job& job) {
    const auto& kernels = *kernels::supported_kernels().front();
    EngineSpeed speed;
    speed.product = measure_product(job);
    speed.attention =
        measure_heads(
            [&](const auto& head, auto output, auto& work) {
                kernels.attention(head, tokens, 1 / std::sqrt(static_cast<float>(head_width)), output, work);
            },
            job) /
        attention_work(tokens, head_width);
    constexpr float inverse_temperature = 3;
    speed.self_attention =
        measure_heads([&](const auto& head, auto output,
                          auto& work) { kernels.self_self_attention(head, inverse_temperature, 1, output, work); },
                      job) /
        self_attention_work(tokens, head_width, 1);
    return speed;
}

InspectionCost estimate_cost(const ClipConfig& model, const EngineSpeed& speed) {
    ModelInfo info;
    info.config = model;
    const auto settings = default_settings(info);
    const auto width = static_cast<double>(model.vision.width);
    const auto layers = static_cast<double>(model.vision.layers);
    const auto patch = static_cast<double>(model.patch_size);
    const auto joint = static_cast<double>(model.embed_dim);
    const double block = block_weights(model.vision);
    const double ends = width * (3 * patch * patch + 2 * joint);
    const double gem = settings.gem.blocks;
    InspectionCost cost;
    double most_tokens = 0;
    double kept = 0;  // floats of the embeddings
    for (const int scale : settings.scales) {
        const auto grid = static_cast<double>(scale / model.patch_size);
        const double count = 1 + grid * grid;
        most_tokens = std::max(most_tokens, count);
        kept += 2 * count * joint;
        cost.seconds += count * (layers * block + gem * width * width + ends) * speed.product;
        cost.seconds += layers * attention_work(count, width) * speed.attention;
        cost.seconds += gem * self_attention_work(count, width, settings.gem.iterations) * speed.self_attention;
        cost.seconds += count * count * joint * speed.attention;  // the nearest patch
    }
    cost.memory = static_cast<std::uintmax_t>(memory_needed(model, most_tokens, kept));
    return cost;
}

}  // namespace fade
