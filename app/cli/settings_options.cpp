// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/settings_options.h"

#include "fade/files.h"

#include <CLI/CLI.hpp>

#include <map>
#include <type_traits>

#include "cli/choice_option.h"
#include "cli/option_checks.h"

namespace fade::cli {

namespace {

const std::map<std::string, Feature> feature_names{{"clip", Feature::clip}, {"gem", Feature::gem}};
const std::map<std::string, Guidance> guidance_names{
    {"both", Guidance::both}, {"language", Guidance::language}, {"vision", Guidance::vision}};
const std::map<std::string, Classifier> classifier_names{
    {"average", Classifier::average}, {"softmax", Classifier::softmax}, {"max", Classifier::max}};

template <typename Value>
CLI::Option* add_number(CLI::App& command, const std::string& name, std::optional<Value>& target,
                        const std::string& description) {
    auto* option = command.add_option(name, target, description)->type_name("N");
    option->check(std::is_integral_v<Value> ? whole_number_fault : number_fault);
    return option;
}

}  // namespace

void add_settings_options(CLI::App& command, SettingsOptions& options) {
    const std::string group = "Method (defaults: the published values, or the model folder's fade.json)";
    const auto before = command.get_options().size();
    command.add_option("--settings", options.file, "A JSON file of settings, such as the \"settings\" of a result")
        ->check(name_fault)
        ->type_name("FILE");
    command
        .add_option("--scales", options.scales,
                    "Sides of the square inputs in pixels (fitted to the model: 240,448,896 for ViT-B-16-plus-240)")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(whole_number_fault)
        ->type_name("N[,N...]");
    add_number(command, "--classification-scale", options.classification_scale,
               "The scale whose class token gives the language score (the smallest)");
    add_number(command, "--vision-weight", options.vision_weight,
               "Weight of the vision map in the fused map, 0 to 1 (0.85 with references, else 0.5)");
    add_number(command, "--vision-multiplier", options.vision_multiplier,
               "Factor on the vision map (3.5 with references, else 80)");
    add_number(command, "--score-vision-weight", options.score_vision_weight,
               "Weight of the vision score in the image score, 0 to 1 (0.5 with references, else 0)");
    add_number(command, "--map-smoothing", options.map_smoothing,
               "Standard deviation of a Gaussian over the fused map, as a share of its side, 0 to 0.25 (0)");
    add_number(command, "--bit-depth", options.bit_depth,
               "Bits of the values in pictures with more than 8, 8 to 16 (as a file declares, else the fewest of 8, "
               "10, 12, 14 and 16 that hold its values)");
    add_choice(command, "--classifier", options.classifier, classifier_names,
               "How prompts become a probability: mean embeddings (average), all prompts, or the nearest");
    add_number(command, "--logit-scale", options.logit_scale, "Temperature of the language softmax (100)");
    add_number(command, "--gem-blocks", options.gem_blocks, "Last blocks with a GEM path (6, or all of fewer)");
    add_number(command, "--gem-iterations", options.gem_iterations, "Self-self attention steps (1)");
    add_number(command, "--gem-temperature", options.gem_temperature,
               "Fixed GEM temperature instead of the one from the token norms");
    add_choice(command, "--language-classification-feature", options.language_classification_feature, feature_names,
               "Embedding for the language score (clip)");
    add_choice(command, "--language-segmentation-feature", options.language_segmentation_feature, feature_names,
               "Embedding for the language map (gem)");
    add_choice(command, "--vision-feature", options.vision_feature, feature_names,
               "Embedding for the vision map (clip with references, else gem)");
    add_choice(command, "--classification-guidance", options.classification_guidance, guidance_names,
               "What makes the image score (both)");
    add_choice(command, "--segmentation-guidance", options.segmentation_guidance, guidance_names,
               "What makes the fused map (both)");
    const auto all = command.get_options();
    for (std::size_t i = before; i < all.size(); ++i) all[i]->group(group);
}

Settings resolve_settings(const SettingsOptions& options, const ModelInfo& model, const std::optional<Settings>& recipe,
                          std::span<const Regime> meant) {
    auto settings = recipe ? *recipe : default_settings(model);
    if (options.file) settings = with_overrides(settings, read_file(*options.file), display_path(*options.file));
    const auto without_options = settings;
    const auto set = [](const auto& given, auto& target) {
        if (given) target = *given;
    };
    if (!options.scales.empty()) settings.scales = options.scales;
    set(options.classification_scale, settings.classification_scale);
    set(options.gem_blocks, settings.gem.blocks);
    set(options.gem_iterations, settings.gem.iterations);
    if (options.gem_temperature) settings.gem.temperature = options.gem_temperature;
    set(options.logit_scale, settings.logit_scale);
    set(options.classifier, settings.classifier);
    for (const auto regime : meant) {
        auto& vision = settings.of(regime);
        set(options.vision_weight, vision.weight);
        set(options.vision_multiplier, vision.multiplier);
        set(options.score_vision_weight, vision.score_weight);
        set(options.vision_feature, vision.feature);
    }
    set(options.map_smoothing, settings.map_smoothing);
    if (options.bit_depth) settings.bit_depth = options.bit_depth;
    set(options.language_classification_feature, settings.language_classification_feature);
    set(options.language_segmentation_feature, settings.language_segmentation_feature);
    set(options.classification_guidance, settings.classification_guidance);
    set(options.segmentation_guidance, settings.segmentation_guidance);
    try {
        validate(settings, model.config);
    } catch (const Error&) {
        if (options.file) validate(without_options, model.config, display_path(*options.file));  // the file's fault?
        throw;
    }
    return settings;
}

}  // namespace fade::cli
