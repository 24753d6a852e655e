// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/prepared_run.h"

#include "fade/files.h"
#include "fade/image.h"

#include <utility>

#include "cli/cache.h"
#include "cli/messages.h"

namespace fade::cli {

namespace {

Job preparing(const Context& context, ProgressBar& bar) {
    return {context.stop, [&bar](const Progress& progress) {
                const auto show = [&](const char* what) {
                    if (progress.total > 0 && progress.done == 0) bar.start(progress.total);
                    bar.update(progress.done, 0, what);
                };
                if (progress.stage == Stage::load_model) show("loading the model");
                if (progress.stage == Stage::encode_prompts) show("encoding prompts");
                if (progress.stage == Stage::references) show("references");
                if (progress.stage == Stage::match) show("comparing the references");
            }};
}

}  // namespace

PreparedRun prepare_run(const RecipeOptions& options, bool cached, const Context& context, ProgressBar& bar,
                        ReadingNotes& notes, LooksAt looks) {
    // References are encoded for the bank, and looked at again when each is left out.
    constexpr std::size_t kept_bytes = std::size_t{1} << 30;
    auto chosen = chosen_recipe(options, context);
    auto& recipe = chosen.recipe;
    const auto pass_link = [&](const Message& left_out) { say(context.err, left_out.english()); };
    if (!options.references.empty())
        for (const auto& found : find_images(options.references, {}, context.stop, pass_link))
            recipe.references.push_back(whole_path(found.file));
    (void)classification_prompts(recipe.prompts, recipe.object);  // said before a model is loaded
    (void)segmentation_prompts(recipe.prompts);
    Inspector::Options inspector_options;
    inspector_options.feature_bytes = kept_bytes;
    inspector_options.interactive = looks == LooksAt::every_regime;
    if (cached) inspector_options.cache = open_cache(user_cache_folder(), default_cache_limit, context.err, bar);
    inspector_options.on_reference = [&](const Image& image, const Provenance& provenance) {
        notes.tell(image, provenance);
    };
    PreparedRun run;
    run.inspector = std::make_unique<Inspector>(std::move(inspector_options));
    const auto job = preparing(context, bar);
    complete(chosen, options, *run.inspector, regime_of(chosen.recipe.references.size()), context, job);
    run.context = run.inspector->prepare(recipe, job);
    run.recipe = std::move(recipe);
    bar.clear();
    return run;
}

InspectedPicturePtr inspect_file(PreparedRun& run, const std::filesystem::path& file, const Job& job) {
    const auto& settings = run.context->provenance.settings;
    return run.inspector->inspect(
        run.context, load_timed([&] { return load_picture(*picture_file(file), {settings.bit_depth}); }), job);
}

}  // namespace fade::cli
