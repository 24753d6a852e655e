// SPDX-License-Identifier: GPL-3.0-or-later
// Metrics of pixel scores: time and memory by number of pixels.
#include "fade/metrics.h"

#include <benchmark/benchmark.h>
#include <opencv2/core.hpp>

#include <vector>

namespace {

constexpr int side = 500;

struct Pictures {
    std::vector<cv::Mat> maps;
    std::vector<cv::Mat> regions;
};

/// Maps of random scores, every second with an anomalous square; 500 x 500 pixels each.
Pictures make_pictures(std::int64_t pixels, int type) {
    Pictures pictures;
    cv::RNG random(1);
    for (std::int64_t i = 0; i < pixels / (std::int64_t{side} * side); ++i) {
        cv::Mat map(side, side, type);
        random.fill(map, cv::RNG::UNIFORM, 0, type == CV_8UC1 ? 256 : 1);
        pictures.maps.push_back(map);
        cv::Mat mask = cv::Mat::zeros(side, side, CV_8UC1);
        if (i % 2 == 0) mask(cv::Rect(100, 120, 80, 60)) = 1;
        pictures.regions.push_back(i % 2 == 0 ? fade::label_regions(mask) : cv::Mat());
    }
    return pictures;
}

void measure_pixels(benchmark::State& state, int type) {
    const auto pictures = make_pictures(state.range(0), type);
    std::size_t memory = 0;
    for ([[maybe_unused]] auto iteration : state) {
        fade::PixelScores scores;
        for (std::size_t i = 0; i < pictures.maps.size(); ++i) scores.add(pictures.maps[i], pictures.regions[i]);
        benchmark::DoNotOptimize(scores.measure());
        memory = scores.memory();
    }
    state.counters["MB held"] = static_cast<double>(memory) / 1e6;
}

void levels(benchmark::State& state) {
    measure_pixels(state, CV_8UC1);
}

void floats(benchmark::State& state) {
    measure_pixels(state, CV_32FC1);
}

BENCHMARK(levels)->Name("pixel metrics, 256 levels")->Arg(5'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(floats)->Name("pixel metrics, float")->Arg(5'000'000)->Unit(benchmark::kMillisecond);

}  // namespace
