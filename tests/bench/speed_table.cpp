// SPDX-License-Identifier: GPL-3.0-or-later
// fade_speed [--model ARCHITECTURE] [--scales 240,448,896] [--runs 5] [--fused-only] [--tower PRECISION] [--text]
//     [--processor-time] [--shared DIR]
// Prints what the engine's stages take, the fused backend beside LibTorch's operations in the authors' formulation, in
// one run on a model with random weights: medians of the runs, peak memory, and the share of the processor's
// multiply-add rate, which is measured beside each row: a shared machine's changes. Then a whole inspection with the
// demonstration model. With --tower, the vision tower alone: for each scale the scale, seconds, and the process's peak
// memory in MB; with --text, the text tower's row alone. The text rows need the reference data (prompts, tokenizer).
// --processor-time counts what all threads work, a thread's share of it, for a machine that others use meanwhile.
#include "fade/backend_names.h"
#include "fade/detect.h"
#include "fade/image.h"
#include "fade/job.h"
#include "fade/machine.h"
#include "fade/model.h"
#include "fade/prompts.h"
#include "fade/settings.h"
#include "fade/threads.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <optional>
#include <stop_token>
#include <thread>

#include "bench/multiply_add_rate.h"
#include "demo/random_model.h"
#include "detect/vision.h"
#include "encode/tokenizer/tokenizer.h"
#include "encode/towers.h"
#include "encode/weights/architectures.h"

#include "support/source_folder.h"

namespace {

using namespace fade;

struct Options {
    std::string architecture = "ViT-B-16-plus-240";
    std::vector<int> scales{240, 448, 896};
    int runs = 5;
    bool fused_only = false;
    std::string tower;  ///< a precision; empty: the whole table
    bool text = false;
    bool processor_time = false;
    std::filesystem::path shared = fade::test::source_folder() / "../shared";
};

struct Measured {
    double seconds = 0;
    double peak_megabytes = 0;
};

double status_megabytes(const std::string& field) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(field)) return std::stod(line.substr(field.size() + 1)) / 1000;
    return 0;
}

double now(const Options& options) {
    if (options.processor_time) return static_cast<double>(std::clock()) / CLOCKS_PER_SEC / at::get_num_threads();
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double seconds_of(const Options& options, const std::function<void()>& work) {
    const auto start = now(options);
    work();
    return now(options) - start;
}

double median(std::vector<double>& times) {
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    return *middle;
}

/// Median time of the runs after one to warm up, or of one, and how far the memory rose above what was there before.
Measured measure(const Options& options, const std::function<void()>& work, bool once = false) {
    const int runs = once ? 1 : options.runs;
    if (runs > 1) work();
    std::ofstream("/proc/self/clear_refs") << 5;  // resets the peak
    const double before = status_megabytes("VmRSS:");
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) times.push_back(seconds_of(options, work));
    return {median(times), status_megabytes("VmHWM:") - before};
}

/// Floating-point operations that the method cannot do without at this number of tokens: the linear layers once,
/// attention's two products, and GEM's with its symmetry (a half and a whole product per iteration, a half per
/// projection and one in all at the end). Exponentials, norms and copies are not counted.
double operations(const ClipConfig& config, double tokens, const GemSettings& gem) {
    const auto width = static_cast<double>(config.vision.width);
    const auto layers = static_cast<double>(config.vision.layers);
    const auto patch = static_cast<double>(config.patch_size);
    const double block = width * 3 * width + width * width + 2 * width * static_cast<double>(config.vision.mlp_width);
    const double ends = width * (3 * patch * patch + 2 * static_cast<double>(config.embed_dim));
    const double linear = 2 * tokens * (layers * block + gem.blocks * width * width + ends);
    const double product = 2 * tokens * tokens * width;  // of all heads
    return linear + layers * 2 * product + gem.blocks * (3 * 1.5 * gem.iterations + 3 * 0.5 + 1) * product;
}

class Table {
public:
    Table() {
        std::printf("%-34s %10s %8s %10s %8s %8s %8s\n", "", "LibTorch", "", "fused", "", "times", "of the");
        std::printf("%-34s %10s %8s %10s %8s %8s %8s\n", "", "s", "MB", "s", "MB", "faster", "FMA rate");
    }
    static void row(const std::string& name, const std::optional<Measured>& reference, const Measured& fused,
                    double share = 0) {
        std::printf("%-34s ", name.c_str());
        if (reference) {
            std::printf("%10.3f %8.0f ", reference->seconds, reference->peak_megabytes);
        } else {
            std::printf("%10s %8s ", "-", "-");
        }
        std::printf("%10.3f %8.0f ", fused.seconds, fused.peak_megabytes);
        if (reference) std::printf("%8.1f ", reference->seconds / fused.seconds);
        if (share > 0) std::printf("%*.0f%%", reference ? 7 : 16, 100 * share);
        std::printf("\n");
        std::fflush(stdout);
    }
};

