// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inspect_options.h"

#include "fade/files.h"

#include <CLI/CLI.hpp>

#include <map>

namespace fade::cli {

namespace {

const std::map<std::string, Feature> feature_names{{"clip", Feature::clip}, {"gem", Feature::gem}};
const std::map<std::string, Guidance> guidance_names{
    {"both", Guidance::both}, {"language", Guidance::language}, {"vision", Guidance::vision}};
const std::map<std::string, Classifier> classifier_names{
    {"average", Classifier::average}, {"softmax", Classifier::softmax}, {"max", Classifier::max}};
const std::map<std::string, MapFiles> map_names{
    {"none", MapFiles::none}, {"aggregated", MapFiles::aggregated}, {"all", MapFiles::all}};

/// One of a few words.
template <typename Target, typename Enum>
void add_choice(CLI::App& command, const std::string& name, Target& target, const std::map<std::string, Enum>& names,
                const std::string& description) {
    std::string words;
    for (const auto& [word, value] : names) words += (words.empty() ? "" : "|") + word;
    command
        .add_option_function<std::string>(
            name, [&target, &names](const std::string& word) { target = names.at(word); }, description)
        ->check(CLI::IsMember(names))
        ->type_name(words);
}

template <typename Value>
CLI::Option* add_number(CLI::App& command, const std::string& name, std::optional<Value>& target,
                        const std::string& description) {
    return command.add_option(name, target, description)->type_name("N");
}

void add_settings_options(CLI::App& command, SettingsOptions& options) {
    const std::string group = "Method (defaults: the published values, or the model folder's fade.json)";
    const auto before = command.get_options().size();
    command.add_option("--settings", options.file, "A JSON file of settings, such as the \"settings\" of a result")
        ->type_name("FILE");
    command.add_option("--scales", options.scales, "Sides of the square inputs in pixels (240,448,896)")
        ->delimiter(',')
        ->type_name("N,N,...");
    add_number(command, "--classification-scale", options.classification_scale,
               "The scale whose class token gives the language score (240)");
    add_number(command, "--vision-weight", options.vision_weight,
               "Weight of the vision map in the fused map, 0 to 1 (0.85 with references, else 0.5)");
    add_number(command, "--vision-multiplier", options.vision_multiplier,
               "Factor on the vision map (3.5 with references, else 80)");
    add_choice(command, "--classifier", options.classifier, classifier_names,
               "How prompts become a probability: mean embeddings (average), all prompts, or the nearest");
    add_number(command, "--logit-scale", options.logit_scale, "Temperature of the language softmax (100)");
    add_number(command, "--gem-blocks", options.gem_blocks, "Last blocks with a GEM path (6)");
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

void add_output_options(CLI::App& command, InspectOptions& options) {
    const std::string group = "Output";
    command.add_option("-o,--output", options.output, "Folder for the results; made if it is not there")
        ->required()
        ->type_name("DIR")
        ->group(group);
    add_choice(command, "--maps", options.maps, map_names,
               "Float maps to write: none, aggregated (fused, language, vision), or all (each scale too)");
    command.get_option("--maps")->group(group);
    command
        .add_option("--map-size", options.map_size,
                    "Side of the written maps in pixels, or \"image\" for each picture's own size "
                    "(default: the grid of the largest scale)")
        ->check(CLI::IsMember({"image"}) | CLI::Range(1, 16384))
        ->type_name("N|image")
        ->group(group);
    command.add_option("--overlay-opacity", options.overlay_opacity, "Opacity of the heat map over the picture (0.5)")
        ->check(CLI::Range(0.0, 1.0))
        ->type_name("0..1")
        ->group(group);
    command.add_flag("--json", options.json, "Print each result as one line of JSON")->group(group);
    command.add_flag("-q,--quiet", options.quiet, "Print errors only")->group(group);
}

}  // namespace

void add_model_options(CLI::App& command, ModelSource& source) {
    command.add_option("--arch", source.architecture, "Architecture of a bare checkpoint, such as ViT-B-16-plus-240")
        ->type_name("NAME");
    command
        .add_option("--tokenizer", source.tokenizer,
                    "bpe_simple_vocab_16e6.txt.gz, merges.txt, tokenizer.json, or a folder with one of them "
                    "(default: the model's folder)")
        ->type_name("PATH");
    command.add_option("--device", source.device, "cpu, cuda or cuda:N (cpu)")->type_name("NAME");
}

void add_inspect_command(CLI::App& app, InspectOptions& options, const std::function<void()>& chosen) {
    auto& command = *app.add_subcommand("inspect", "Inspect pictures, with or without reference pictures");
    command.footer(
        "For each picture the output folder gets STEM.overlay.png, STEM.json, and 32-bit TIFFs STEM.fused.tiff,\n"
        "STEM.language.tiff and STEM.vision.tiff; pictures found in a folder keep their subfolders.\n"
        "--reference takes every name up to the next option: put the pictures first, or \"--\" before them.");
    command.add_option("images", options.images, "Pictures, or folders to search for pictures")
        ->required()
        ->type_name("IMAGES/FOLDERS");
    command.add_option("-m,--model", options.model.path, "Model folder, or a weights file")
        ->required()
        ->type_name("PATH");
    add_model_options(command, options.model);
    command.add_option("-r,--reference", options.references, "Pictures of good parts, or folders of them")
        ->type_name("FILES/FOLDERS");
    command.add_option("--object", options.object, "What the pictures show, such as \"metal nut\" (object)")
        ->type_name("NAME");
    command
        .add_option("--classification-prompts", options.classification_prompts,
                    "Prompt files or built-in names for the image score (classification)")
        ->type_name("FILE...");
    command
        .add_option("--segmentation-prompts", options.segmentation_prompts,
                    "Prompt files or built-in names for the map (classification segmentation)")
        ->type_name("FILE...");
    command
        .add_option("--prompt-wrapper", options.prompt_wrapper,
                    "Sentence to put every prompt into, instead of the prompt file's; holds {} once")
        ->type_name("TEXT");
    command.add_option("--threads", options.threads, "Processor threads (0: all)")
        ->check(CLI::Range(0, 1024))
        ->type_name("N");
    command.add_flag("--no-cache", options.no_cache, "Neither read nor write the cache of prompt embeddings");
    add_settings_options(command, options.settings);
    add_output_options(command, options);
    command.final_callback(chosen);
}

Settings resolve_settings(const SettingsOptions& options, const ModelInfo& model, bool few_shot) {
    auto settings = default_settings(model);
    if (options.file) settings = with_overrides(settings, read_file(*options.file), display_path(*options.file));
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
    set(options.vision_weight, few_shot ? settings.vision_weight_few_shot : settings.vision_weight_zero_shot);
    set(options.vision_multiplier,
        few_shot ? settings.vision_multiplier_few_shot : settings.vision_multiplier_zero_shot);
    set(options.language_classification_feature, settings.language_classification_feature);
    set(options.language_segmentation_feature, settings.language_segmentation_feature);
    set(options.vision_feature, few_shot ? settings.vision_feature_few_shot : settings.vision_feature_zero_shot);
    set(options.classification_guidance, settings.classification_guidance);
    set(options.segmentation_guidance, settings.segmentation_guidance);
    validate(settings, model.config);
    return settings;
}

}  // namespace fade::cli
