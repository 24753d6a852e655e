// SPDX-License-Identifier: MIT
#include "fade/evidence.h"

#include "fade/maps.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>

#include "base/torch_errors.h"
#include "detect/features.h"
#include "detect/fusion.h"

namespace fade {

namespace {

/// A patch in its scale's grid.
struct Cell {
    Cell(int grid_size, cv::Point2d point)
        : grid(grid_size),
          column(std::min(static_cast<int>(point.x * grid), grid - 1)),
          row(std::min(static_cast<int>(point.y * grid), grid - 1)) {}
    Cell(int grid_size, std::int64_t patch)
        : grid(grid_size), column(static_cast<int>(patch % grid)), row(static_cast<int>(patch / grid)) {}
    [[nodiscard]] std::int64_t index() const { return std::int64_t{row} * grid + column; }
    [[nodiscard]] cv::Rect2d box() const {
        const double side = 1.0 / grid;
        return {column * side, row * side, side, side};
    }

    int grid;
    int column;
    int row;
};

/// [1, embed_dim] and [n, embed_dim] to [n]
at::Tensor similarities(const at::Tensor& patch, const at::Tensor& others) {
    return at::mv(others, patch.squeeze(0));
}

std::optional<PatchMatch> nearest_own_patch(const at::Tensor& patches, const Cell& cell) {
    if (patches.size(0) < 2) return std::nullopt;
    auto similarity = similarities(patches.narrow(0, cell.index(), 1), patches);
    similarity[cell.index()] = -2;  // below every cosine: the patch itself is the nearest, and leaves the search
    const auto best = similarity.argmax().item<std::int64_t>();
    return PatchMatch{std::nullopt, Cell(cell.grid, best).box(), 1 - similarity[best].item<double>()};
}

std::optional<PatchMatch> nearest_reference_patch(const at::Tensor& patch, const MemoryBank::Impl& bank, int scale,
                                                  Feature feature) {
    std::optional<PatchMatch> nearest;
    for (std::size_t i = 0; i < bank.references.size(); ++i) {
        const auto& reference = bank.references[i].impl();
        const auto similarity = similarities(patch, reference.patches(scale, feature));
        const auto best = similarity.argmax().item<std::int64_t>();
        const double distance = 1 - similarity[best].item<double>();
        if (!nearest || distance < nearest->distance)
            nearest = PatchMatch{i, Cell(reference.grid(scale), best).box(), distance};
    }
    return nearest;
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

void check_parts(const Inspection& inspection, const ImageFeatures::Impl& query, const TextFeatures::Impl& text,
                 const Prompts& prompts, const MemoryBank& references) {
    const auto* bank = references.impl();
    if (text.model_sha256 != query.model_sha256 ||
        (bank != nullptr && bank->references.front().impl().model_sha256 != query.model_sha256))
        throw Error(ErrorCode::mismatch, "Image, prompts and references were encoded by different models.");
    if (static_cast<std::size_t>(text.normal.size(0)) != prompts.normal.size() ||
        static_cast<std::size_t>(text.anomalous.size(0)) != prompts.anomalous.size())
        throw Error(ErrorCode::mismatch, "The prompts' sentences and their embeddings differ in number.");
    if (static_cast<std::size_t>(inspection.shots) != references.shots())
        throw Error(ErrorCode::mismatch, "The inspection was made with another number of references.");
    for (const auto& maps : inspection.scales)
        if (maps.language.cols != query.grid(maps.scale))
            throw Error(ErrorCode::mismatch, "The inspection's maps do not fit the image's features.");
}

cv::Point2d inside(cv::Point2d point) {
    if (!std::isfinite(point.x) || !std::isfinite(point.y))
        throw Error(ErrorCode::invalid_argument, "A point needs two finite numbers.");
    return {std::clamp(point.x, 0.0, 1.0), std::clamp(point.y, 0.0, 1.0)};
}

}  // namespace

Evidence explain(const Inspection& inspection, const ImageFeatures& query, const TextFeatures& segmentation,
                 const Prompts& prompts, const MemoryBank& references, const Settings& settings, cv::Point2d point) {
    return with_torch_errors("Explaining a point", [&] {
        const c10::InferenceMode guard;
        const auto& features = query.impl();
        const auto& text = segmentation.impl();
        check_parts(inspection, features, text, prompts, references);

        const auto regime = references.regime();
        const auto weights = fusion_weights(regime, settings);
        const auto scales = static_cast<double>(inspection.scales.size());
        Evidence evidence;
        evidence.point = inside(point);
        evidence.language = value_at(inspection.language, evidence.point);
        evidence.vision = value_at(inspection.vision, evidence.point);
        evidence.fused = value_at(inspection.fused, evidence.point);
        evidence.clipping = evidence.fused;
        for (const auto& maps : inspection.scales) {
            const Cell cell(features.grid(maps.scale), evidence.point);
            const auto language_patch =
                features.patches(maps.scale, settings.language_segmentation_feature).narrow(0, cell.index(), 1);
            const auto vision_patches = features.patches(maps.scale, settings.of(regime).feature);
            ScaleEvidence part;
            part.scale = maps.scale;
            part.patch = cell.box();
            part.language = maps.language.at<float>(cell.row, cell.column);
            part.vision = maps.vision.at<float>(cell.row, cell.column);
            part.nearest = regime == Regime::few_shot
                               ? nearest_reference_patch(vision_patches.narrow(0, cell.index(), 1), *references.impl(),
                                                         maps.scale, settings.of(regime).feature)
                               : nearest_own_patch(vision_patches, cell);
            part.normal = most_similar(language_patch, text.normal, prompts.normal);
            part.anomalous = most_similar(language_patch, text.anomalous, prompts.anomalous);
            // As in the fusion: each scale's map in the grid of the largest, smoothed, there read bilinearly.
            const auto there = [&](const cv::Mat& map) {
                return value_at(smooth(resize_map(map, inspection.fused.size()), settings), evidence.point);
            };
            part.language_share = weights.language / scales * there(maps.language);
            part.vision_share = weights.vision / scales * there(maps.vision);
            evidence.clipping -= part.language_share + part.vision_share;
            evidence.scales.push_back(std::move(part));
        }
        // Rounding of the single-precision maps is no clipping.
        constexpr double rounding = 1e-6;
        if (std::abs(evidence.clipping) < rounding) evidence.clipping = 0;
        return evidence;
    });
}

}  // namespace fade
