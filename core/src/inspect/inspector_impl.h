// SPDX-License-Identifier: MIT
#pragma once

#include "fade/error.h"
#include "fade/file_version.h"
#include "fade/files.h"
#include "fade/hash.h"
#include "fade/inspector.h"
#include "fade/reference_distances.h"
#include "fade/reference_subspaces.h"
#include "fade/reference_variants.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "inspect/coarse.h"
#include "inspect/compare_picture.h"
#include "inspect/looked_at.h"
#include "inspect/stopwatch.h"
#include "inspect/variant_features.h"

namespace fade {

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

/// Whether its files are still those that it was loaded from.
template <typename Model>
[[nodiscard]] bool is_whole(const Model& model) {
    try {
        model.check_files();
        return true;
    } catch (const Error&) {
        return false;
    }
}

/// The vision model computes as the model does.
[[nodiscard]] inline ModelSource vision_source_of(const Recipe& recipe) {
    return {.path = recipe.vision_model, .compute = recipe.model.compute};
}

struct Inspector::Impl {
    Options options;
    std::optional<ModelSource> source;
    std::shared_ptr<const ClipModel> model;
    std::unique_ptr<FeatureStore> features;  ///< of the model
    std::optional<ModelSource> vision_source;
    std::shared_ptr<const DinoModel> vision_model;
    std::unique_ptr<FeatureStore> vision_features;        ///< of that
    std::size_t encoded_before = 0;                       ///< by former models
    std::map<std::string, std::string> hashes;            ///< of files, by `file_state`
    std::shared_ptr<const InspectionContext> context;     ///< the last one
    std::string key;                                      ///< of what it depends on
    Recipe recipe;                                        ///< that it was prepared from
    std::vector<std::string> states;                      ///< `states_of` that recipe
    std::shared_ptr<const InspectionContext> batch;       ///< the last one of a batch
    std::shared_ptr<const InspectionContext> batch_base;  ///< without it
    std::shared_ptr<const DinoModel> batch_vision;        ///< what compared its pictures; null: the model
    std::vector<std::string> batch_states;                ///< of its pictures
    ReferenceDistancesPtr between;                        ///< what the last references that asked have of each other
    std::string between_key;                              ///< of what that depends on
    ReferenceSubspacesPtr subspaces;                      ///< the last references' that asked
    std::string subspaces_key;                            ///< of what they depend on
    std::optional<RoiMask> read_mask;                     ///< the last one
    std::string mask_state;                               ///< `file_state` of its file as it was read
    std::map<std::string, ImageAlignment> alignments;     ///< by pictures' contents, with the last context's frame

    /// The recipe's, loaded if it is another than the last, or if its file was changed since; null: it names none.
    [[nodiscard]] std::shared_ptr<const DinoModel> vision_model_of(const Recipe& of, const Job& job) {
        if (of.vision_model.empty()) return nullptr;
        const auto wanted = vision_source_of(of);
        if (vision_model && vision_source == wanted && is_whole(*vision_model)) return vision_model;
        let_vision_model_go();
        auto loaded = DinoModel::load(wanted, job);
        vision_features = std::make_unique<FeatureStore>(*loaded, options.cache.get(), options.feature_bytes);
        vision_model = std::move(loaded);
        vision_source = wanted;
        return vision_model;
    }

    void let_vision_model_go() {
        if (!vision_model) return;
        context.reset();
        batch.reset();
        batch_vision.reset();
        if (vision_features) encoded_before += vision_features->encoded_pictures();
        vision_features.reset();
        vision_model.reset();
        vision_source.reset();
    }

