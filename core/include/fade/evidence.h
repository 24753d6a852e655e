// SPDX-License-Identifier: MIT
#pragma once

#include "fade/detect.h"
#include "fade/prompts.h"
#include "fade/reference_variants.h"
#include "fade/settings.h"

#include <opencv2/core/types.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace fade {

/// A prompt that a patch was compared with.
struct PromptMatch {
    std::string text;       ///< as the text tower read it
    double similarity = 0;  ///< cosine, -1..1
};

/// The patch that the vision guidance compared a patch with. Rectangles are in 0..1 of a picture's width and height.
struct PatchMatch {
    /// Which reference, in the order of the memory bank; none: zero-shot, another patch of the picture itself.
    std::optional<std::size_t> reference;
    cv::Rect2d patch;
    double distance = 0;            ///< cosine distance, 0..2
    ReferenceVariant variant = {};  ///< of that reference: the patch lies in it as it was changed (`varied`)
};

/// What one view says of a point.
struct ViewEvidence {
    View view;
    cv::Rect2d patch;     ///< the patch that the point lies in, in 0..1 of the picture's width and height
    double language = 0;  ///< probability of "anomalous" of this patch, 0..1 (Eq. 2)
    /// Half the cosine distance of this patch less the baseline, or a quarter of the squared distance to the
    /// references' subspace; 0..1, before the multiplier.
    double vision = 0;
    /// What the references have of each other at this place, 0..1, which was taken off: the rest is at least 0. 0 where
    /// the settings take off nothing.
    double baseline = 0;
    /// The nearest reference patch, or zero-shot the second nearest own patch; none if the picture is a single patch,
    /// this patch is not looked at, or references are compared with as a subspace, which all of their patches make.
    std::optional<PatchMatch> nearest;
    /// The patch was compared with the references' subspace: there is no nearest one.
    bool by_subspace = false;
    std::vector<PromptMatch> normal;     ///< the most similar prompts, best first
    std::vector<PromptMatch> anomalous;  ///< the most similar prompts, best first
    double language_share = 0;           ///< of the fused value at the point, see `Evidence`
    double vision_share = 0;             ///< of the fused value at the point, see `Evidence`
};

/// Why the fused map has its value at a point. The maps are read bilinearly, as overlays show them. All language and
/// vision shares and the clipping add up to the fused value. Where the settings smooth the map, so are the shares: they
/// then come from the patches around, too.
struct Evidence {
    cv::Point2d point;                ///< in 0..1 of the picture's width and height
    double language = 0;              ///< aggregated over the scales, 0..1; 0 where no words were compared
    double vision = 0;                ///< aggregated over the scales, before the multiplier
    double fused = 0;                 ///< 0..1
    double clipping = 0;              ///< at most 0: what the limit to 0..1 took away
    std::vector<ViewEvidence> views;  ///< in ascending order, those of the inspection
    /// What a vision model says instead of these views: of language nothing. None: there is no such model, or no
    /// reference.
    std::optional<ViewEvidence> own_vision = {};
};

/// How many prompts `explain` names of each kind.
inline constexpr std::size_t explained_prompts = 3;

/// Explains one point of an inspection (Sections 3.2 to 3.4). `query`, `segmentation` with its `prompts`, `references`
/// and `settings` are what the inspection was made with. Compares single patches, so it takes milliseconds and runs
/// no tower. A point outside 0..1 is moved to the picture's edge. Thread-safe.
/// Throws `Error` (mismatch) where the parts do not fit together, (invalid_argument) for a point that is no number.
[[nodiscard]] Evidence explain(const Inspection& inspection, const ImageFeatures& query,
                               const TextFeatures& segmentation, const Prompts& prompts, const MemoryBank& references,
                               const Settings& settings, cv::Point2d point);

/// The same of an inspection by a vision model alone: there are no views, and `own_vision` says all.
[[nodiscard]] Evidence explain(const Inspection& inspection, const ImageFeatures& query, const MemoryBank& references,
                               const Settings& settings, cv::Point2d point);

}  // namespace fade