/// The fused towers of the precisions beside fp32, and what they took so far.
struct ReducedPrecision {
    std::string name;
    std::unique_ptr<const VisionTower> tower;
    Measured sum = {};
};

std::vector<ReducedPrecision> reduced_precisions(const ClipConfig& config, const TensorMap& weights) {
    std::vector<ReducedPrecision> all;
    for (const auto& [precision, name] : precision_names) {
        if (precision == Precision::fp32) continue;
        const auto arithmetic = resolve({.precision = precision}, at::kCPU);
        all.push_back({std::string(name) + ", " + std::string(arithmetic.kernels->name),
                       make_vision_tower(arithmetic, {weights, at::kCPU}, config)});
    }
    return all;
}

void measure_vision(const Options& options, const ClipConfig& config, const TensorMap& weights) {
    ModelSource source;
    const auto fused = make_vision_tower(resolve(source.compute, at::kCPU), {weights, at::kCPU}, config);
    auto reduced = reduced_precisions(config, weights);
    source.compute.backend = Backend::reference;
    const auto reference = make_vision_tower(resolve(source.compute, at::kCPU), {weights, at::kCPU}, config);
    Measured sums[2];
    double least_seconds = 0;  // at the multiply-add rate
    for (const int scale : options.scales) {
        const auto pixels = at::randn({1, 3, scale, scale});
        const auto name = "vision tower, " + std::to_string(scale) + " px";
        const auto before = bench::multiply_add_rate(at::get_num_threads());
        const auto ours = measure(options, [&] { (void)fused->encode(pixels, {}); });
        const auto rate = std::max(before, bench::multiply_add_rate(at::get_num_threads()));
        std::optional<Measured> theirs;
        if (!options.fused_only)
            theirs = measure(
                options, [&] { (void)reference->encode(pixels, {}); }, scale > 600);
        const double grid = scale / static_cast<double>(config.patch_size);
        const double least = operations(config, 1 + grid * grid, {}) / rate;
        Table::row(name, theirs, ours, least / ours.seconds);
        least_seconds += least;
        for (auto& [precision, tower, sum] : reduced) {
            const auto time = measure(options, [&, &one = tower] { (void)one->encode(pixels, {}); });
            Table::row("  " + precision, {}, time);
            sum.seconds += time.seconds;
            sum.peak_megabytes = std::max(sum.peak_megabytes, time.peak_megabytes);
        }
        sums[0].seconds += theirs ? theirs->seconds : 0;
        sums[1].seconds += ours.seconds;
        sums[1].peak_megabytes = std::max(sums[1].peak_megabytes, ours.peak_megabytes);
        if (theirs) sums[0].peak_megabytes = std::max(sums[0].peak_megabytes, theirs->peak_megabytes);
        const auto zero_shot = measure(options, [&] {
            (void)fused->encode(pixels, {{}, {Tokens::class_token, Tokens::gem_class_token, Tokens::gem_patches}});
        });
        Table::row("  without the ordinary patches", {}, zero_shot);
        const auto no_gem = measure(options, [&] {
            (void)fused->encode(pixels, {{}, {Tokens::class_token, Tokens::patches}});
        });
        Table::row("  without the GEM path", {}, no_gem);
    }
    Table::row("vision tower, all scales", options.fused_only ? std::nullopt : std::optional(sums[0]), sums[1],
               least_seconds / sums[1].seconds);
    for (const auto& [precision, tower, sum] : reduced) Table::row("  " + precision, {}, sum);
    std::printf("%-34s %30.3f", "  at the full multiply-add rate", least_seconds);
    if (!options.fused_only) std::printf(" %17.1f", sums[0].seconds / least_seconds);
    std::printf("\n");
}

