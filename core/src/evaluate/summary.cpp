// SPDX-License-Identifier: MIT
#include "fade/evaluation_summary.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <vector>

namespace fade {

namespace {

double mean_of(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

MetricSummary summary_of(const std::vector<double>& values) {
    if (values.empty()) return {};
    const double mean = mean_of(values);
    double squares = 0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    if (values.size() < 2) return {mean, std::nullopt};
    return {mean, std::sqrt(squares / static_cast<double>(values.size() - 1))};
}

}  // namespace

std::array<std::optional<double>, metric_count> metric_values(const EvaluationMetrics& metrics) {
    const auto& [image, pixel] = metrics;
    return {image.auroc,  image.aupr, image.f1_max,          pixel.auroc,
            pixel.f1_max, pixel.pro,  pixel.anomalous_auroc, pixel.anomalous_f1_max};
}

MetricSummaries summarise(const Evaluation& evaluation, std::size_t variant, int shots,
                          std::optional<std::size_t> class_index) {
    // Per metric and seed the values of the classes; zero-shot has no seed.
    std::array<std::map<std::optional<std::uint64_t>, std::vector<double>>, metric_count> by_seed;
    for (const auto& run : evaluation.runs) {
        if (run.variant != variant || run.shots != shots) continue;
        if (class_index && run.class_index != *class_index) continue;
        const auto values = metric_values(run.metrics);
        for (std::size_t m = 0; m < metric_count; ++m)
            if (values[m]) by_seed[m][run.seed].push_back(*values[m]);
    }
    MetricSummaries result;
    for (std::size_t m = 0; m < metric_count; ++m) {
        std::vector<double> means;
        for (const auto& [seed, values] : by_seed[m]) means.push_back(mean_of(values));
        result[m] = summary_of(means);
    }
    return result;
}

bool is_measured(const Evaluation& evaluation, std::size_t variant, int shots) {
    return std::any_of(evaluation.runs.begin(), evaluation.runs.end(),
                       [&](const EvaluationRun& run) { return run.variant == variant && run.shots == shots; });
}

TestedCounts tested_counts(const Evaluation& evaluation, std::size_t variant, int shots, std::size_t class_index) {
    std::optional<TestedCounts> counts;
    const auto widen = [](TestedPictures& range, std::size_t count) {
        range = {std::min(range.least, count), std::max(range.most, count)};
    };
    for (const auto& run : evaluation.runs) {
        if (run.variant != variant || run.shots != shots || run.class_index != class_index) continue;
        if (!counts)
            counts = TestedCounts{{run.good, run.good}, {run.anomalous, run.anomalous}, {run.masked, run.masked}};
        widen(counts->good, run.good);
        widen(counts->anomalous, run.anomalous);
        widen(counts->masked, run.masked);
    }
    return counts.value_or(TestedCounts{});
}

std::size_t classes_behind(const Evaluation& evaluation, std::size_t variant, int shots, std::size_t metric) {
    std::set<std::size_t> classes;
    for (const auto& run : evaluation.runs)
        if (run.variant == variant && run.shots == shots && metric_values(run.metrics)[metric])
            classes.insert(run.class_index);
    return classes.size();
}

std::vector<std::string> ablation_names(const Evaluation& evaluation) {
    std::vector<std::string> names;
    for (const auto& variant : evaluation.variants)
        if (variant.table != "main" && std::find(names.begin(), names.end(), variant.table) == names.end())
            names.push_back(variant.table);
    return names;
}

}  // namespace fade