    void let_model_go() {
        context.reset();
        batch.reset();
        batch_base.reset();
        between.reset();
        subspaces.reset();
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

    /// The same reference's that the last context holds; null: it does not.
    [[nodiscard]] std::shared_ptr<const Image> kept_picture(const UsedReference& reference,
                                                            const ReadingOptions& reading) const {
        if (!context || context->provenance.settings.bit_depth != reading.bits) return nullptr;
        const auto& kept = context->references;
        const auto found = std::find(kept.begin(), kept.end(), reference);
        const bool is_its_own = found != kept.end() && found->image && !found->image->alignment;
        return is_its_own ? found->image : nullptr;
    }

    /// The picture in the context's frame, if that has one. Alignments of pictures that may come again are kept.
    [[nodiscard]] std::shared_ptr<const Image> in_frame_of(const InspectionContext& of,
                                                           const std::shared_ptr<const Image>& picture,
                                                           const Job& job) {
        if (!of.frame) return picture;
        if (picture->alignment || picture->sha256.empty() || !options.interactive)
            return aligned(picture, *of.frame, job);
        const auto content = content_of(*picture);
        auto& kept = alignments[content];
        if (kept.target != of.frame->target()) kept = align(*picture, *of.frame, job);
        return std::make_shared<const Image>(aligned(*picture, kept));
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

    /// The references as pictures that are inspected, as they are. `compared`: what the bank is made of, so many
    /// variants of each.
    [[nodiscard]] std::vector<ImageFeatures> queries_of(const InspectionContext& of,
                                                        const std::vector<ImageFeatures>& compared,
                                                        std::size_t variants, const Job& job) const {
        std::vector<ImageFeatures> queries;
        if (of.vision_model && of.model) queries = features_of_references(of, *features, request_for(of), {}, job);
        for (std::size_t i = 0; i < of.references.size(); ++i) {
            const auto& upright = compared[i * variants];
            if (!of.model)
                queries.push_back(ImageFeatures::none().with_vision(upright));
            else if (of.vision_model)
                queries[i] = queries[i].with_vision(upright);
            else
                queries.push_back(upright);
        }
        return queries;
    }

    [[nodiscard]] static FeatureRequest vision_features_of(const InspectionContext& of) {
        auto request = fade::vision_features(of.provenance.settings);
        request.mask = of.mask;
        return request;
    }

    /// The picture's embeddings of the vision model.
    [[nodiscard]] ImageFeatures encode_vision(const InspectionContext& of, const std::shared_ptr<const Image>& image,
                                              const Job& job) const {
        const auto request = vision_features_of(of);
        if (!options.interactive || image->sha256.empty()) return compute_features(*vision_model, *image, request, job);
        return vision_features->image(
            content_of(*image), [&] { return image; }, request, job);
    }

    /// `on_view` hears of all that is there after every view but the last.
    [[nodiscard]] EncodedPicture encode(const std::shared_ptr<const InspectionContext>& of,
                                        const LoadedPicture& picture, const Job& job,
                                        const std::function<void(const EncodedPicture&)>& on_view) {
        if ((of->model && of->model != model) || (of->vision_model && of->vision_model != vision_model))
            throw Error(ErrorCode::mismatch, Text::en("What is to be inspected with was prepared for another model."));
        const auto request = request_for(*of);
        const auto* of_batch = find_in_batch(*of, *picture.image);  // before anything is computed
        Stopwatch watch;
        Timings timings{{"load_image", picture.seconds}};
        auto image = in_frame_of(*of, picture.image, job);
        if (image != picture.image) timings.emplace_back("align", watch.lap());
        if (of->mask) check_fits(*of->mask, *image);
        const auto seen = looked_at(of->mask, image->alignment);
        if (of->mask && image->alignment) check_shows(*of->mask, *image->alignment, display_name(image->name));
        if (!seen.empty() && of->model)
            check_leaves_cells(seen, display_name(image->name),
                               Text::en("what is looked at lies outside of the picture, at the scale %1."),
                               of->provenance.settings, model->info());
        const auto limited = [&](const ImageFeatures& all) { return seen.empty() ? all : all.looked_at(seen); };
        std::optional<ImageFeatures> vision;
        if (of->vision_model && of_batch == nullptr) {
            vision = limited(encode_vision(*of, image, job));
            timings.emplace_back("encode_image_vision_model", watch.lap());
        }
        if (!of->model) return {image, ImageFeatures::none(), std::move(vision), of, std::move(timings)};
        const auto so_far = [&](const ImageFeatures& encoded) {
            if (on_view && !is_whole(encoded, request)) on_view({image, limited(encoded), vision, of, timings});
        };
        const bool kept = (options.interactive || of_batch != nullptr) && !image->sha256.empty();
        const auto encoded = kept ? features->image(
                                        content_of(*image), [&] { return image; }, request, job, so_far)
                                  : compute_features(*model, *image, request, job, so_far,
                                                     image == picture.image ? picture.views : ViewPixels());
        timings.emplace_back("encode_image", watch.lap());
        return {image, limited(encoded), std::move(vision), of, std::move(timings)};
    }

    /// Of the model; with a vision model it is language that compares them, as in a batch.
    [[nodiscard]] FeatureRequest request_for(const InspectionContext& of) const {
        const auto regime = of.vision_model ? Regime::batch : of.provenance.regime();
        auto settings = of.provenance.settings;
        if (regime != Regime::few_shot) settings.references.layers.clear();  // they may be a vision model's
        auto request = options.interactive ? required_features(settings) : required_features(settings, regime);
        request.mask = of.mask;
        return request;
    }

    /// Of what a bank's references and their comparison depend on, which most changes of a recipe leave as it is.
    [[nodiscard]] static std::string bank_key(const Provenance& of) {
        const auto& settings = of.settings;
        Settings compared;
        compared.scales = settings.scales;
        compared.tiles = settings.tiles;
        compared.gem = settings.gem;
        compared.vision_edge = settings.vision_edge;
        compared.few_shot.feature = settings.few_shot.feature;
        compared.references = settings.references;
        compared.bit_depth = settings.bit_depth;
        auto depends = of;
        depends.settings = compared;
        depends.object.clear();
        depends.classification_prompts = depends.segmentation_prompts = {};
        return context_key(depends);
    }

    /// What the bank's references have of each other.
    [[nodiscard]] ReferenceDistancesPtr distances_between(const MemoryBank& bank, const Provenance& of,
                                                          const Job& job) {
        const auto& settings = of.settings;
        if (settings.references.baseline == ReferenceBaseline::none || bank.shots() < 2) return nullptr;
        auto wanted = bank_key(of);
        if (!between || wanted != between_key) {
            between = reference_distances(bank, settings, job);
            between_key = std::move(wanted);
        }
        return between;
    }

    [[nodiscard]] ComparedWords words_of(const Provenance& of, const Job& job) const {
        auto classification = features->text(of.classification_prompts, job);
        auto segmentation = features->text(of.segmentation_prompts, job);
        auto kinds = defect_kinds(segmentation, of.segmentation_prompts);
        return {std::move(classification), std::move(segmentation), std::move(kinds)};
    }

    [[nodiscard]] ReferenceSubspacesPtr subspaces_of(const MemoryBank& bank, const Provenance& of, const Job& job) {
        if (of.settings.references.bank != ReferenceBank::subspace || bank.shots() == 0) return nullptr;
        auto wanted = bank_key(of);
        if (!subspaces || wanted != subspaces_key) {
            subspaces = reference_subspaces(bank, of.settings, job);
            subspaces_key = std::move(wanted);
        }
        return subspaces;
    }

    /// The references' embeddings, what they have of each other, and in which subspaces they lie.
    [[nodiscard]] MemoryBank bank_of(const InspectionContext& of, const Job& job) {
        const auto& settings = of.provenance.settings;
        const MemoryBank bank(reference_features(of, job), reference_variants(settings.references).size());
        return bank.with(distances_between(bank, of.provenance, job)).with(subspaces_of(bank, of.provenance, job));
    }

    /// What the bank is made of.
    [[nodiscard]] std::vector<ImageFeatures> reference_features(const InspectionContext& of, const Job& job) const {
        const auto request = of.vision_model ? vision_features_of(of) : request_for(of);
        auto& store = of.vision_model ? *vision_features : *features;
        return features_of_references(of, store, request, of.provenance.settings.references, job);
    }

    /// Of each reference its variants, one after the other.
    [[nodiscard]] std::vector<ImageFeatures> features_of_references(const InspectionContext& of, FeatureStore& store,
                                                                    const FeatureRequest& request,
                                                                    const ReferenceSettings& variants,
                                                                    const Job& job) const {
        std::vector<ImageFeatures> result;
        for (std::size_t i = 0; i < of.references.size(); ++i) {
            const auto& reference = of.references[i];
            job.report(Stage::references, i, of.references.size());
            const auto made = of_reference(reference.file, [&] {
                const auto load = [&] {
                    if (reference.image) return reference.image;
                    auto read = options.load(*picture_file(reference.file), request.reading);
                    if (!reference.alignment || read->sha256 != reference.sha256) return read;
                    return std::make_shared<const Image>(aligned(*read, *reference.alignment));
                };
                const auto& content = reference.alignment ? reference.alignment->content : reference.sha256;
                return variant_features(store, content, load, request, variants, job,
                                        looked_at(request.mask, reference.alignment));
            });
            result.insert(result.end(), made.begin(), made.end());
        }
        return result;
    }
};

}  // namespace fade
