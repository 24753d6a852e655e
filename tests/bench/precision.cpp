// SPDX-License-Identifier: MIT
// What mixed precision and bf16 cost in accuracy: the same pictures at every precision, against fp32. For every class
// of pictures in MVTec AD's layout.
#include "fade/backend_names.h"
#include "fade/dataset.h"
#include "fade/decision.h"
#include "fade/detect.h"
#include "fade/error.h"
#include "fade/image.h"
#include "fade/metrics.h"
#include "fade/settings.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

#include "bench/method.h"

using namespace fade;

namespace {

constexpr std::size_t references = 4;

/// A model at one precision, with the words that it compares with.
struct Engine : Method {
    Precision precision;

    Engine(const std::filesystem::path& folder, Precision which)
        : Method({.path = folder, .compute = {.precision = which}}), precision(which) {}

    [[nodiscard]] ImageFeatures encode(const std::filesystem::path& file) const {
        return compute_features(*model, load_image(file), required_features(settings));
    }
    [[nodiscard]] MemoryBank bank_of(const DatasetClass& part) const {
        std::vector<ImageFeatures> good;
        for (const auto& file : part.train)
            if (good.size() < references) good.push_back(encode(file));
        return MemoryBank(good);
    }
};

/// How the pictures of a class differ from fp32, with or without references.
struct Difference {
    double map = 0;            ///< largest of any cell of a fused map
    double score = 0;          ///< largest of any image score
    double mean_score = 0;     ///< sum, then mean
    std::size_t verdicts = 0;  ///< that are others, by the program's first thresholds
    std::vector<double> scores;

    void add(const Inspection& now, const Inspection& single) {
        map = std::max(map, cv::norm(now.fused, single.fused, cv::NORM_INF));
        const double moved = std::abs(now.image_score - single.image_score);
        score = std::max(score, moved);
        mean_score += moved;
        verdicts += decide(now.image_score, {}) != decide(single.image_score, {}) ? 1U : 0U;
        scores.push_back(now.image_score);
    }
};

void print(const std::string& name, const char* regime, std::string_view precision, const Difference& difference,
           const std::vector<bool>& anomalous) {
    const auto count = difference.scores.size();
    const auto auroc = image_metrics(difference.scores, anomalous).auroc;
    std::printf("%-16s %-9s %-6.*s %8.4f %8.4f %8.5f %6zu of %-4zu %8.4f\n", name.c_str(), regime,
                static_cast<int>(precision.size()), precision.data(), difference.map, difference.score,
                difference.mean_score / static_cast<double>(count), difference.verdicts, count,
                auroc ? *auroc : std::nan(""));
}

void measure(const std::vector<Engine>& engines, const DatasetClass& part) {
    constexpr std::array regimes{"zero-shot", "4-shot"};
    std::vector<std::array<MemoryBank, regimes.size()>> banks;
    for (const auto& engine : engines) banks.push_back({MemoryBank(), engine.bank_of(part)});
    std::vector<std::array<Difference, regimes.size()>> all(engines.size());
    std::vector<bool> anomalous;
    for (const auto& picture : part.test) {
        anomalous.push_back(picture.anomalous);
        std::array<Inspection, regimes.size()> single;
        for (std::size_t e = 0; e < engines.size(); ++e) {
            const auto& engine = engines[e];
            const auto features = engine.encode(picture.file);
            for (std::size_t r = 0; r < regimes.size(); ++r) {
                auto now =
                    detect(features, engine.classification, engine.segmentation, banks[e].at(r), engine.settings);
                if (engine.precision == Precision::fp32) single.at(r) = now;
                all[e].at(r).add(now, single.at(r));
            }
        }
    }
    for (std::size_t r = 0; r < regimes.size(); ++r)
        for (std::size_t e = 0; e < engines.size(); ++e)
            print(part.name, regimes.at(r), name_of(engines[e].precision), all[e].at(r), anomalous);
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fputs("usage: fade_precision MODEL DATASET...\n", stderr);
        return 2;
    }
    try {
        std::vector<Engine> engines;  // fp32 first: the others are compared with it
        for (const auto& [precision, name] : precision_names) engines.emplace_back(argv[1], precision);
        std::printf("%s; bf16 by %s\n", engines.front().model->info().config.name.c_str(),
                    bf16_hardware().empty() ? "software" : bf16_hardware().c_str());
        std::printf("%-16s %-9s %-6s %8s %8s %8s %14s %8s\n", "", "", "", "map", "score", "mean", "verdicts", "AUROC");
        for (int i = 2; i < argc; ++i)
            for (const auto& part : find_dataset(argv[i], DatasetLayout::mvtec).classes) measure(engines, part);
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