/// How long the tower goes on after a stop request: 20 requests spread over a run at the largest scale.
void measure_stop(const Options& options, const ClipConfig& config, const TensorMap& weights) {
    using Clock = std::chrono::steady_clock;
    const auto fused = make_vision_tower(resolve({}, at::kCPU), {weights, at::kCPU}, config);
    const int scale = *std::max_element(options.scales.begin(), options.scales.end());
    const auto pixels = at::randn({1, 3, scale, scale});
    const auto start = Clock::now();
    (void)fused->encode(pixels, {});
    const auto whole = Clock::now() - start;
    constexpr int requests = 20;
    std::vector<double> latencies;
    for (int i = 0; i < requests; ++i) {
        std::stop_source stop;
        Clock::time_point stopped;
        const std::jthread asker([&] {
            std::this_thread::sleep_for(whole * i / requests);
            stopped = Clock::now();
            stop.request_stop();
        });
        try {
            (void)fused->encode(pixels, {}, stop.get_token());
        } catch (const Cancelled&) {
            latencies.push_back(std::chrono::duration<double>(Clock::now() - stopped).count());
        }
    }
    std::sort(latencies.begin(), latencies.end());
    std::printf("\nstop requests at %d px: median %.0f ms, longest %.0f ms (%zu of %d while it ran)\n", scale,
                1e3 * latencies.at(latencies.size() / 2), 1e3 * latencies.back(), latencies.size(), requests);
}

void measure_bank(const Options& options, const ClipConfig& config) {
    const auto unit = [&](std::int64_t rows) {
        const auto x = at::randn({rows, config.embed_dim});
        return x / x.norm(2, -1, true);
    };
    const auto grid = options.scales.back() / config.patch_size;
    const auto query = unit(grid * grid);
    const auto centres = (at::arange(grid) + 0.5) / static_cast<double>(grid);
    const auto places = at::stack({centres.repeat(grid), centres.repeat_interleave(grid)});
    std::vector<at::Tensor> bank;
    for (const std::size_t shots : {1U, 4U, 16U}) {
        while (bank.size() < shots) bank.push_back(unit(grid * grid));
        const auto ours =
            measure(options, [&] { (void)distance_to_nearest(query, bank, *kernels::supported_kernels().front()); });
        const auto theirs = measure(options, [&] {
            for (const auto& part : bank) (void)at::mm(query, part.t()).amax(1);
        });
        const auto name = "memory bank, " + std::to_string(shots) + "-shot at " + std::to_string(options.scales.back());
        Table::row(name, theirs, ours);
        for (const double radius : {0.05, 0.2, 1.0}) {
            std::vector<PlacedPatches> placed;
            for (const auto& part : bank) placed.push_back({part, places, places});
            const auto near = measure(options, [&] {
                (void)distance_to_nearest({query, places, {}}, placed, radius, *kernels::supported_kernels().front());
            });
            Table::row(name + ", within " + std::to_string(static_cast<int>(100 * radius)) + " %", theirs, near);
        }
    }
}

void measure_text(const Options& options, const ClipConfig& config, const TensorMap& weights) {
    if (!std::filesystem::exists(options.shared / "prompts") ||
        !std::filesystem::exists(options.shared / "tokenizer")) {
        std::printf("prompts: left out, the reference data is not there\n");
        return;
    }
    const auto tokenizer = Tokenizer::load(options.shared / "tokenizer");
    const auto folder = options.shared / "prompts";
    std::vector<PromptEnsemble> ensembles{load_prompt_ensemble(folder / "winclip_prompt.json")};
    for (int i = 1; i <= 5; ++i)
        ensembles.push_back(load_prompt_ensemble(folder / ("chatgpt3.5_prompt" + std::to_string(i) + ".json")));
    auto prompts = make_prompts(ensembles, "object");
    auto sentences = prompts.normal;
    sentences.insert(sentences.end(), prompts.anomalous.begin(), prompts.anomalous.end());
    std::vector<TextTower::Sentence> trimmed;
    std::vector<TextTower::Sentence> padded;
    for (const auto& sentence : sentences) {
        const auto ids = tokenizer.encode(sentence, config.context_length);
        padded.emplace_back(ids.begin(), ids.end());
        trimmed.emplace_back(ids.begin(), std::next(std::find(ids.begin(), ids.end(), tokenizer.end_id())));
    }
    // An eighth of them: all take minutes. Their cost is the number of prompts' alone.
    constexpr std::size_t part = 8;
    padded.resize(padded.size() / part);

    ModelSource source;
    const auto fused = make_text_tower(resolve(source.compute, at::kCPU), {weights, at::kCPU}, config);
    const auto ours = measure(options, [&] { (void)fused->encode(trimmed); });
    std::optional<Measured> theirs;
    if (!options.fused_only) {
        source.compute.backend = Backend::reference;
        const auto reference = make_text_tower(resolve(source.compute, at::kCPU), {weights, at::kCPU}, config);
        theirs = measure(
            options, [&] { (void)reference->encode(padded); }, true);
        theirs->seconds *= part;
    }
    Table::row(std::to_string(sentences.size()) + " prompts (LibTorch: padded)", theirs, ours);
}

