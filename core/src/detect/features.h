// SPDX-License-Identifier: MIT
#pragma once

#include "fade/detect.h"

#include <ATen/core/Tensor.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "detect/cells.h"
#include "encode/towers.h"

namespace fade {

/// What the comparing needs to know of the model that encodes.
struct EncoderFacts {
    explicit EncoderFacts(const ClipModel& model);
    explicit EncoderFacts(const DinoModel& model);

    std::string sha256;  ///< of the weights
    Compute compute;
    std::int64_t patch_size;
    std::int64_t width;        ///< of a token that is compared
    std::int64_t layer_width;  ///< of a token between the blocks
    const kernels::Kernels* kernels;
};

/// By what patches are compared with references.
struct ComparedPatches {
    Feature feature = Feature::clip;
    std::vector<int> blocks = {};  ///< not empty: by these blocks instead, see `ReferenceSettings::layers`
    bool operator==(const ComparedPatches&) const = default;
};

struct ImageFeatures::Impl {
    std::string model_sha256;
    std::int64_t patch_size = 0;
    GemSettings gem;
    std::vector<int> blocks = {};               ///< whose `Tokens::layer_patches` there are
    const kernels::Kernels* kernels = nullptr;  ///< what compares them: the model's
    std::map<View, TokenSets> views;            ///< ascending
    std::optional<View> shaped;                 ///< the one of these in the picture's own shape, see `ImageFeatures`
    /// By view those of its cells that are looked at, see `cells`; a view that is not in it is looked at as a whole.
    std::map<View, cv::Mat> cells_by_view;
    /// Of a vision model, whose patches may be larger than those that language sees: a cell is looked at if any part of
    /// it is, so that nothing falls between; else if half of it is.
    bool sees_parts = false;
    std::shared_ptr<const Impl> vision = {};  ///< another model's, which vision guidance compares; null: none

    /// What this picture has for a view of another one: the same, or its own shaped one.
    [[nodiscard]] const View& counterpart(const View& view, const Impl& other) const {
        return shaped && other.shaped == view ? *shaped : view;
    }
    /// [tokens, embed_dim]. Throws `Error` (mismatch) if this view, or this set of it, was not computed.
    [[nodiscard]] const at::Tensor& tokens(const View& view, Tokens set) const;
    /// [patches, embed_dim], looked at or not
    [[nodiscard]] at::Tensor patches(const View& view, Feature feature) const;
    /// [patches that are looked at, embed_dim]
    [[nodiscard]] at::Tensor seen_patches(const View& view, Feature feature) const;
    /// What each block makes of the patches, or their embeddings alone: [patches, width] each, rows of unit length,
    /// looked at or not. Throws `Error` (mismatch) for other blocks than the features'.
    [[nodiscard]] std::vector<at::Tensor> layers(const View& view, const ComparedPatches& by) const;
    /// [patches, widths of all layers]: rows of unit length, whose products are means over the layers
    [[nodiscard]] at::Tensor compared(const View& view, const ComparedPatches& by) const;
    /// Rows of all patches to [patches that are looked at, width].
    [[nodiscard]] at::Tensor seen(const View& view, const at::Tensor& rows) const;
    /// [2, patches]: x and y of their centres, in 0..1 of the picture's width and height, looked at or not
    [[nodiscard]] at::Tensor places(const View& view) const;
    /// [2, patches that are looked at]
    [[nodiscard]] at::Tensor seen_places(const View& view) const;
    /// [1, embed_dim]
    [[nodiscard]] at::Tensor class_token(const View& view, Feature feature) const;
    /// Leaves out, of this view, what a mask hides (see `cells_in`).
    void look_at(const cv::Mat& mask, const View& view);
    /// Cells of this view's patch grid.
    [[nodiscard]] cv::Size grid(const View& view) const;
    /// Those of this view that are looked at: CV_8UC1 in its grid, 0 or 255; empty: all.
    [[nodiscard]] cv::Mat cells(const View& view) const;
    /// A value for each of the `seen_patches` to a map of the view's grid, 0 elsewhere. CV_32FC1, in memory of its own.
    [[nodiscard]] cv::Mat map(const View& view, const at::Tensor& values) const;
};

/// [cells], bool, in row order: where `cells` is not 0.
[[nodiscard]] at::Tensor to_flags(const cv::Mat& cells);

/// Throws `Error` (invalid_argument) naming the first set that is wanted and not offered by this model.
void check_offered(const TokenNames& wanted, const TokenNames& offered, const std::string& model);

/// Throws `Error` (invalid_argument) for blocks that are not those of a tower of so many layers, or that come without
/// `Tokens::layer_patches`, or the other way round.
void check_blocks(const FeatureRequest& request, std::int64_t layers);

/// The request for a picture of this size, with its shaped view among the views, each once and in ascending order.
/// Throws what `tiled_view` and `dino_view` throw.
[[nodiscard]] FeatureRequest request_for(const FeatureRequest& request, cv::Size picture, const EncoderFacts& encoder);

/// Of this encoder and request (see `request_for`), its mask included, without a view yet.
[[nodiscard]] std::shared_ptr<ImageFeatures::Impl> empty_features(const EncoderFacts& encoder,
                                                                  const FeatureRequest& request, cv::Size picture);

/// By what these features, of a CLIP or a vision model, are compared with references.
[[nodiscard]] ComparedPatches compared_patches(const Settings& settings, const ImageFeatures::Impl& features);

/// The views that are compared under these settings, in ascending order. Throws `Error` (mismatch) if features that
/// should be in tiles are not.
[[nodiscard]] std::vector<View> compared_views(const Settings& settings, const ImageFeatures::Impl& features);

/// The views in which these features, of a CLIP or a vision model, are compared with references.
[[nodiscard]] std::vector<View> reference_views(const Settings& settings, const ImageFeatures::Impl& features);

/// The view, or an empty one for that which each picture has in its own shape: the same of all pictures.
[[nodiscard]] View common_view(const View& view, const ImageFeatures::Impl& features);

/// [height * width] to a map of its own memory, CV_32FC1.
[[nodiscard]] cv::Mat to_map(const at::Tensor& values, cv::Size grid);

struct TextFeatures::Impl {
    std::string model_sha256;
    at::Tensor normal;     ///< [prompts, embed_dim], rows of unit length
    at::Tensor anomalous;  ///< [prompts, embed_dim], rows of unit length
    at::Tensor means;      ///< [2, embed_dim]: normal, anomalous; not normalised again
};

/// Throws `Error` (invalid_argument) for prompts without normal or anomalous sentences.
void check_prompts(const Prompts& prompts);

/// Runs the text tower: [normal, then anomalous sentences; embed_dim], rows of unit length.
[[nodiscard]] at::Tensor encode_prompts(const ClipModel& model, const Prompts& prompts, const Job& job);

/// From what `encode_prompts` gave.
[[nodiscard]] TextFeatures make_text_features(const ClipModel& model, const Prompts& prompts,
                                              const at::Tensor& embeddings);

struct MemoryBank::Impl {
    std::vector<ImageFeatures> references;  ///< `variants` of each, one after the other
    std::size_t variants = 1;
    std::shared_ptr<const ReferenceDistances> between = {};    ///< what they have of each other; null: unknown
    std::shared_ptr<const ReferenceSubspaces> subspaces = {};  ///< in which they lie; null: unknown
};

}  // namespace fade
