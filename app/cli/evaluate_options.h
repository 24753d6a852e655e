// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/csv_form.h"
#include "fade/disk_cache.h"
#include "fade/evaluate.h"
#include "fade/model.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/prompt_options.h"
#include "cli/settings_options.h"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace fade::cli {

struct EvaluateOptions {
    std::filesystem::path dataset;
    std::optional<DatasetLayout> layout;
    std::vector<std::string> classes;
    ModelSource model;
    std::filesystem::path vision_model;  ///< empty: none
    std::optional<std::string> object;
    PromptOptions prompts;
    SettingsOptions settings;
    std::vector<int> shots{0, 1, 2, 4};
    std::vector<std::uint64_t> seeds{0, 1, 2, 3, 4};
    std::vector<Ablation> ablations;
    int map_side = 448;
    bool float_maps = false;
    std::optional<Shard> shard;
    std::filesystem::path output;
    CsvForm csv = CsvForm::exact;
    std::optional<std::filesystem::path> cache;
    double cache_limit_gb = default_cache_limit / 1e9;
    bool no_cache = false;
    int threads = 0;
    bool quiet = false;
};

struct MergeOptions {
    std::vector<std::filesystem::path> shards;
    std::optional<std::filesystem::path> dataset;
    std::filesystem::path output;
    CsvForm csv = CsvForm::exact;
    int threads = 0;
    bool quiet = false;
};

/// Adds `fade evaluate` and `fade evaluate merge`; one of the two functions is called when the user asks for it.
void add_evaluate_command(CLI::App& app, EvaluateOptions& options, MergeOptions& merge_options,
                          const std::function<void()>& evaluate_chosen, const std::function<void()>& merge_chosen);

/// How a data set lies on disk, as several commands ask for it.
CLI::Option* add_layout_option(CLI::App& command, std::optional<DatasetLayout>& layout);

}  // namespace fade::cli
