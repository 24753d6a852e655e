// SPDX-License-Identifier: MIT
#include "fade/inspector.h"

#include "fade/error.h"
#include "fade/file_version.h"
#include "fade/files.h"
#include "fade/hash.h"
#include "fade/version.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <chrono>
#include <map>
#include <utility>

#include "detect/cells.h"
#include "inspect/compare_batch.h"

namespace fade {

namespace {

bool is_whole(const ClipModel& model) {
    try {
        model.check_files();
        return true;
    } catch (const Error&) {
        return false;
    }
}

/// All views are there; tiles come last.
bool is_whole(const ImageFeatures& features, const FeatureRequest& request) {
    const auto views = features.views();
    if (const auto tiled = features.tiled()) return std::find(views.begin(), views.end(), *tiled) != views.end();
    return views.size() == request.views.size();
}

/// The settings with those of their scales that are already there; empty if the image score cannot be told yet. Tiles
/// come last: before them all is there as squares.
std::optional<Settings> restricted(Settings settings, const std::vector<View>& available) {
    if (settings.tiles > 0) {
        settings.tiles = 0;
        settings.scales.erase(std::max_element(settings.scales.begin(), settings.scales.end()));
    }
    const auto has = [&](int scale) {
        return std::find(available.begin(), available.end(), View::square(scale)) != available.end();
    };
    std::erase_if(settings.scales, [&](int scale) { return !has(scale); });
    if (settings.scales.empty() || !has(settings.classification_scale)) return std::nullopt;
    return settings;
}

/// What is wrong with a reference is said of it, whatever picture is inspected.
template <typename Read>
auto of_reference(const std::filesystem::path& file, const Read& read) {
    try {
        return read();
    } catch (const Error& error) {
        if (error.subject() != display_path(file)) throw;
        throw Error(error.code(), Text::en("Reference %1: %2"), error.subject(), error.message());
    }
}

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

/// Where nothing is looked at, nothing is found: such a picture would pass.
void check_leaves_cells(const RoiMask& mask, const Settings& settings, const ModelInfo& model) {
    const auto patch = static_cast<int>(model.config.patch_size);
    auto sides = settings.scales;
    sides.push_back(settings.classification_scale);
    for (const auto& view : square_views(sides))
        if (cv::countNonZero(cells_in(mask.pixels, view, {view.size.width / patch, view.size.height / patch})) == 0)
            throw Error(ErrorCode::mismatch, display_path(mask.file),
                        {Text::en("the mask leaves nothing to look at at the scale %1: no patch lies at least half in "
                                  "its white."),
                         name_of(view)});
}

const BatchVision* find_in(const Batch& batch, const Image& image) {
    const auto found = batch.pictures.find(content_of(image));
    if (found == batch.pictures.end())
        throw Error(ErrorCode::mismatch, display_name(image.name),
                    Text::en("the picture is none of the batch that was compared; compare them again."));
    return &found->second;
}

class Stopwatch {
public:
    /// Seconds since the last call, or since it was made.
    double lap() {
        const auto now = std::chrono::steady_clock::now();
        return std::chrono::duration<double>(now - std::exchange(last_, now)).count();
    }

private:
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

}  // namespace

std::shared_ptr<const Image> load_picture(const PictureSource& source, const ReadingOptions& reading) {
    return std::make_shared<const Image>(source.load(reading));
}

LoadedPicture load_timed(const std::function<std::shared_ptr<const Image>()>& load) {
    Stopwatch watch;
    auto image = load();
    return {std::move(image), watch.lap()};
}

bool is_also_reference(const InspectedPicture& picture) {
    const auto& references = picture.context->references;
    return std::any_of(references.begin(), references.end(),
                       [&](const UsedReference& reference) { return reference.sha256 == content_of(*picture.image); });
}

ReportedPicture reported(const InspectedPicture& result, const LoadPicture& load, PictureSourcePtr source) {
    const auto& image = *result.image;
    ReportedPicture picture;
    picture.source = source ? std::move(source) : picture_of(image.name);
    picture.sha256 = image.sha256;
    picture.size = image.pixels.size();
    picture.inspection = result.inspection;
    picture.timings = result.timings;
    picture.reading = image.reading;
    // Shares the context's life, so that nothing is copied.
    picture.provenance = {result.context, &result.context->provenance};
    picture.reference = [context = result.context](std::size_t index) { return context->references.at(index).image; };
    if (!load) {
        picture.image = [kept = result.image] { return kept; };
        return picture;
    }
    picture.image = [load, source = picture.source, sha256 = image.sha256,
                     bits = result.context->provenance.settings.bit_depth] {
        auto read = load(*source, {bits});
        if (read->sha256 == sha256) return read;
        throw Error(ErrorCode::mismatch, display_name(source->name()),
                    Text::en("the picture has changed since it was inspected; inspect it again."));
    };
    return picture;
}

std::string context_key(const Provenance& provenance) {
    Sha256 hash;
    hash.field("scores 2");
    hash.field(version());
    const auto& model = provenance.model;
    for (const auto& part : {model.weights_sha256, model.tokenizer_sha256, model.compute.device,
                             arithmetic_of(model.compute), to_json(provenance.settings), provenance.object,
                             provenance.classification_prompts.sha256, provenance.segmentation_prompts.sha256})
        hash.field(part);
    for (const auto& reference : provenance.references) hash.field(reference.sha256);
    if (const auto& mask = provenance.mask)
        for (const auto part : {std::string_view("mask"), std::string_view(mask->file.sha256), to_string(mask->mode)})
            hash.field(part);
    if (provenance.batch) hash.field(provenance.batch->sha256);
    return hash.hex();
}

struct Inspector::Impl {
    Options options;
    std::optional<ModelSource> source;
    std::shared_ptr<const ClipModel> model;
    std::unique_ptr<FeatureStore> features;            ///< of the model
    std::size_t encoded_before = 0;                    ///< by former models
    std::map<std::string, std::string> hashes;         ///< of files, by `file_state`
    std::shared_ptr<const InspectionContext> context;  ///< the last one
    std::string key;                                   ///< of what it depends on
    Recipe recipe;                                     ///< that it was prepared from
    std::vector<std::string> states;                   ///< `states_of` that recipe
    std::optional<RoiMask> read_mask;                  ///< the last one
    std::string mask_state;                            ///< `file_state` of its file as it was read

