// SPDX-License-Identifier: MIT
#pragma once

#include "fade/settings.h"

#include <optional>
#include <span>

#include "detect/features.h"

namespace fade {

/// Few-shot: for each query patch, half of one minus its largest cosine similarity to any patch of the bank's parts.
/// [n, embed_dim] and parts of [m, embed_dim], rows of unit length, not all of 0 rows, to [n] in 0..1.
[[nodiscard]] at::Tensor distance_to_nearest(const at::Tensor& query, std::span<const at::Tensor> bank,
                                             const kernels::Kernels& kernels);

/// Patches and where they lie.
struct PlacedPatches {
    at::Tensor patches;  ///< [n, embed_dim]
    at::Tensor places;   ///< [2, n], see `ImageFeatures::Impl::places`
    at::Tensor grid;     ///< [2, m]: those of all patches of their view, looked at or not
};

/// The same with a position radius (`ReferenceSettings::position_radius`, above 0): each query patch is compared with
/// those of a part whose centre lies no farther from its own, or where none of its grid does, with the nearest in
/// place. Only where masks leave no part a patch to compare with, it is the nearest in place that they leave in any
/// part.
[[nodiscard]] at::Tensor distance_to_nearest(const PlacedPatches& query, std::span<const PlacedPatches> bank,
                                             double radius, const kernels::Kernels& kernels);

/// [m], bool: with which patches of a part's grid ([2, m]) one at `place` ([2]) is compared under a position radius, if
/// they are looked at.
[[nodiscard]] at::Tensor compared_within(const at::Tensor& place, const at::Tensor& grid, double radius);

/// [m]: how far patches of a grid ([2, m]) lie from `place` ([2]), in double precision.
[[nodiscard]] at::Tensor place_distances(const at::Tensor& place, const at::Tensor& grid);

/// Few-shot, as a map of the view's grid: half the cosine distance of each patch of the query to the nearest of the
/// references, which may be variants of some. `radius`: a position radius, 0: anywhere.
[[nodiscard]] cv::Mat distance_map(const ImageFeatures::Impl& query, const View& view,
                                   std::span<const ImageFeatures> references, const ComparedPatches& by, double radius);

/// Whether any patch of this view is looked at.
[[nodiscard]] bool is_seen(const ImageFeatures::Impl& features, const View& view);

/// The view to compare whole pictures in, cheap and of the size that the model was trained with: that of the language
/// score, or the smallest; none: there is no view.
[[nodiscard]] std::optional<View> score_view(const ImageFeatures& features, const Settings& settings);

/// Zero-shot: the same distance to the image's own second nearest patch (its nearest is itself). A single patch has
/// distance 0.
[[nodiscard]] at::Tensor distance_to_second_nearest(const at::Tensor& patches, const kernels::Kernels& kernels);

}  // namespace fade
