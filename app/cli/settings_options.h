// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/model.h"
#include "fade/settings.h"

#include <filesystem>
#include <optional>
#include <span>
#include <vector>

namespace CLI {
class App;
}

namespace fade::cli {

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
    std::optional<double> score_vision_weight;
    std::optional<double> map_smoothing;
    std::optional<int> bit_depth;
    std::optional<Feature> language_classification_feature;
    std::optional<Feature> language_segmentation_feature;
    std::optional<Feature> vision_feature;
    std::optional<Guidance> classification_guidance;
    std::optional<Guidance> segmentation_guidance;
};

/// Adds the options of the method.
void add_settings_options(CLI::App& command, SettingsOptions& options);

/// The recipe's settings, without these the model's defaults, with what the user gave on top: options of the vision
/// guidance in the regimes that are meant. Throws `Error` for what does not fit the model.
[[nodiscard]] Settings resolve_settings(const SettingsOptions& options, const ModelInfo& model,
                                        const std::optional<Settings>& recipe, std::span<const Regime> meant);

}  // namespace fade::cli
