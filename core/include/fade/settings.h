// SPDX-License-Identifier: MIT
#pragma once

#include "fade/alignment.h"
#include "fade/model.h"
#include "fade/tokens.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fade {

/// How a prompt ensemble turns an embedding into the probability of "anomalous".
enum class Classifier {
    average,  ///< softmax over the similarities to the two mean embeddings (Eq. 1 and 2; published)
    softmax,  ///< softmax over all prompts; the anomalous ones' sum
    max       ///< softmax over the two groups' nearest prompts
};

/// What a picture is compared with, besides words.
enum class Regime {
    zero_shot,  ///< itself
    few_shot,   ///< references
    batch       ///< the other pictures of its batch (`mutual_maps`)
};

/// All of them, in the order in which files name them.
inline constexpr std::array regimes{Regime::few_shot, Regime::zero_shot, Regime::batch};

/// The regime of so many references, where pictures are no batch.
[[nodiscard]] constexpr Regime regime_of(std::size_t shots) {
    return shots > 0 ? Regime::few_shot : Regime::zero_shot;
}

/// "few_shot", "zero_shot" or "batch".
[[nodiscard]] constexpr std::string_view to_string(Regime regime) {
    return regime == Regime::few_shot ? "few_shot" : regime == Regime::batch ? "batch" : "zero_shot";
}

/// The constants of the vision guidance: what depends on the regime.
struct VisionSettings {
    Feature feature = Feature::clip;
    double multiplier = 1;    ///< of the vision map, 0..1,000,000
    double weight = 0;        ///< w of segmentation = (1 - w) language + w multiplier vision, 0..1
    double score_weight = 0;  ///< w of image score = (1 - w) language + w vision, 0..1
    bool operator==(const VisionSettings&) const = default;
};

/// How the pictures of a batch are compared with each other.
struct BatchSettings {
    /// Side of the square that they are compared in, a multiple of the patch size up to 8,192; none: the largest of the
    /// scales up to 512, else the smallest. A vision model compares them in their own shape, see `vision_edge`.
    std::optional<int> scale = {};
    int others = 16;  ///< how many others a picture is compared with at most, 1..1,000
    int seed = 0;     ///< that draws them, 0..1,000,000,000
    bool operator==(const BatchSettings&) const = default;
};

/// By which angles references are also turned.
enum class Turning {
    none,
    quarters,  ///< 90, 180 and 270 degrees
    eighths    ///< 45, 90 ... 315 degrees
};

/// Whether references are also mirrored.
enum class Mirroring { none, left_right };

/// What is taken off the distance of a picture's patches to the references.
enum class ReferenceBaseline {
    none,  ///< nothing (published)
    place  ///< what the references have of each other at the same place, see `reference_distances`
};

/// Which of the references a picture is compared with.
enum class ReferenceMatch {
    all,   ///< all of them (published)
    best,  ///< the one that explains it best, see `best_reference`
    name   ///< the one whose name its own has, see `named_reference`
};

/// What a patch is compared with of the references.
enum class ReferenceBank {
    patches,  ///< their patches: how far the nearest is (published)
    subspace  ///< the subspace that their patches lie in, see `reference_subspaces`
};