/// A picture of the shipped samples from file to verdict, with four references; the model, prompts and references are
/// there already.
void measure_demonstration(const Options& options) {
    const std::filesystem::path folder = fade::test::source_folder() / "resources/demo";
    const auto sample = folder / "samples/metal_nut";
    const auto model = ClipModel::load({.path = folder / "model"});
    const auto settings = default_settings(model->info());
    const auto request = required_features(settings, Regime::few_shot);
    const auto encode = [&](std::string_view ensemble) {
        return compute_text_features(*model, make_prompts({builtin_prompt_ensemble(ensemble)}, "metal nut"));
    };
    const auto classification = encode("classification");
    const auto segmentation = encode("segmentation");
    std::vector<ImageFeatures> references;
    for (const auto& image : find_images({sample / "train"}))
        references.push_back(compute_features(*model, load_image(image.file), request));
    const MemoryBank bank(references);
    const auto query = find_images({sample / "test"}).front().file;
    const auto one = measure(options, [&] {
        const auto features = compute_features(*model, load_image(query), request);
        (void)detect(features, classification, segmentation, bank, settings);
    });
    std::printf("%s, %zu scales, %zu references, one picture from file to verdict: %.3f s\n",
                model->info().config.name.c_str(), settings.scales.size(), references.size(), one.seconds);
}

/// The vision tower by itself, for scripts/bench-peers.
void measure_tower(const Options& options, const ClipConfig& config) {
    const auto found = std::find_if(precision_names.begin(), precision_names.end(),
                                    [&](const auto& one) { return one.second == options.tower; });
    auto weights = demo::random_weights(config, 1);
    const auto tower = make_vision_tower(resolve({.precision = found->first}, at::kCPU), {weights, at::kCPU}, config);
    weights.clear();
    std::ofstream("/proc/self/clear_refs") << 5;  // what making weights up took is no part of it
    for (const int scale : options.scales) {
        const auto pixels = at::randn({1, 3, scale, scale});
        (void)tower->encode(pixels, {});
        std::vector<double> times;
        for (int i = 0; i < options.runs; ++i)
            times.push_back(seconds_of(options, [&] { (void)tower->encode(pixels, {}); }));
        std::printf("%d %.4f %.0f\n", scale, median(times), status_megabytes("VmHWM:"));
    }
}

void run(const Options& options) {
    const c10::InferenceMode guard;
    const auto config = architecture_config(options.architecture);
    if (!options.tower.empty()) return measure_tower(options, config);
    if (options.text) return measure_text(options, config, demo::random_weights(config, 1));
    const double rate = bench::multiply_add_rate(at::get_num_threads());
    std::printf("%s, %s\nrandom weights, %d threads, kernels: %s, FMA rate %.0f GFLOP/s, medians of %d\n\n",
                describe_machine().processor.c_str(), config.name.c_str(), at::get_num_threads(),
                resolve({}, at::kCPU).compute.kernels.c_str(), rate / 1e9, options.runs);
    const Table table;
    const auto weights = demo::random_weights(config, 1);
    measure_vision(options, config, weights);
    measure_text(options, config, weights);
    measure_bank(options, config);
    measure_stop(options, config, weights);
    measure_demonstration(options);
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("Times the engine's stages beside LibTorch's operations", "fade_speed");
    Options options;
    app.add_option("--model", options.architecture, "Architecture");
    app.add_option("--scales", options.scales, "Scales in pixels")->delimiter(',');
    app.add_option("--runs", options.runs, "Runs to take the median of")->check(CLI::Range(1, 100));
    app.add_flag("--fused-only", options.fused_only, "Leave LibTorch's operations out");
    app.add_option("--tower", options.tower, "Measure the vision tower alone, at this precision")
        ->check(CLI::IsMember({"fp32", "mixed", "bf16"}));
    app.add_flag("--text", options.text, "Measure the text tower alone");
    app.add_flag("--processor-time", options.processor_time, "Count processor time a thread instead of the clock's");
    app.add_option("--shared", options.shared, "Folder of the reference data")->envname("FADE_SHARED");
    CLI11_PARSE(app, argc, argv);
    try {
        set_thread_count(0);
        run(options);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "fade_speed: " << error.what() << std::endl;
        return 1;
    }
}
