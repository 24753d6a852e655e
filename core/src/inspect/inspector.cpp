// SPDX-License-Identifier: MIT
#include "fade/inspector.h"

#include "fade/error.h"
#include "fade/file_version.h"
#include "fade/files.h"
#include "fade/hash.h"
#include "fade/reference_fit.h"
#include "fade/reference_match.h"
#include "fade/reference_variants.h"
#include "fade/version.h"

#include <algorithm>
#include <map>
#include <utility>

#include "inspect/coarse.h"
#include "inspect/compare_batch.h"
#include "inspect/compare_picture.h"
#include "inspect/inspector_impl.h"
#include "inspect/stopwatch.h"
#include "inspect/variant_features.h"

namespace fade {

namespace {

/// Of the files that a recipe is read from, but for the model's.
std::vector<std::string> states_of(const Recipe& recipe) {
    std::vector<std::string> states;
    for (const auto* sources : {&recipe.prompts.classification, &recipe.prompts.segmentation})
        for (const auto& source : *sources)
            if (const auto* file = std::get_if<std::filesystem::path>(&source)) states.push_back(file_state(*file));
    for (const auto& file : recipe.references) states.push_back(file_state(file));
    if (recipe.mask) states.push_back(file_state(recipe.mask->file));
    return states;
}

/// Of pictures, and which they are.
std::vector<std::string> states_of(const PictureSources& pictures) {
    std::vector<std::string> states;
    for (const auto& picture : pictures) {
        states.push_back(picture->id().key());
        states.push_back(picture->state());
    }
    return states;
}

std::size_t variants_of(const Settings& settings) {
    return reference_variants(settings.references).size();
}

}  // namespace

void InspectionContext::check_files() const {
    if (model) model->check_files();
    if (vision_model) vision_model->check_files();
}

LoadedPicture load_timed(const std::function<std::shared_ptr<const Image>()>& load) {
    Stopwatch watch;
    auto image = load();
    return {std::move(image), watch.lap()};
}

LoadedPicture load_ahead(const InspectionContext& context, const PictureSource& source, const LoadPicture& load) {
    Stopwatch watch;
    const auto& settings = context.provenance.settings;
    LoadedPicture loaded{load ? load(source, {settings.bit_depth}) : load_picture(source, {settings.bit_depth})};
    if (context.frame) loaded.image = aligned(loaded.image, *context.frame);
    if (!context.batch && context.model) {  // a batch's embeddings are kept
        // The views of each regime are the same.
        auto request = required_features(settings, Regime::zero_shot);
        request.mask = context.mask;
        loaded.views = view_pixels(*context.model, *loaded.image, request);
    }
    loaded.seconds = watch.lap();
    return loaded;
}

Inspector::Inspector(Options options) : impl_(std::make_unique<Impl>()) {
    impl_->options = std::move(options);
    if (!impl_->options.load) impl_->options.load = load_picture;
}

Inspector::~Inspector() = default;

std::shared_ptr<const ClipModel> Inspector::model(const ModelSource& source, const Job& job) {
    auto& in = *impl_;
    if (in.model && in.source == source && is_whole(*in.model)) return in.model;
    in.let_model_go();  // first: two models need not fit into memory
    auto loaded = ClipModel::load(source, job);
    (void)default_settings(loaded->info());  // a folder whose fade.json cannot be used is read again the next time
    in.features = std::make_unique<FeatureStore>(*loaded, in.options.cache.get(), in.options.feature_bytes);
    in.model = std::move(loaded);
    in.source = source;
    return in.model;
}

std::shared_ptr<const DinoModel> Inspector::vision_model(const Recipe& recipe, bool batch, const Job& job) {
    if (recipe.vision_model.empty()) impl_->let_vision_model_go();
    return recipe.references.empty() && !batch ? nullptr : impl_->vision_model_of(recipe, job);
}

void Inspector::let_vision_model_go() {
    impl_->let_vision_model_go();
}

Provenance Inspector::describe(const Recipe& recipe, const Job& job) {
    return described(recipe, false, job);
}

Provenance Inspector::described(const Recipe& recipe, bool batch, const Job& job) {
    auto& in = *impl_;
    check_has_model(recipe, batch);
    Provenance provenance;
    if (in.vision_model && in.vision_source == vision_source_of(recipe)) in.vision_model->check_files();
    if (leaves_words_out(recipe, batch)) {
        const auto vision = vision_model(recipe, batch, job);
        provenance.model = model_info(vision->info());
        provenance.vision_model = vision->info();
        provenance.settings = with_parts_of(*recipe.settings, provenance.model);
    } else {
        provenance = described_with_words(recipe, job);
    }
    provenance.object = recipe.object;
    validate(provenance.settings, provenance.model.config);
    if (!recipe.references.empty())
        check_vision_layers(provenance.settings, provenance.vision_model ? provenance.vision_model->layers
                                                                         : provenance.model.config.vision.layers);
    for (const auto& file : recipe.references) {
        job.check();
        provenance.references.push_back({display_path(file), of_reference(file, [&] { return in.hash_of(file); })});
    }
    if (const auto mask = in.mask_of(recipe))
        provenance.mask = {{display_path(mask->file), mask->sha256}, mask->mode, mask->share};
    return provenance;
}

Provenance Inspector::described_with_words(const Recipe& recipe, const Job& job) {
    auto& in = *impl_;
    // Whoever opens the model again gets it as it is now; pictures are not inspected by two models without a word.
    if (in.model && in.source == recipe.model) in.model->check_files();
    const auto loaded = model(recipe.model, job);
    Provenance provenance;
    provenance.model = loaded->info();
    if (const auto vision = vision_model(recipe, false, job)) provenance.vision_model = vision->info();
    provenance.settings = recipe.settings ? *recipe.settings : default_settings(loaded->info());
    // Without anything to compare with, the words that a recipe leaves out step in.
    if (is_wordless(recipe)) {
        provenance.settings = with_words(provenance.settings, default_settings(loaded->info()));
        if (!fits(provenance.settings, loaded->info().config))
            provenance.settings = with_parts_of(provenance.settings, loaded->info());
    }
    provenance.classification_prompts = classification_prompts(recipe.prompts, recipe.object);
    provenance.segmentation_prompts = segmentation_prompts(recipe.prompts);
    return provenance;
}

std::shared_ptr<const InspectionContext> Inspector::prepare(const Recipe& recipe, const Job& job) {
    return prepared(recipe, false, job);
}

std::shared_ptr<const InspectionContext> Inspector::prepared(const Recipe& recipe, bool batch, const Job& job) {
    auto& in = *impl_;
    auto states = states_of(recipe);
    const bool words = !leaves_words_out(recipe, batch);
    if (in.context && recipe == in.recipe && states == in.states && in.context->words.has_value() == words) {
        in.context->check_files();
        return in.context;
    }
    auto provenance = described(recipe, batch, job);
    auto key = context_key(provenance);
    std::vector<UsedReference> references;
    for (std::size_t i = 0; i < recipe.references.size(); ++i)
        references.push_back({recipe.references[i], provenance.references[i].sha256, nullptr});
    const auto same_kinds = [&] {
        return provenance.segmentation_prompts.anomalous_kinds ==
               in.context->provenance.segmentation_prompts.anomalous_kinds;
    };
    if (in.context && key == in.key && references == in.context->references && same_kinds()) {
        in.recipe = recipe;
        in.states = std::move(states);
        return in.context;
    }

    auto mask = in.mask_of(recipe);
    if (mask && words)
        check_leaves_cells(mask->pixels, display_path(mask->file),
                           Text::en("the mask leaves nothing to look at at the scale %1: no patch lies at least half "
                                    "in its white."),
                           provenance.settings, in.model->info());
    const ReadingOptions reading{provenance.settings.bit_depth};
    const auto mode = provenance.settings.references.aligned;
    std::optional<AlignmentTarget> frame;
    for (auto& reference : references) {
        job.report(Stage::load_image, 0, 0);
        auto image = in.kept_picture(reference, reading);
        if (!image)
            image =
                of_reference(reference.file, [&] { return in.options.load(*picture_file(reference.file), reading); });
        const auto read = image;
        if (mode != Alignment::none) {
            if (!frame) frame.emplace(*image, mode);
            image = of_reference(reference.file, [&] { return aligned(image, *frame, job); });
            reference.alignment = image->alignment;
        }
        if (mask) of_reference(reference.file, [&] { check_fits(*mask, *image); });
        if (in.options.on_reference) in.options.on_reference(*read, provenance);
        if (in.options.interactive) reference.image = std::move(image);
    }
    InspectionContext context;
    if (words) context.model = in.model;
    if (words) context.words = in.words_of(provenance, job);
    if (provenance.vision_model) context.vision_model = in.vision_model;
    context.references = std::move(references);
    context.provenance = std::move(provenance);
    context.mask = std::move(mask);
    context.frame = std::move(frame);
    in.alignments.clear();
    context.bank = in.bank_of(context, job);
    in.context = std::make_shared<const InspectionContext>(std::move(context));
    in.key = std::move(key);
    in.recipe = recipe;
    in.states = std::move(states);
    return in.context;
}

std::shared_ptr<const InspectionContext> Inspector::prepare_batch(const Recipe& recipe, const PictureSources& pictures,
                                                                  const Job& job) {
    if (!recipe.references.empty())
        throw Error(ErrorCode::invalid_argument,
                    Text::en("Pictures are judged by references or by each other, not by both."));
    auto& in = *impl_;
    const auto vision = in.vision_model_of(recipe, job);
    const auto base = prepared(recipe, true, job);
    auto states = states_of(pictures);
    if (in.batch && in.batch_base == base && in.batch_vision == vision && in.batch_states == states) return in.batch;
    auto context = *base;
    if (vision) context.provenance.vision_model = vision->info();
    const auto compares = vision ? std::optional(WithFeatures<DinoModel>{*vision, *in.vision_features}) : std::nullopt;
    std::optional<BatchWords> words;
    if (context.words) words.emplace(BatchWords{{*in.model, *in.features}, context.words->classification});
    context.batch = compare_batch({words, compares, context.provenance.settings, context.mask, in.options.cache.get()},
                                  pictures, in.options.load, job);
    context.provenance.batch = context.batch->facts;
    in.batch = std::make_shared<const InspectionContext>(std::move(context));
    in.batch_base = base;
    in.batch_vision = vision;
    in.batch_states = std::move(states);
    return in.batch;
}

EncodedPicture Inspector::encode(const std::shared_ptr<const InspectionContext>& context, const LoadedPicture& picture,
                                 const Job& job) {
    return impl_->encode(context, picture, job, {});
}

InspectedPicturePtr Inspector::inspect(const std::shared_ptr<const InspectionContext>& context,
                                       const LoadedPicture& picture, const Job& job, const Coarse& on_coarse) {
    std::optional<double> misfit;
    const auto encoded = impl_->encode(context, picture, job, [&](const EncodedPicture& so_far) {
        const auto used = restricted(context->provenance.settings, so_far.features.views());
        if (!on_coarse || !used) return;
        auto coarse = compare_views(so_far, *used, misfit, job);
        coarse.complete = false;
        on_coarse(std::make_shared<const InspectedPicture>(std::move(coarse)));
    });
    return compare_whole(encoded, misfit, job);
}

std::vector<Inspection> Inspector::leave_one_out(const Recipe& recipe, const Job& job) {
    if (recipe.references.size() < 2)
        throw Error(ErrorCode::invalid_argument,
                    Text::en("To compare references with each other, at least two are needed."));
    const auto shared = prepare(recipe, job);
    const auto all = impl_->reference_features(*shared, job);
    const auto& settings = shared->provenance.settings;
    const auto variants = variants_of(settings);
    const auto match = settings.references.match;
    if (match == ReferenceMatch::name)
        throw Error(ErrorCode::invalid_argument,
                    Text::en("A reference that is found by its name has no other one to be compared with."));
    const auto queries = impl_->queries_of(*shared, all, variants, job);
    const auto between = impl_->distances_between(shared->bank, shared->provenance, job);
    std::vector<Inspection> inspections;
    for (std::size_t i = 0; i < queries.size(); ++i) {
        job.report(Stage::match, i, queries.size());
        auto others = all;
        const auto own = others.begin() + static_cast<std::ptrdiff_t>(i * variants);
        others.erase(own, own + static_cast<std::ptrdiff_t>(variants));
        const MemoryBank left(others, variants);
        const auto bank = left.with(without_reference(between, i)).with(reference_subspaces(left, settings, job));
        std::optional<std::size_t> chosen;
        if (match == ReferenceMatch::best) chosen = best_reference(queries[i], bank, settings);
        inspections.push_back(
            found_by(*shared, queries[i], nullptr, chosen ? bank.only(*chosen) : bank, settings, job));
        if (chosen) inspections.back().reference = *chosen < i ? *chosen : *chosen + 1;  // among all of them
    }
    return inspections;
}

DiskCache* Inspector::cache() const noexcept {
    return impl_->options.cache.get();
}

std::size_t Inspector::encoded_pictures() const noexcept {
    const auto of = [](const auto& store) { return store ? store->encoded_pictures() : 0; };
    return impl_->encoded_before + of(impl_->features) + of(impl_->vision_features);
}

}  // namespace fade