/// How each reference joins the memory bank besides as it is (`reference_variants`; published: not at all), where in it
/// a patch is looked for, what of its distance counts, which references a picture is compared with, whether pictures
/// are first brought into the frame of the first one, by what patches are compared, and with what.
struct ReferenceSettings {
    Turning turned = Turning::none;
    Mirroring mirrored = Mirroring::none;
    /// Above 0, up to 0.5: also darker and brighter, by this share of each value and by half of it.
    double brightness = 0;
    /// Above 0, up to 1: a patch is compared only with those patches of a reference whose centre lies no farther from
    /// its own place, sideways as a share of the picture's width and up or down as a share of its height (a circle in
    /// the square that a scale sees, an ellipse in a picture that is not square); of a reference that has none there,
    /// with the nearest in place. 0: with all of them (published). As RAD does (Zhang et al., "Is Training Necessary
    /// for Anomaly Detection?", 2026). References that are turned or mirrored are pictures of their own: a place is
    /// that in the reference as it was changed.
    double position_radius = 0;
    /// `place`: each vision map is less by what good parts show there: the mean over the references of how far each of
    /// them lies from the nearest of the others (one left out, with its variants; as it is, not as it was changed;
    /// under the position radius). What would be less than 0 is 0. Of a single reference: as `none`.
    ReferenceBaseline baseline = ReferenceBaseline::none;
    /// Not `all`: each picture is compared with a single reference (with its variants), its template, for parts that
    /// differ by design. That one has nothing of others, so `baseline` takes off nothing.
    ReferenceMatch match = ReferenceMatch::all;
    /// Not none: pictures and the other references are first aligned with the first reference (`align`), and everything
    /// after that is in its frame. Without references, and of a batch, it says nothing.
    Alignment aligned = Alignment::none;
    /// Not empty: a patch is not compared by the tower's embedding, but by what these blocks of the tower make of it,
    /// at most 16 rising numbers from 1: the residual stream after each of them, behind the final norm of a vision
    /// model, each of unit length. Its distance to a reference patch is the mean over the blocks of half the cosine
    /// distances; the nearest one is nearest by that mean. They are blocks of the model that compares: of the vision
    /// model, if there is one. Empty: by the embedding (published).
    std::vector<int> layers = {};
    /// `subspace`: the vision map is a quarter of the squared distance of a patch to the affine subspace that holds 99
    /// % of the variance of the references' patches (SubspaceAD, 2026), of rows of unit length as half the cosine
    /// distance is a quarter of the squared distance to a patch; of several layers the mean over them. What it takes
    /// does not grow with the references. It knows no places and no single reference: `position_radius`, `baseline` and
    /// `match` must be as published.
    ReferenceBank bank = ReferenceBank::patches;
    bool operator==(const ReferenceSettings&) const = default;
};

/// Which guidance makes a result (Tables 5 and 6).
enum class Guidance { both, language, vision };

/// Every constant of the method. The defaults are the published ones; see `default_settings` for the scales of a model.
struct Settings {
    /// Sides of the square input, pixels: 1 to 16 different ones, multiples of the patch size up to 8,192.
    std::vector<int> scales{240, 448, 896};
    int classification_scale = 240;  ///< whose class token gives the language score; such a multiple, too
    /// Squares of the largest scale along the picture's shorter side, 0..64: instead of all of the picture as one
    /// square, that scale sees it in its own ratio of width to height, in tiles that overlap; references likewise. 0:
    /// as one square (published).
    int tiles = 0;
    GemSettings gem;
    /// Of a vision model, a DINOv2: the picture's shorter side, pixels, 14..8,192; what is left over of a patch is cut
    /// off (AnomalyDINO, WACV 2025: 448 or 672).
    int vision_edge = 448;

    double logit_scale = 100;  ///< s of the language softmax(s * cosine similarity), 0..10,000: larger is sharper
    Classifier classifier = Classifier::average;

    Feature language_classification_feature = Feature::clip;
    Feature language_segmentation_feature = Feature::gem;

    VisionSettings few_shot{.feature = Feature::clip, .multiplier = 3.5, .weight = 0.85, .score_weight = 0.5};
    VisionSettings zero_shot{.feature = Feature::gem, .multiplier = 80, .weight = 0.5, .score_weight = 0};
    /// Of a batch `feature` says nothing, and the vision map is that of `batch_vision`.
    VisionSettings batch{.multiplier = 1, .weight = 0.5, .score_weight = 0.5};
    BatchSettings mutual;
    ReferenceSettings references;
    /// Standard deviation of the Gaussian that the fused map, already limited to 0..1, is smoothed with, as a share of
    /// its side, 0..0.25; 0: not at all (published). The image score comes from the maps as they are.
    double map_smoothing = 0;