    void let_model_go() {
        context.reset();
        if (features) encoded_before += features->encoded_pictures();
        features.reset();
        model.reset();
    }

    [[nodiscard]] std::string hash_of(const std::filesystem::path& file) {
        const auto state = file_state(file);
        if (const auto found = hashes.find(state); !state.empty() && found != hashes.end()) return found->second;
        auto hash = sha256_of_file(file);
        hashes[state] = hash;
        return hash;
    }

    [[nodiscard]] std::optional<RoiMask> mask_of(const Recipe& of) {
        if (!of.mask) return std::nullopt;
        auto state = file_state(of.mask->file);
        if (!read_mask || state.empty() || state != mask_state || read_mask->file != of.mask->file) {
            read_mask = load_roi_mask(*of.mask);
            mask_state = std::move(state);
        }
        read_mask->mode = of.mask->mode;
        return read_mask;
    }

    [[nodiscard]] FeatureRequest request_for(const Settings& settings, Regime regime,
                                             const std::optional<RoiMask>& mask) const {
        auto request = options.interactive ? required_features(settings) : required_features(settings, regime);
        request.mask = mask;
        return request;
    }

    [[nodiscard]] std::vector<ImageFeatures> reference_features(const InspectionContext& of, const Job& job) const {
        std::vector<ImageFeatures> result;
        const auto request = request_for(of.provenance.settings, regime_of(of.references.size()), of.mask);
        for (std::size_t i = 0; i < of.references.size(); ++i) {
            const auto& reference = of.references[i];
            job.report(Stage::references, i, of.references.size());
            result.push_back(of_reference(reference.file, [&] {
                const auto load = [&] {
                    return reference.image ? reference.image
                                           : options.load(*picture_file(reference.file), request.reading);
                };
                return features->image(reference.sha256, load, request, job);
            }));
        }
        return result;
    }
};

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

Provenance Inspector::describe(const Recipe& recipe, const Job& job) {
    auto& in = *impl_;
    if (recipe.model.path.empty())
        throw Error(ErrorCode::invalid_argument,
                    Text::en("No model is chosen; open the folder of a CLIP model first."));
    // Whoever opens the model again gets it as it is now; pictures are not inspected by two models without a word.
    if (in.model && in.source == recipe.model) in.model->check_files();
    const auto loaded = model(recipe.model, job);
    Provenance provenance;
    provenance.model = loaded->info();
    provenance.object = recipe.object;
    provenance.settings = recipe.settings ? *recipe.settings : default_settings(loaded->info());
    validate(provenance.settings, loaded->info().config);
    provenance.classification_prompts = classification_prompts(recipe.prompts, recipe.object);
    provenance.segmentation_prompts = segmentation_prompts(recipe.prompts);
    for (const auto& file : recipe.references) {
        job.check();
        provenance.references.push_back({display_path(file), of_reference(file, [&] { return in.hash_of(file); })});
    }
    if (const auto mask = in.mask_of(recipe))
        provenance.mask = {{display_path(mask->file), mask->sha256}, mask->mode, mask->share};
    return provenance;
}

std::shared_ptr<const InspectionContext> Inspector::prepare(const Recipe& recipe, const Job& job) {
    auto& in = *impl_;
    auto states = states_of(recipe);
    if (in.context && recipe == in.recipe && states == in.states) {
        in.model->check_files();
        return in.context;
    }
    auto provenance = describe(recipe, job);
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
    if (mask) check_leaves_cells(*mask, provenance.settings, in.model->info());
    const ReadingOptions reading{provenance.settings.bit_depth};
    for (auto& reference : references) {
        job.report(Stage::load_image, 0, 0);
        auto image =
            of_reference(reference.file, [&] { return in.options.load(*picture_file(reference.file), reading); });
        if (mask) of_reference(reference.file, [&] { check_fits(*mask, *image); });
        if (in.options.on_reference) in.options.on_reference(*image, provenance);
        if (in.options.interactive) reference.image = std::move(image);
    }
    auto classification = in.features->text(provenance.classification_prompts, job);
    auto segmentation = in.features->text(provenance.segmentation_prompts, job);
    auto kinds = defect_kinds(segmentation, provenance.segmentation_prompts);
    InspectionContext context{in.model, std::move(classification), std::move(segmentation), std::move(kinds),
                              {},       std::move(references),     std::move(provenance),   std::move(mask)};
    context.bank = MemoryBank(in.reference_features(context, job));
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
    auto context = *prepare(recipe, job);
    const auto& in = *impl_;
    const BatchRequest request{*in.model, context.classification, context.provenance.settings, context.mask,
                               in.options.cache.get()};
    context.batch = compare_batch(*in.features, request, pictures, in.options.load, job);
    context.provenance.batch = context.batch->facts;
    return std::make_shared<const InspectionContext>(std::move(context));
}

InspectedPicturePtr Inspector::inspect(const std::shared_ptr<const InspectionContext>& context,
                                       const LoadedPicture& picture, const Job& job, const Coarse& on_coarse) {
    auto& in = *impl_;
    if (context->model != in.model)
        throw Error(ErrorCode::mismatch, Text::en("What is to be inspected with was prepared for another model."));
    const auto& settings = context->provenance.settings;
    const auto request = in.request_for(settings, context->provenance.regime(), context->mask);
    Stopwatch watch;
    const auto& image = picture.image;
    const auto* of_batch = context->batch ? find_in(*context->batch, *image) : nullptr;
    if (context->mask) check_fits(*context->mask, *image);
    Timings timings{{"load_image", picture.seconds}};
    const auto compare = [&](const ImageFeatures& features, const Settings& used, bool complete) {
        auto inspection =
            of_batch ? detect(features, context->classification, context->segmentation, *of_batch,
                              context->batch->facts.pictures, used, job)
                     : detect(features, context->classification, context->segmentation, context->bank, used, job);
        inspection.kinds = kind_maps(features, context->kinds, used);
        return InspectedPicture{image, features, std::move(inspection), context, timings, complete};
    };
    const auto coarse = [&](const ImageFeatures& so_far) {
        if (!on_coarse || is_whole(so_far, request)) return;
        if (const auto used = restricted(settings, so_far.views()))
            on_coarse(std::make_shared<const InspectedPicture>(compare(so_far, *used, false)));
    };
    const bool kept = (in.options.interactive || of_batch != nullptr) && !image->sha256.empty();
    const auto features = kept ? in.features->image(
                                     content_of(*image), [&] { return image; }, request, job, coarse)
                               : compute_features(*in.model, *image, request, job, coarse);
    timings.emplace_back("encode_image", watch.lap());
    auto result = compare(features, settings, true);
    result.timings.emplace_back("match", watch.lap());
    return std::make_shared<const InspectedPicture>(std::move(result));
}

std::vector<Inspection> Inspector::leave_one_out(const Recipe& recipe, const Job& job) {
    if (recipe.references.size() < 2)
        throw Error(ErrorCode::invalid_argument,
                    Text::en("To compare references with each other, at least two are needed."));
    const auto shared = prepare(recipe, job);
    const auto all = impl_->reference_features(*shared, job);
    std::vector<Inspection> inspections;
    for (std::size_t i = 0; i < all.size(); ++i) {
        job.report(Stage::match, i, all.size());
        auto others = all;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        inspections.push_back(detect(all[i], shared->classification, shared->segmentation, MemoryBank(others),
                                     shared->provenance.settings, job));
    }
    return inspections;
}

DiskCache* Inspector::cache() const noexcept {
    return impl_->options.cache.get();
}

std::size_t Inspector::encoded_pictures() const noexcept {
    return impl_->encoded_before + (impl_->features ? impl_->features->encoded_pictures() : 0);
}

}  // namespace fade
