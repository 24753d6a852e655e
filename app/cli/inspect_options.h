// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/model.h"
#include "fade/settings.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace fade::cli {

/// Which float maps `inspect` writes.
enum class MapFiles { none, aggregated, all };

/// The values that the user gave; what was not given keeps the model's or the published default.
struct SettingsOptions {
    std::optional<std::filesystem::path> file;
    std::vector<int> scales;
    std::optional<int> classification_scale;
    std::optional<int> gem_blocks;
    std::optional<int> gem_iterations;
    std::optional<double> gem_temperature;
    std::optional<double> logit_scale;
    std::optional<Classifier> classifier;
    std::optional<double> vision_weight;
    std::optional<double> vision_multiplier;
    std::optional<Feature> language_classification_feature;
    std::optional<Feature> language_segmentation_feature;
    std::optional<Feature> vision_feature;
    std::optional<Guidance> classification_guidance;
    std::optional<Guidance> segmentation_guidance;
};

struct InspectOptions {
    std::vector<std::filesystem::path> images;
    std::vector<std::filesystem::path> references;
    ModelSource model;
    std::string object{"object"};
    std::vector<std::string> classification_prompts{"classification"};
    std::vector<std::string> segmentation_prompts{"classification", "segmentation"};
    std::optional<std::string> prompt_wrapper;
    SettingsOptions settings;
    std::filesystem::path output;
    MapFiles maps = MapFiles::aggregated;
    std::string map_size;  ///< empty: the grid of the largest scale; else a number of pixels, or "image"
    double overlay_opacity = 0.5;
    int threads = 0;
    bool json = false;
    bool quiet = false;
    bool no_cache = false;
};

/// Adds `fade inspect`; `chosen` is called when the user asks for it.
void add_inspect_command(CLI::App& app, InspectOptions& options, const std::function<void()>& chosen);

/// Options that say where a model comes from, as several commands have them.
void add_model_options(CLI::App& command, ModelSource& source);

/// The model's defaults with what the user gave on top; `few_shot` says which of the two vision constants is meant.
/// Throws `Error` for what does not fit the model.
[[nodiscard]] Settings resolve_settings(const SettingsOptions& options, const ModelInfo& model, bool few_shot);

}  // namespace fade::cli
