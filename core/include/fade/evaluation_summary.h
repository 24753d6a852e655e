// SPDX-License-Identifier: MIT
#pragma once

#include "fade/evaluate.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fade {

inline constexpr std::size_t metric_count = 8;

struct MetricName {
    std::string_view id;     ///< in CSV and JSON
    std::string_view title;  ///< for people
};

/// In the order of `metric_values`.
inline constexpr std::array<MetricName, metric_count> metric_names{{{"image_auroc", "image AUROC"},
                                                                    {"image_aupr", "image AUPR"},
                                                                    {"image_f1_max", "image F1-max"},
                                                                    {"pixel_auroc", "pixel AUROC"},
                                                                    {"pixel_f1_max", "pixel F1-max"},
                                                                    {"pixel_pro", "PRO"},
                                                                    {"anomalous_pixel_auroc", "AUROC in bad"},
                                                                    {"anomalous_pixel_f1_max", "F1-max in bad"}}};

[[nodiscard]] std::array<std::optional<double>, metric_count> metric_values(const EvaluationMetrics& metrics);

/// Mean and sample standard deviation over seeds; a single value (zero-shot) has no deviation.
struct MetricSummary {
    std::optional<double> mean;
    std::optional<double> deviation;
};
using MetricSummaries = std::array<MetricSummary, metric_count>;

/// Of one class; or, without a class, of the means over the classes, seed by seed (Tables 1 and 4). A metric that is
/// undefined for a class is left out of the mean over the classes.
[[nodiscard]] MetricSummaries summarise(const Evaluation& evaluation, std::size_t variant, int shots,
                                        std::optional<std::size_t> class_index);

/// True if there is a run of that variant with so many references.
[[nodiscard]] bool is_measured(const Evaluation& evaluation, std::size_t variant, int shots);

/// The pictures that the runs of a class rest on, smallest and largest number over the seeds: where good pictures serve
/// as references, each draw leaves others to be tested.
struct TestedPictures {
    std::size_t least = 0;
    std::size_t most = 0;
};
struct TestedCounts {
    TestedPictures good;
    TestedPictures anomalous;
    TestedPictures masked;  ///< of the anomalous ones; only these count in the pixel metrics
};
[[nodiscard]] TestedCounts tested_counts(const Evaluation& evaluation, std::size_t variant, int shots,
                                         std::size_t class_index);

/// In how many classes a metric (an index of `metric_names`) is defined: what its mean over the classes rests on.
[[nodiscard]] std::size_t classes_behind(const Evaluation& evaluation, std::size_t variant, int shots,
                                         std::size_t metric);

/// The names of the tables beside the main one, in order.
[[nodiscard]] std::vector<std::string> ablation_names(const Evaluation& evaluation);

}  // namespace fade
