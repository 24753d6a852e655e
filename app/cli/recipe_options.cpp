// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/recipe_options.h"

#include "fade/dino_model.h"
#include "fade/error.h"
#include "fade/files.h"
#include "fade/regions.h"
#include "fade/settings_table.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "cli/choice_option.h"
#include "cli/chosen_model.h"
#include "cli/inspect_options.h"
#include "cli/messages.h"
#include "cli/option_checks.h"

namespace fade::cli {

namespace {

constexpr std::uintmax_t largest_rules = std::uintmax_t{1} << 20;

/// The model that was chosen is a DINOv2, which reads no words.
void look_by_vision_model_alone(RecipeFile& file, const RecipeOptions& options) {
    auto& model = file.recipe.model;
    if (options.command->count("--vision-model") > 0 || options.no_vision_model || model.tokenizer)
        throw Error(ErrorCode::invalid_argument, display_path(model.path),
                    Text::english_only("is a DINO model, which reads no words; --vision-model, --no-vision-model and "
                                       "--tokenizer are for a CLIP as --model."));
    file.recipe.vision_model = whole_path(model.path);
    file.hashes.vision_model.clear();
    model.path.clear();
    auto& settings = file.recipe.settings;
    if (!settings || settings->compares_words()) settings = without_words(settings.value_or(Settings()));
}

/// A CLIP was chosen over a recipe that compares no words. Without scales: they are to be the model's own.
void compare_words_again(Settings& settings) {
    settings = with_words(settings, Settings());
    settings.scales.clear();
}

/// Puts the options of the model over the recipe's.
void choose_model(RecipeFile& file, const RecipeOptions& options, const Context& context) {
    const auto given = [&](const char* name) { return options.command->count(name) > 0; };
    auto& model = file.recipe.model;
    if (options.file.empty() || given("--model")) {
        model = chosen_model(options.model, context);
        file.hashes.model.clear();
        file.hashes.tokenizer.clear();
        if (is_dino_model(model))
            look_by_vision_model_alone(file, options);
        else if (is_wordless(file.recipe))
            compare_words_again(*file.recipe.settings);
        return;
    }
    if (given("--arch"))
        throw Error(ErrorCode::invalid_argument,
                    Text::english_only("--arch describes the checkpoint that --model names, and none is named."));
    if (given("--tokenizer")) {
        model.tokenizer = options.model.tokenizer;
        file.hashes.tokenizer.clear();
    }
    if (given("--device")) model.compute.device = options.model.compute.device;
    if (given("--backend")) model.compute.backend = options.model.compute.backend;
    if (given("--precision")) model.compute.precision = options.model.compute.precision;
    if (given("--kernels")) model.compute.kernels = options.model.compute.kernels;
}

void choose_vision_model(RecipeFile& file, const RecipeOptions& options, const Context& context) {
    if (options.no_vision_model) file.recipe.vision_model.clear();
    if (options.command->count("--vision-model") == 0) return;
    file.recipe.vision_model = chosen_vision_model(options.vision_model, context);
    file.hashes.vision_model.clear();
}

/// Puts the options of the mask over the recipe's.
void choose_mask(RecipeFile& file, const RecipeOptions& options) {
    const auto given = [&](const char* name) { return options.command->count(name) > 0; };
    auto& mask = file.recipe.mask;
    if (options.no_mask) mask.reset();
    if (given("--mask")) {
        mask = options.mask;
        mask->file = whole_path(mask->file);
        file.hashes.files.erase(mask->file);
    }
    if (!given("--mask-mode")) return;
    if (!mask)
        throw Error(ErrorCode::invalid_argument, Text::english_only("--mask-mode is for a mask, and there is none."));
    mask->mode = options.mask.mode;
}

/// Options for what a vision model by itself has no use for are refused, not passed over.
void refuse_options_of_clip(const RecipeOptions& options, const std::filesystem::path& vision_model) {
    std::set<std::string_view> unused{"--profile"};
    for (const auto& setting : settings_table())
        if (setting.option && setting.of_clip) unused.insert(setting.option->name);
    for (const auto& setting : settings_table())  // those of the regimes share one
        if (setting.option && !setting.of_clip) unused.erase(setting.option->name);
    for (const auto name : unused)
        if (options.command->count(std::string(name)) > 0)
            throw Error(ErrorCode::invalid_argument, display_path(vision_model),
                        {Text::english_only("looks by itself, at pictures in their own shape; %1 is for a CLIP."),
                         std::string(name)});
}

const std::map<std::string, MaskMode> mask_modes{{"blank", MaskMode::blank}, {"cells", MaskMode::cells}};

void add_mask_options(CLI::App& command, RecipeOptions& options) {
    const std::string group = "Where to look";
    auto* mask =
        command
            .add_option("--mask", options.mask.file,
                        "Mask in black and white, stretched over pictures and references, which must have its ratio of "
                        "width to height: white is looked at, black is not")
            ->check(name_fault)
            ->type_name("FILE")
            ->group(group);
    add_choice(command, "--mask-mode", options.mask.mode, mask_modes,
               "What the encoder sees where the mask is black: the mean colour of what is looked at (blank), or the "
               "picture, whose cells are then left out (cells)");
    command.get_option("--mask-mode")->group(group);
    command.add_flag("--no-mask", options.no_mask, "Look at all of each picture, whatever mask the recipe has")
        ->excludes(mask)
        ->group(group);
}

}  // namespace

void add_recipe_options(CLI::App& command, RecipeOptions& options, const std::string& verdict_group) {
    options.command = &command;
    auto* recipe =
        command
            .add_option(
                "--recipe", options.file,
                "Recipe file: model, words, references, settings and thresholds. What is given beside it counts "
                "instead of its own")
            ->check(name_fault)
            ->type_name("FILE");
    command
        .add_flag("--accept-changes", options.accept_changes,
                  "Use the recipe's files as they are now, though they have changed since it was saved")
        ->needs(recipe);
    add_model_options(command, "-m,--model", options.model);
    auto* vision = add_vision_model_option(command, options.vision_model);
    command
        .add_flag("--no-vision-model", options.no_vision_model,
                  "Compare with the model alone, whatever vision model the recipe has")
        ->excludes(vision);
    command.add_option("-r,--reference", options.references, "Pictures of good parts, or folders of them")
        ->check(name_fault)
        ->type_name("FILES/FOLDERS");
    command.add_option("--object", options.object, "What the pictures show, such as \"metal nut\" (object)")
        ->type_name("NAME");
    add_mask_options(command, options);
    add_prompt_options(command, options.prompts);
    add_settings_options(command, options.settings);
    const std::string region_group = verdict_group.empty() ? "" : "Regions";
    const auto add_threshold = [&](const char* name, double& value, const char* text, const std::string& group) {
        command.add_option(name, value, text)
            ->check(number_fault)
            ->check(CLI::Range(0.0, 1.0))
            ->type_name("0..1")
            ->group(group);
    };
    add_threshold("--review-from", options.thresholds.review, "Image score from which the verdict is Review (0.4)",
                  verdict_group);
    add_threshold("--fail-from", options.thresholds.fail, "Image score from which the verdict is Fail (0.6)",
                  verdict_group);
    command
        .add_option("--rules", options.rules,
                    "JSON file of rules beside the thresholds: sizes, severities and numbers of regions (README, "
                    "\"Rules beside the thresholds\")")
        ->check(name_fault)
        ->type_name("FILE")
        ->group(verdict_group);
    add_threshold("--outline-from", options.map_threshold, "Value of the map from which regions are outlined (0.5)",
                  region_group);
    auto* pixel = command
                      .add_option("--mm-per-pixel", options.mm_per_pixel,
                                  "Length of a pixel of the pictures: regions and defects are measured in mm then")
                      ->check(number_fault)
                      ->check(CLI::Range(0.000001, longest_pixel_mm))
                      ->type_name("MM");
    if (!region_group.empty()) pixel->group(region_group);
}

ModelPlaces model_places(const Context& context) {
    return {context.models_folder, context.data_folder / "model"};
}

void check_changes(const std::vector<RecipeChange>& changes, const RecipeOptions& options, const Context& context) {
    for (const auto& change : changes) say(context.err, to_sentence(change));
    if (!std::all_of(changes.begin(), changes.end(), can_be_accepted))
        throw Error(ErrorCode::mismatch, display_path(options.file),
                    Text::english_only("what this recipe needs is not there; name others with --model, --vision-model, "
                                       "--reference, --mask or the prompts' options."));
    if (changes.empty() || options.accept_changes) return;
    throw Error(
        ErrorCode::mismatch, display_path(options.file),
        Text::english_only("not all is as it was when this recipe was saved; --accept-changes takes it as it is now."));
}

RecipeFile chosen_recipe(const RecipeOptions& options, const Context& context) {
    const auto given = [&](const char* name) { return options.command->count(name) > 0; };
    RecipeFile file;
    if (!options.file.empty()) file = load_recipe(options.file, model_places(context));
    const auto saved = file.recipe;
    choose_model(file, options, context);
    choose_vision_model(file, options, context);
    auto& recipe = file.recipe;
    if (given("--object")) recipe.object = options.object;
    for (const auto* words : {"--object", "--classification-prompts", "--segmentation-prompts", "--prompt-wrapper"})
        if (given(words)) file.hashes.sentences.clear();
    auto prompts = chosen_prompts(options.prompts);
    if (given("--classification-prompts")) recipe.prompts.classification = std::move(prompts.classification);
    if (given("--segmentation-prompts")) recipe.prompts.segmentation = std::move(prompts.segmentation);
    if (given("--prompt-wrapper")) recipe.prompts.wrapper = std::move(prompts.wrapper);
    if (given("--reference")) recipe.references.clear();
    if (given("--review-from")) recipe.thresholds.review = options.thresholds.review;
    if (given("--fail-from")) recipe.thresholds.fail = options.thresholds.fail;
    if (given("--outline-from")) recipe.map_threshold = options.map_threshold;
    if (given("--mm-per-pixel")) {
        validate_pixel_length(options.mm_per_pixel);
        recipe.mm_per_pixel = options.mm_per_pixel;
    }
    choose_mask(file, options);
    if (given("--reference") || !score_alike(saved, recipe)) recipe.threshold_basis.reset();
    if (given("--rules"))
        recipe.rules = parse_rules(read_file(options.rules, largest_rules), display_path(options.rules));
    validate(criteria_of(recipe));
    if (!options.file.empty()) check_changes(changed_files(file, {context.stop, {}}), options, context);
    return file;
}

void complete(RecipeFile& file, const RecipeOptions& options, Inspector& inspector, Regime regime,
              const Context& context, const Job& job) {
    auto& recipe = file.recipe;
    const bool batch = regime == Regime::batch;
    const bool no_clip = recipe.model.path.empty();
    if (no_clip && recipe.vision_model.empty())
        throw Error(ErrorCode::invalid_argument, display_path(options.file),
                    Text::english_only("has no model but its vision model; name a CLIP by --model."));
    check_has_model(recipe, batch);
    const std::array meant{regime};
    auto asked = recipe;
    if (asked.settings)
        for (const auto& set : options.settings.given) set(*asked.settings, meant);
    const bool alone = leaves_words_out(asked, batch);
    if (no_clip && !alone)
        throw Error(
            ErrorCode::invalid_argument, display_path(recipe.vision_model),
            Text::english_only("reads no words, and the guidance asks for them; name a CLIP by --model, and this "
                               "by --vision-model."));
    const auto vision = inspector.vision_model(recipe, batch, job);
    const auto loaded = alone ? nullptr : inspector.model(recipe.model, job);
    const auto model = alone ? model_info(vision->info()) : loaded->info();
    check_changes(changed_model(file, loaded ? &model : nullptr, vision ? &vision->info() : nullptr), options, context);
    if (alone || (recipe.settings && recipe.settings->scales.empty()))
        recipe.settings = with_parts_of(*recipe.settings, model);
    if (!recipe.vision_model.empty() && regime == Regime::zero_shot)
        say(context.err,
            display_path(recipe.vision_model) +
                (is_wordless(recipe) ? ": compares pictures with references, and there are none: the words that this "
                                       "recipe leaves out are compared instead."
                                     : ": the vision model compares pictures with references, and there are none: it "
                                       "changes nothing."));
    if (alone) refuse_options_of_clip(options, recipe.vision_model);
    const auto saved = recipe.settings ? *recipe.settings : default_settings(model);
    recipe.settings = resolve_settings(options.settings, model, recipe.settings, meant);
    if (*recipe.settings != saved) recipe.threshold_basis.reset();
}

}  // namespace fade::cli