    /// Share of the vision map's cells, 0..1: the mean of that many largest values (rounded down) makes the vision
    /// score. 0, or less than a cell: the largest value (published). AnomalyDINO (WACV 2025) has 0.01.
    double score_share = 0;

    /// How many bits the values of pictures with more than 8 of them have, 8..16; none: see `load_image`.
    std::optional<int> bit_depth = {};

    Guidance classification_guidance = Guidance::both;
    Guidance segmentation_guidance = Guidance::both;

    [[nodiscard]] VisionSettings& of(Regime regime) {
        return regime == Regime::few_shot ? few_shot : regime == Regime::batch ? batch : zero_shot;
    }
    [[nodiscard]] const VisionSettings& of(Regime regime) const {
        return regime == Regime::few_shot ? few_shot : regime == Regime::batch ? batch : zero_shot;
    }
    /// Those of a regime as they take effect: weights are 0 or 1 where a single guidance makes the map or the score.
    [[nodiscard]] VisionSettings vision(Regime regime) const {
        auto result = of(regime);
        if (segmentation_guidance != Guidance::both) result.weight = segmentation_guidance == Guidance::vision ? 1 : 0;
        if (classification_guidance != Guidance::both)
            result.score_weight = classification_guidance == Guidance::vision ? 1 : 0;
        return result;
    }
    /// Whether words have a part in the map or in the score.
    [[nodiscard]] bool compares_words() const {
        return classification_guidance != Guidance::vision || segmentation_guidance != Guidance::vision;
    }
    bool operator==(const Settings&) const = default;
};

/// The published settings, with the scales fitted to the model (native size, then 448 and 896 for a native size of 224
/// to 447, else twice and four times the native size), overridden by the model folder's fade.json. Throws `Error`
/// (malformed) naming fade.json and the field that is of another type, out of its range or not of the model.
[[nodiscard]] Settings default_settings(const ModelInfo& model);

/// The same constants without words, for a vision model by itself: vision guidance alone, and of references what
/// AnomalyDINO (WACV 2025) has: the cosine distance itself (a multiplier of 2), and the mean of the largest hundredth.
[[nodiscard]] Settings without_words(Settings settings);

/// The other way round: with the guidance of `own`, the model's own settings, and with their multiplier and share of
/// the score where these are those of `without_words`: what was changed meanwhile stays.
[[nodiscard]] Settings with_words(Settings settings, const Settings& own);

/// The same with what only a CLIP has a use for (scales, GEM blocks, classifier) as this model has it by itself: of a
/// vision model alone no result depends on it.
[[nodiscard]] Settings with_parts_of(Settings settings, const ModelInfo& model);

/// Overrides what the JSON object names (the format of fade.json and of the "settings" of a result). What a fade.json
/// says of its model, "name" and "notice", is passed over.
[[nodiscard]] Settings with_overrides(Settings settings, std::string_view json, const std::string& name);

/// All settings as a JSON object; `with_overrides` reads it back.
[[nodiscard]] std::string to_json(const Settings& settings);

/// Throws `Error` (invalid_argument) naming the first setting that is out of its range, stated above, or does not fit
/// the model. Whether the vision layers are there is asked of the model that compares, by `check_vision_layers`.
void validate(const Settings& settings, const ClipConfig& model);

/// Whether they do.
[[nodiscard]] bool fits(const Settings& settings, const ClipConfig& model);
/// Throws `Error` (invalid_argument) if the vision layers are not blocks of a model that has so many.
void check_vision_layers(const Settings& settings, std::int64_t blocks);

/// The same of settings that came from a file: throws `Error` (malformed) naming the file first.
void validate(const Settings& settings, const ClipConfig& model, const std::string& name);

}  // namespace fade
