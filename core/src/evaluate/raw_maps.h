// SPDX-License-Identifier: MIT
#pragma once

#include "fade/detect.h"
#include "fade/reference_subspaces.h"

#include <opencv2/core/mat.hpp>

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fade {

/// What language and references say of one picture, before any fusion: small maps by name, from which every shot, seed
/// and ablation is made. CV_32FC1; a class token's score is a map of one cell.
using RawMaps = std::map<std::string, cv::Mat>;

/// One map that is needed: its name, and how to compute it.
struct RawMapKey {
    /// `vision_region`: the part of the picture that the vision model's view shows, [x, y, width, height] in 0..1.
    /// `alignment`: see `to_map`; made by whoever aligns.
    /// `subspace`: of all references of a run together.
    enum class Source { language_map, class_score, reference, own_patches, vision_region, alignment, subspace };
    Source source;
    Feature feature;
    View view;
    /// The prompts' or the reference's SHA-256, or those of several references (`joined_hashes`); empty for the
    /// picture's own patches.
    std::string by;
    int tiles = 0;  ///< not 0: the view in so many tiles, see `Settings::tiles`
    /// How a reference joins besides as it is (see `variants_key`).
    std::string variants = {};
    /// Not empty: of a vision model, in its own view whatever `view` says; all that its maps depend on.
    std::string encoder = {};
    double radius = 0;  ///< of a reference, `ReferenceSettings::position_radius`
    /// Not empty: of the picture aligned with the reference of this SHA-256, see `frame_key`.
    std::string frame = {};
    std::vector<int> blocks = {};  ///< of a reference, see `ComparedPatches`

    [[nodiscard]] std::string name() const;
    auto operator<=>(const RawMapKey&) const = default;  // NOLINT(modernize-use-nullptr): a false alarm
};

/// Those of a run's references, in its order, and back.
[[nodiscard]] std::string joined_hashes(const std::vector<std::string>& hashes);
[[nodiscard]] std::vector<std::string> hashes_in(const std::string& joined);

/// "turned 90 mirrored left-right brightness 0.2": what is not as it is published; empty: the reference as it is alone.
[[nodiscard]] std::string variants_key(const ReferenceSettings& settings);

/// "rigid SHA": the frame of a reference; empty: pictures are not aligned, or there is no reference.
[[nodiscard]] std::string frame_key(const ReferenceSettings& settings, const std::string& first_reference);

/// What scoring needs of an alignment, as a map of numbers in single precision, and back.
[[nodiscard]] cv::Mat to_map(const ImageAlignment& alignment);
[[nodiscard]] ImageAlignment to_alignment(const cv::Mat& map);

/// How language turns embeddings into probabilities, the same for all of an evaluation.
struct LanguageRule {
    Classifier classifier = Classifier::average;
    double logit_scale = 100;
};

/// Computes one map from a picture's features (`ImageFeatures::with_vision` of a vision model, whose are `reference`
/// then). `text` or `reference` is what `item.by` names, else null or empty; of a reference all variants.
[[nodiscard]] cv::Mat compute_raw_map(const RawMapKey& item, const ImageFeatures& query, const TextFeatures* text,
                                      std::span<const ImageFeatures> reference, const LanguageRule& rule);

/// The same of a reference that other references are compared with: `query` is what those are, a vision model's if they
/// are. A vision region or a reference's map only.
[[nodiscard]] cv::Mat compute_raw_map_of_reference(const RawMapKey& item, const ImageFeatures& query,
                                                   std::span<const ImageFeatures> reference);

/// In which the references of a `subspace` lie, all variants of each.
[[nodiscard]] ReferenceSubspacesPtr subspaces_of(const RawMapKey& item, std::span<const ImageFeatures> references);

/// A picture's map of a `subspace`, whose references lie in these; `query` as for `compute_raw_map`.
[[nodiscard]] cv::Mat compute_subspace_map(const RawMapKey& item, const ImageFeatures& query,
                                           const ReferenceSubspacesPtr& subspaces);

[[nodiscard]] std::string serialise(const RawMaps& raw_maps);
/// Nothing if the bytes are no raw maps.
[[nodiscard]] std::optional<RawMaps> parse_raw_maps(std::string_view bytes);

}  // namespace fade
