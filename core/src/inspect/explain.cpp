// SPDX-License-Identifier: MIT
#include "fade/evidence.h"

#include "fade/maps.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/torch_errors.h"
#include "detect/features.h"
#include "detect/fusion.h"
#include "detect/reference_distances.h"
#include "detect/reference_subspaces.h"
#include "detect/vision.h"

namespace fade {

namespace {

/// A patch of a view.
struct Cell {
    Cell(const View& of, cv::Size size, cv::Point2d point)
        : view(of),
          grid(size),
          column(along(point.x - of.region.x, of.region.width, size.width)),
          row(along(point.y - of.region.y, of.region.height, size.height)) {}
    Cell(const View& of, cv::Size size, std::int64_t patch)
        : view(of),
          grid(size),
          column(static_cast<int>(patch % size.width)),
          row(static_cast<int>(patch / size.width)) {}
    [[nodiscard]] std::int64_t index() const { return std::int64_t{row} * grid.width + column; }
    [[nodiscard]] cv::Rect2d box() const {
        const auto& region = view.region;
        const cv::Size2d side(region.width / grid.width, region.height / grid.height);
        return {region.x + column * side.width, region.y + row * side.height, side.width, side.height};
    }

    View view;
    cv::Size grid;
    int column;
    int row;

private:
    static int along(double place, double length, int count) {
        return std::clamp(static_cast<int>(place / length * count), 0, count - 1);
    }
};

/// [1, embed_dim] and [n, embed_dim] to [n]
at::Tensor similarities(const at::Tensor& patch, const at::Tensor& others) {
    return at::mv(others, patch.squeeze(0));
}

constexpr double below_every_cosine = -2;

/// Only what is looked at can be the nearest.
void leave_out(at::Tensor& similarity, const cv::Mat& cells) {
    if (!cells.empty()) similarity.masked_fill_(to_flags(cells).logical_not(), below_every_cosine);
}

std::optional<PatchMatch> nearest_own_patch(const ImageFeatures::Impl& query, Feature feature, const Cell& cell) {
    const auto patches = query.patches(cell.view, feature);
    auto similarity = similarities(patches.narrow(0, cell.index(), 1), patches);
    similarity[cell.index()] = below_every_cosine;  // the patch itself is the nearest, and leaves the search
    leave_out(similarity, query.cells(cell.view));
    const auto best = similarity.argmax().item<std::int64_t>();
    const auto value = similarity[best].item<double>();
    if (value <= below_every_cosine) return std::nullopt;
    return PatchMatch{std::nullopt, Cell(cell.view, cell.grid, best).box(), 1 - value, {}};
}

std::optional<PatchMatch> nearest_reference_patch(const ImageFeatures::Impl& query, const MemoryBank::Impl& bank,
                                                  const Cell& cell, const Settings& settings) {
    const auto by = compared_patches(settings, query);
    const auto variants = reference_variants(settings.references);
    const auto patch = query.compared(cell.view, by).narrow(0, cell.index(), 1);
    const auto place = query.places(cell.view).select(1, cell.index());
    const auto search = [&](double radius) {
        std::optional<PatchMatch> nearest;
        for (std::size_t i = 0; i < bank.references.size(); ++i) {
            const auto& reference = bank.references[i].impl();
            const auto& view = reference.counterpart(cell.view, query);
            auto similarity = similarities(patch, reference.compared(view, by));
            leave_out(similarity, reference.cells(view));
            if (radius > 0)
                similarity.masked_fill_(compared_within(place, reference.places(view), radius).logical_not(),
                                        below_every_cosine);
            const auto best = similarity.argmax().item<std::int64_t>();
            const auto value = similarity[best].item<double>();
            if (value > below_every_cosine && (!nearest || 1 - value < nearest->distance))
                nearest = PatchMatch{i / bank.variants, Cell(view, reference.grid(view), best).box(), 1 - value,
                                     variants.at(i % bank.variants)};
        }
        return nearest;
    };
    const auto nearest = search(settings.references.position_radius);
    if (nearest || settings.references.position_radius == 0) return nearest;
    // Masks leave nothing to compare with here: the nearest in place that they leave.
    double least = std::numeric_limits<double>::max();
    for (const auto& one : bank.references) {
        const auto& reference = one.impl();
        const auto& view = reference.counterpart(cell.view, query);
        auto distance = place_distances(place, reference.places(view));
        if (const auto cells = reference.cells(view); !cells.empty())
            distance.masked_fill_(to_flags(cells).logical_not(), least);
        least = std::min(least, distance.min().item<double>());
    }
    return search(least);
}

bool is_seen(const ImageFeatures::Impl& query, const Cell& cell) {
    const auto cells = query.cells(cell.view);
    return cells.empty() || cells.at<unsigned char>(cell.row, cell.column) != 0;
}

bool is_by_subspace(const ImageFeatures::Impl& query, Regime regime, const Settings& settings, const Cell& cell) {
    return regime == Regime::few_shot && settings.references.bank == ReferenceBank::subspace && is_seen(query, cell);
}

/// None for a patch that is not looked at, and where many patches make a distance.
std::optional<PatchMatch> nearest_patch(const ImageFeatures::Impl& query, const MemoryBank& references, Regime regime,
                                        const Settings& settings, const Cell& cell) {
    if (regime == Regime::batch || is_by_subspace(query, regime, settings, cell) || !is_seen(query, cell))
        return std::nullopt;
    if (regime == Regime::zero_shot) return nearest_own_patch(query, settings.zero_shot.feature, cell);
    return nearest_reference_patch(query, *references.impl(), cell, settings);
}

/// What was taken off the vision map there.
double baseline_at(const ImageFeatures::Impl& query, const MemoryBank::Impl& bank, const Cell& cell,
                   const Settings& settings) {
    const auto baseline = baseline_of(query, cell.view, bank, settings);
    return baseline.empty() ? 0 : double{baseline.at<float>(cell.row, cell.column)};
}

std::vector<PromptMatch> most_similar(const at::Tensor& patch, const at::Tensor& embeddings,
                                      const std::vector<std::string>& texts) {
    const auto count = std::min<std::int64_t>(explained_prompts, embeddings.size(0));
    const auto [values, indices] = at::topk(similarities(patch, embeddings), count);
    std::vector<PromptMatch> matches;
    for (std::int64_t i = 0; i < count; ++i)
        matches.push_back({texts[static_cast<std::size_t>(indices[i].item<std::int64_t>())], values[i].item<double>()});
    return matches;
}

void check_references(const Inspection& inspection, const ImageFeatures::Impl& query, const MemoryBank& references,
                      const Settings& settings) {
    const auto* bank = references.impl();
    const auto& compared = query.vision ? query.vision->model_sha256 : query.model_sha256;
    if (bank != nullptr && bank->references.front().impl().model_sha256 != compared)
        throw Error(ErrorCode::mismatch, Text::en("Image, prompts and references were encoded by different models."));
    if (static_cast<std::size_t>(inspection.shots) != references.shots())
        throw Error(ErrorCode::mismatch, Text::en("The inspection was made with another number of references."));
    if (bank != nullptr && reference_variants(settings.references).size() != bank->variants)
        throw Error(ErrorCode::mismatch,
                    Text::en("The references were taken in other variants than the settings say."));
}

void check_parts(const Inspection& inspection, const ImageFeatures::Impl& query, const TextFeatures::Impl& text,
                 const Prompts& prompts, const MemoryBank& references, const Settings& settings) {
    if (text.model_sha256 != query.model_sha256)
        throw Error(ErrorCode::mismatch, Text::en("Image, prompts and references were encoded by different models."));
    if (static_cast<std::size_t>(text.normal.size(0)) != prompts.normal.size() ||
        static_cast<std::size_t>(text.anomalous.size(0)) != prompts.anomalous.size())
        throw Error(ErrorCode::mismatch, Text::en("The prompts' sentences and their embeddings differ in number."));
    check_references(inspection, query, references, settings);
    for (const auto& maps : inspection.views)
        if (maps.language.size() != query.grid(maps.view))
            throw Error(ErrorCode::mismatch, Text::en("The inspection's maps do not fit the image's features."));
}

/// What a vision model says of a point: it reads no words.
ViewEvidence of_vision_model(const ImageFeatures::Impl& query, const MemoryBank& references, Settings settings,
                             cv::Point2d point) {
    settings.few_shot.feature = Feature::clip;  // it has no other
    const auto& view = query.shaped.value();
    const Cell cell(view, query.grid(view), point);
    ViewEvidence part;
    part.view = view;
    part.patch = cell.box();
    part.nearest = nearest_patch(query, references, Regime::few_shot, settings, cell);
    part.by_subspace = is_by_subspace(query, Regime::few_shot, settings, cell);
    if (part.by_subspace)
        part.vision = subspace_map(query, view, references.impl()->subspaces, compared_patches(settings, query))
                          .at<float>(cell.row, cell.column);
    if (!part.nearest) return part;
    part.baseline = baseline_at(query, *references.impl(), cell, settings);
    part.vision = std::max(std::clamp(part.nearest->distance / 2, 0.0, 1.0) - part.baseline, 0.0);
    return part;
}

/// With the picture's own reference alone, if it has one.
MemoryBank compared_references(const Inspection& inspection, const MemoryBank& all) {
    return inspection.reference ? all.only(*inspection.reference) : all;
}

/// The index of the picture's own reference is that among all.
void name_reference(const Inspection& inspection, ViewEvidence& part) {
    if (part.nearest && inspection.reference) part.nearest->reference = inspection.reference;
}

/// Adds what a vision model says of the evidence's point, and how much of the fused value comes from it.
void add_own_vision(Evidence& evidence, const Inspection& inspection, ViewEvidence own, const Settings& settings) {
    name_reference(inspection, own);
    own.vision_share = fusion_weights(inspection.regime(), settings).vision *
                       value_at(smooth(inspection.vision, inspection.cells, settings), evidence.point);
    evidence.clipping -= own.vision_share;
    evidence.own_vision = std::move(own);
}

/// Many pictures' patches make a distance of a batch: there is no nearest one.
ViewEvidence of_batch(const ViewMaps& maps, cv::Point2d point) {
    const Cell cell(maps.view, maps.vision.size(), point);
    ViewEvidence part;
    part.view = maps.view;
    part.patch = cell.box();
    part.vision = maps.vision.at<float>(cell.row, cell.column);
    return part;
}

/// Rounding of the single-precision maps is no clipping.
void forget_rounding(Evidence& evidence) {
    constexpr double rounding = 1e-6;
    if (std::abs(evidence.clipping) < rounding) evidence.clipping = 0;
}

cv::Point2d inside(cv::Point2d point) {
    if (!std::isfinite(point.x) || !std::isfinite(point.y))
        throw Error(ErrorCode::invalid_argument, Text::en("A point needs two finite numbers."));
    return {std::clamp(point.x, 0.0, 1.0), std::clamp(point.y, 0.0, 1.0)};
}

}  // namespace

Evidence explain(const Inspection& inspection, const ImageFeatures& query, const TextFeatures& segmentation,
                 const Prompts& prompts, const MemoryBank& all_references, const Settings& settings,
                 cv::Point2d point) {
    return with_torch_errors("Explaining a point", [&] {
        const c10::InferenceMode guard;
        const auto& features = query.impl();
        const auto& text = segmentation.impl();
        const auto references = compared_references(inspection, all_references);
        check_parts(inspection, features, text, prompts, references, settings);

        const auto regime = inspection.regime();
        const auto weights = fusion_weights(regime, settings);
        const bool by_own = features.vision != nullptr && regime == Regime::few_shot;
        const Aggregation aggregation(inspection.views);
        Evidence evidence;
        evidence.point = inside(point);
        evidence.language = value_at(inspection.language, evidence.point);
        evidence.vision = value_at(inspection.vision, evidence.point);
        evidence.fused = value_at(inspection.fused, evidence.point);
        evidence.clipping = evidence.fused;
        for (const auto& maps : inspection.views) {
            const Cell cell(maps.view, features.grid(maps.view), evidence.point);
            const auto language_patch =
                features.patches(maps.view, settings.language_segmentation_feature).narrow(0, cell.index(), 1);
            ViewEvidence part;
            part.view = maps.view;
            part.patch = cell.box();
            part.language = maps.language.at<float>(cell.row, cell.column);
            part.vision = maps.vision.at<float>(cell.row, cell.column);
            if (!by_own) part.nearest = nearest_patch(features, references, regime, settings, cell);
            part.by_subspace = !by_own && is_by_subspace(features, regime, settings, cell);
            if (part.nearest && regime == Regime::few_shot)
                part.baseline = baseline_at(features, *references.impl(), cell, settings);
            name_reference(inspection, part);
            part.normal = most_similar(language_patch, text.normal, prompts.normal);
            part.anomalous = most_similar(language_patch, text.anomalous, prompts.anomalous);
            // As in the fusion: each view's map in the grid of the largest, smoothed, there read bilinearly.
            const auto share = [&](cv::Mat ViewMaps::*map) {
                return value_at(smooth(aggregation.part(maps, map), inspection.cells, settings), evidence.point);
            };
            part.language_share = weights.language * share(&ViewMaps::language);
            if (!by_own) part.vision_share = weights.vision * share(&ViewMaps::vision);
            evidence.clipping -= part.language_share + part.vision_share;
            evidence.views.push_back(std::move(part));
        }
        if (by_own)
            add_own_vision(evidence, inspection,
                           of_vision_model(*features.vision, references, settings, evidence.point), settings);
        forget_rounding(evidence);
        return evidence;
    });
}

Evidence explain(const Inspection& inspection, const ImageFeatures& query, const MemoryBank& all_references,
                 const Settings& settings, cv::Point2d point) {
    return with_torch_errors("Explaining a point", [&] {
        const c10::InferenceMode guard;
        const auto& features = query.impl();
        const bool of_references = inspection.regime() == Regime::few_shot;
        if (of_references && !features.vision)
            throw Error(ErrorCode::mismatch, Text::en("Without words, a vision model and references are needed."));
        const auto references = compared_references(inspection, all_references);
        check_references(inspection, features, references, settings);
        Evidence evidence;
        evidence.point = inside(point);
        evidence.vision = value_at(inspection.vision, evidence.point);
        evidence.fused = value_at(inspection.fused, evidence.point);
        evidence.clipping = evidence.fused;
        add_own_vision(evidence, inspection,
                       of_references ? of_vision_model(*features.vision, references, settings, evidence.point)
                                     : of_batch(inspection.views.at(0), evidence.point),
                       settings);
        forget_rounding(evidence);
        return evidence;
    });
}

}  // namespace fade
