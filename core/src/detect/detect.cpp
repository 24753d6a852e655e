// SPDX-License-Identifier: MIT
#include "fade/mutual.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <opencv2/core.hpp>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "base/torch_errors.h"
#include "detect/baseline.h"
#include "detect/features.h"
#include "detect/fusion.h"
#include "detect/language.h"
#include "detect/reference_distances.h"
#include "detect/reference_subspaces.h"
#include "detect/vision.h"

namespace fade {

namespace {

void check_match(const MemoryBank& references, const Settings& settings) {
    if (settings.references.match != ReferenceMatch::all && references.shots() > 1)
        throw Error(ErrorCode::mismatch, Text::en("Which of the references is the picture's own was not found."));
}

void check_parts(const ImageFeatures::Impl& query, const TextFeatures::Impl& classification,
                 const TextFeatures::Impl& segmentation, const MemoryBank& references, Regime regime,
                 const Settings& settings) {
    if (settings.scales.empty())
        throw Error(ErrorCode::mismatch, Text::en("The settings name no scale to compare at."));
    const auto& model = query.model_sha256;
    const auto& vision_model = query.vision ? query.vision->model_sha256 : model;
    const auto* bank = references.impl();
    check_match(references, settings);
    const bool same = classification.model_sha256 == model && segmentation.model_sha256 == model &&
                      (bank == nullptr || bank->references.front().impl().model_sha256 == vision_model);
    if (!same)
        throw Error(ErrorCode::mismatch, Text::en("Image, prompts and references were encoded by different models."));
    const auto needed = required_features(settings, regime);
    const bool same_gem = query.gem == needed.gem &&
                          (bank == nullptr || query.vision || bank->references.front().impl().gem == needed.gem);
    if (needed.tokens.contains(Tokens::gem_patches) && !same_gem)
        throw Error(ErrorCode::mismatch,
                    Text::en("Image or references were encoded with other GEM settings than these."));
}

cv::Mat reference_map(const ImageFeatures::Impl& query, const MemoryBank& bank, const View& view,
                      const Settings& settings) {
    const auto by = compared_patches(settings, query);
    if (settings.references.bank == ReferenceBank::subspace)
        return subspace_map(query, view, bank.impl()->subspaces, by);
    return less_baseline(distance_map(query, view, bank.impl()->references, by, settings.references.position_radius),
                         baseline_of(query, view, *bank.impl(), settings));
}

cv::Mat vision_map(const ImageFeatures::Impl& query, const MemoryBank& bank, const View& view,
                   const Settings& settings) {
    if (bank.regime() == Regime::few_shot) return reference_map(query, bank, view, settings);
    const auto feature = settings.of(bank.regime()).feature;
    return query.map(view, distance_to_second_nearest(query.seen_patches(view, feature), *query.kernels));
}

/// Of the vision model.
ViewMaps own_vision(const ImageFeatures::Impl& query, const MemoryBank& bank, const Settings& settings) {
    const auto& view = query.shaped.value();
    const auto cells = query.cells(view);
    if (!cells.empty() && cv::countNonZero(cells) == 0)
        throw Error(ErrorCode::mismatch, Text::en("The mask leaves no patch of the vision model to look at."));
    return {view, {}, reference_map(query, bank, view, settings), cells};
}

/// The vision map of a view that has these cells.
using VisionOf = std::function<cv::Mat(const View&)>;

std::vector<ViewMaps> view_maps(const ImageFeatures::Impl& features, const TextFeatures::Impl& segmentation,
                                const VisionOf& vision, const Settings& settings, const Job& job) {
    std::vector<ViewMaps> maps;
    const auto views = compared_views(settings, features);
    for (const auto& view : views) {
        job.report(Stage::match, maps.size(), views.size());
        const auto language = anomalous_probability(features.seen_patches(view, settings.language_segmentation_feature),
                                                    segmentation, settings.classifier, settings.logit_scale);
        maps.push_back({view, features.map(view, language), vision(view), features.cells(view)});
    }
    job.report(Stage::match, views.size(), views.size());
    return maps;
}

}  // namespace

double language_score_of(const ImageFeatures::Impl& features, const TextFeatures::Impl& classification,
                         const Settings& settings) {
    const auto token =
        features.class_token(View::square(settings.classification_scale), settings.language_classification_feature);
    return anomalous_probability(token, classification, settings.classifier, settings.logit_scale).item<double>();
}

Inspection detect(const ImageFeatures& query, const TextFeatures& classification, const TextFeatures& segmentation,
                  const MemoryBank& references, const Settings& settings, const Job& job) {
    return with_torch_errors("Comparing the image", [&] {
        const c10::InferenceMode guard;
        const auto& features = query.impl();
        check_parts(features, classification.impl(), segmentation.impl(), references, references.regime(), settings);
        const bool by_own = features.vision != nullptr && references.regime() == Regime::few_shot;
        const auto vision = [&](const View& view) {
            return by_own ? cv::Mat() : vision_map(features, references, view, settings);
        };
        auto maps = view_maps(features, segmentation.impl(), vision, settings, job);
        const auto own = by_own ? std::optional(own_vision(*features.vision, references, settings)) : std::nullopt;
        return fuse(std::move(maps), language_score_of(features, classification.impl(), settings), references.shots(),
                    settings, own);
    });
}

Inspection detect(const ImageFeatures& query, const MemoryBank& references, const Settings& settings, const Job& job) {
    return with_torch_errors("Comparing the image", [&] {
        const c10::InferenceMode guard;
        const auto* bank = references.impl();
        const auto& vision = query.impl().vision;
        if (bank == nullptr || !vision)
            throw Error(ErrorCode::mismatch, Text::en("Without words, a vision model and references are needed."));
        check_match(references, settings);
        if (bank->references.front().impl().model_sha256 != vision->model_sha256)
            throw Error(ErrorCode::mismatch,
                        Text::en("Image, prompts and references were encoded by different models."));
        job.report(Stage::match, 0, 1);
        auto result = fuse(own_vision(*vision, references, settings), references.shots(), settings);
        job.report(Stage::match, 1, 1);
        return result;
    });
}

Inspection detect(const BatchVision& vision, std::size_t pictures, const Settings& settings) {
    return fuse(vision, pictures, settings);
}

Inspection detect(const ImageFeatures& query, const TextFeatures& classification, const TextFeatures& segmentation,
                  const BatchVision& vision, std::size_t pictures, const Settings& settings, const Job& job) {
    return with_torch_errors("Comparing the image", [&] {
        const c10::InferenceMode guard;
        const auto& features = query.impl();
        check_parts(features, classification.impl(), segmentation.impl(), {}, Regime::batch, settings);
        const auto in_grid = [&](const View& view) {
            auto map = vision.shaped
                           ? placed_in_picture(vision.map, vision.shaped->region, features.grid(view), vision.cells)
                           : resize_map(vision.map, features.grid(view), vision.cells);
            if (const auto cells = features.cells(view); !cells.empty()) map.setTo(0, cells == 0);
            return map;
        };
        auto maps = view_maps(features, segmentation.impl(), in_grid, settings, job);
        return fuse(std::move(maps), language_score_of(features, classification.impl(), settings), vision, pictures,
                    settings);
    });
}

}  // namespace fade
