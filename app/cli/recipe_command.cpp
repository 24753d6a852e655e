// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/recipe_command.h"

#include "fade/backend_names.h"
#include "fade/error.h"
#include "fade/files.h"
#include "fade/image.h"
#include "fade/inspection_report.h"
#include "fade/inspector.h"

#include <CLI/CLI.hpp>

#include <string>
#include <system_error>

#include "cli/messages.h"
#include "cli/option_checks.h"
#include "cli/progress_bar.h"

namespace fade::cli {

namespace {

Job loading(const Context& context, ProgressBar& bar) {
    return {context.stop, [&bar](const Progress& progress) {
                if (progress.stage != Stage::load_model) return;
                if (progress.total > 0 && progress.done == 0) bar.start(progress.total);
                bar.update(progress.done, 0, "loading the model");
            }};
}

}  // namespace

void refuse_to_replace(const std::filesystem::path& file, const Context& context) {
    std::error_code unknown;
    if (!std::filesystem::exists(file, unknown)) return;
    try {
        (void)load_recipe(file, model_places(context));
    } catch (const Error& error) {
        if (error.code() == ErrorCode::unsupported) return;  // of another version of the program
        throw Error(ErrorCode::write_failed, display_path(file),
                    Text::english_only("is there already, and is no recipe; it is left as it is."));
    }
}

namespace {

/// Everything that the recipe names is looked at before it is written: a recipe that cannot be used is none.
int save(const RecipeCommandOptions& options, const Context& context) {
    refuse_to_replace(options.file, context);
    auto file = chosen_recipe(options.recipe, context);
    auto& recipe = file.recipe;
    const auto pass_link = [&](const Message& left_out) { say(context.err, left_out.english()); };
    if (!options.recipe.references.empty())
        for (const auto& found : find_images(options.recipe.references, {}, context.stop, pass_link))
            recipe.references.push_back(whole_path(found.file));
    ProgressBar bar(context.err, context.interactive);
    Inspector inspector({});
    complete(file, options.recipe, inspector, regime_of(file.recipe.references.size()), context, loading(context, bar));
    const auto mask = recipe.mask ? std::optional(load_roi_mask(*recipe.mask)) : std::nullopt;
    for (const auto& reference : recipe.references) {
        if (context.stop.stop_requested()) throw Cancelled();
        const auto image = load_image(reference, {recipe.settings->bit_depth});
        if (mask) check_fits(*mask, image);
    }
    const auto provenance = inspector.describe(recipe, {context.stop, {}});
    bar.clear();
    save_recipe(options.file, with_provenance(recipe, provenance), model_places(context));
    return all_done;
}

std::string named(const std::vector<PromptSource>& sources, const std::vector<std::string>& published) {
    std::string text;
    const auto add = [&](const std::string& name) { text += (text.empty() ? "" : ", ") + name; };
    for (const auto& source : sources) {
        const auto* file = std::get_if<std::filesystem::path>(&source);
        add(file != nullptr ? display_path(*file) : std::get<BuiltinPrompts>(source).name);
    }
    if (sources.empty())
        for (const auto& name : published) add(name);
    return text;
}

int show(const RecipeCommandOptions& options, const Context& context) {
    const auto [recipe, hashes] = load_recipe(options.file, model_places(context));
    auto& out = context.out;
    out << "model:       "
        << (is_wordless(recipe) ? "none: the vision model looks alone" : display_path(recipe.model.path)) << "\n";
    if (!hashes.model.empty()) out << "             SHA-256 " << hashes.model << "\n";
    const auto& model = recipe.model;
    if (model.architecture) out << "             architecture " << display_path(*model.architecture) << "\n";
    if (model.tokenizer) out << "             tokenizer " << display_path(*model.tokenizer) << "\n";
    out << "             device " << display_path(model.compute.device);
    for (const auto& [backend, name] : backend_names)
        if (backend == model.compute.backend && backend != Backend::automatic) out << ", backend " << name;
    if (model.compute.precision != Precision::fp32) out << ", precision " << name_of(model.compute.precision);
    out << (model.compute.kernels.empty() ? std::string() : ", kernels " + display_path(model.compute.kernels)) << "\n";
    if (!recipe.vision_model.empty()) {
        out << "vision:      " << display_path(recipe.vision_model) << "\n";
        if (!hashes.vision_model.empty()) out << "             SHA-256 " << hashes.vision_model << "\n";
    }
    out << "object:      " << display_path(recipe.object) << "\n";
    if (!is_wordless(recipe))
        out << "prompts:     score: " << named(recipe.prompts.classification, published_classification_prompts())
            << "\n"
            << "             map: " << named(recipe.prompts.segmentation, published_segmentation_prompts()) << "\n"
            << (recipe.prompts.wrapper ? "             in: " + display_path(*recipe.prompts.wrapper) + "\n"
                                       : std::string());
    out << "references:  " << (recipe.references.empty() ? std::string("none (zero-shot)") : std::string()) << "\n";
    for (const auto& reference : recipe.references) out << "             " << display_path(reference) << "\n";
    if (recipe.mask)
        out << "mask:        " << display_path(recipe.mask->file) << "\n             "
            << (recipe.mask->mode == MaskMode::blank ? "blanks what is not looked at"
                                                     : "leaves out the cells that are not looked at")
            << "\n";
    out << "thresholds:  Review from " << recipe.thresholds.review << ", Fail from " << recipe.thresholds.fail
        << ", outlines from " << recipe.map_threshold << "\n";
    const auto basis = threshold_basis_text(recipe.thresholds, recipe.threshold_basis);
    if (!basis.empty()) out << "             " << basis << "\n";
    for (const auto& sentence : rule_sentences(recipe.rules)) out << "             " << sentence << "\n";
    if (recipe.mm_per_pixel) out << "scale:       a pixel is " << *recipe.mm_per_pixel << " mm long\n";
    out << "settings:    " << (recipe.settings ? to_json(*recipe.settings) : "the model's") << "\n";
    return all_done;
}

int check(const RecipeCommandOptions& options, const Context& context) {
    const auto file = load_recipe(options.file, model_places(context));
    const auto changes = changed_files(file, {context.stop, {}});
    for (const auto& change : changes) say(context.err, to_sentence(change));
    const auto is_model = [](const RecipeChange& change) { return change.kind == RecipeChange::Kind::missing_model; };
    if (std::any_of(changes.begin(), changes.end(), is_model)) return some_failed;
    ProgressBar bar(context.err, context.interactive);
    Inspector inspector({});
    check_has_model(file.recipe, false);
    const auto vision = inspector.vision_model(file.recipe, false, loading(context, bar));
    const auto model =
        vision && is_wordless(file.recipe) ? nullptr : inspector.model(file.recipe.model, loading(context, bar));
    bar.clear();
    const auto of_model = changed_model(file, model ? &model->info() : nullptr, vision ? &vision->info() : nullptr);
    for (const auto& change : of_model) say(context.err, to_sentence(change));
    if (!changes.empty() || !of_model.empty()) return some_failed;
    (void)inspector.describe(file.recipe, {context.stop, {}});
    if (has_all_hashes(file)) {
        context.out << display_path(options.file) << ": all is as it was when this recipe was saved.\n";
    } else {
        context.out << display_path(options.file)
                    << ": can be used. It does not hold the hashes of all that it names, so whether that is as it was "
                       "cannot be told; `fade recipe save --recipe` adds them.\n";
    }
    return all_done;
}

}  // namespace

void add_recipe_command(CLI::App& app, RecipeCommandOptions& options, const std::function<void(RecipeAction)>& chosen) {
    auto& recipe = *app.add_subcommand("recipe", "Save what to inspect with as a file, and look at such files");
    recipe.require_subcommand(1);
    const auto add = [&](const char* name, const char* description, RecipeAction action) -> CLI::App& {
        auto& command = *recipe.add_subcommand(name, description);
        command.add_option("file", options.file, "Recipe file, usually NAME.fade")
            ->required()
            ->check(name_fault)
            ->type_name("FILE");
        command.final_callback([chosen, action] { chosen(action); });
        return command;
    };
    auto& saved = add("save", "Write a recipe from the options that `fade inspect` has", save);
    saved.footer(
        "Files below the recipe's folder are named from there, so that all can be moved together.\n"
        "The window opens recipes, and `fade inspect --recipe FILE` inspects with them.");
    add_recipe_options(saved, options.recipe, "Verdicts");
    add("show", "Say what a recipe holds", show);
    add("check", "Load all that a recipe names, and say what has changed since it was saved", check);
}

}  // namespace fade::cli
