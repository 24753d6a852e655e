// SPDX-License-Identifier: MIT
#pragma once

#include "fade/dino_model.h"
#include "fade/image.h"
#include "fade/job.h"
#include "fade/mask.h"
#include "fade/model.h"
#include "fade/prompts.h"
#include "fade/settings.h"
#include "fade/view.h"

#include <opencv2/core/mat.hpp>

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace fade {

/// The embeddings of one image in several views: per view a class token and (width / patch_size) x (height /
/// patch_size) patches, from the ordinary and from the GEM path, each of unit length. Immutable and cheap to copy;
/// opaque outside core.
class ImageFeatures {
public:
    struct Impl;
    explicit ImageFeatures(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}
    /// Those that are in it, in ascending order.
    [[nodiscard]] std::vector<View> views() const;
    /// The one in the picture's own shape, another one in a picture of another shape: of CLIP the one that stands for
    /// the largest scale, where the request asked for tiles; of a DINOv2 its only one.
    [[nodiscard]] std::optional<View> shaped() const;
    /// The same embeddings with those of the same picture from another model: with references, vision guidance compares
    /// these instead.
    [[nodiscard]] ImageFeatures with_vision(const ImageFeatures& vision) const;
    /// No embeddings. `with_vision` makes those of a vision model alone of it: there is nothing that words could be
    /// compared with.
    [[nodiscard]] static ImageFeatures none();
    /// The same embeddings of a picture of which only a part is looked at: what does not lie in it enters no map, no
    /// memory bank, no search for the nearest, no maximum. `mask` (CV_8UC1) lies over the whole picture, in any
    /// resolution, and is not 0 where one looks; a patch counts if at least half of it does. Class tokens are of all
    /// that their view shows, still. Throws `Error` (invalid_argument) for another type, or an empty one.
    [[nodiscard]] ImageFeatures looked_at(const cv::Mat& mask) const;
    [[nodiscard]] const Impl& impl() const noexcept { return *impl_; }

private:
    std::shared_ptr<const Impl> impl_;
};

/// Which embeddings to compute. What is not asked for is not computed.
struct FeatureRequest {
    /// The largest scale in tiles: see `Settings::tiles`.
    struct Tiling {
        int side = 0;   ///< of a tile, pixels: the scale
        int tiles = 0;  ///< along the picture's shorter side, 1 or more
        bool operator==(const Tiling&) const = default;
    };

    std::vector<View> views;
    GemSettings gem;  ///< 0 blocks: the GEM output equals the ordinary one
    TokenNames tokens = all_tokens;
    ReadingOptions reading = {};        ///< how files are read
    std::optional<RoiMask> mask = {};   ///< where one looks; empty: everywhere
    std::optional<Tiling> tiling = {};  ///< adds the picture's `tiled_view` to the views
    std::optional<int> edge = {};       ///< adds the picture's `dino_view`; of a DINOv2 alone, whose only view it is
    /// Of `Tokens::layer_patches`: after which blocks of the tower, counted from 1; rising.
    std::vector<int> blocks = {};
    bool operator==(const FeatureRequest&) const = default;
};

/// The embeddings that `detect` may need under these settings, with references or without.
[[nodiscard]] FeatureRequest required_features(const Settings& settings);

/// The embeddings that it needs in one regime: what that leaves out is not computed.
[[nodiscard]] FeatureRequest required_features(const Settings& settings, Regime regime);

/// Those that vision guidance needs of a vision model of its own.
[[nodiscard]] FeatureRequest vision_features(const Settings& settings);

/// Hears of every view as it is finished, on the working thread: the embeddings so far. `detect` with settings
/// of no other scales makes a first, coarse map of them. Must not throw, but for `Cancelled`.
using ViewFinished = std::function<void(const ImageFeatures& so_far)>;

/// What the vision tower sees of one picture: its views cut out, resized, and normalised. For a thread that makes it
/// while the tower is busy with another picture. Immutable and cheap to copy; opaque outside core.
class ViewPixels {
public:
    struct Impl;
    /// Of nothing.
    ViewPixels() = default;
    explicit ViewPixels(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}
    [[nodiscard]] const Impl* impl() const noexcept { return impl_.get(); }

private:
    std::shared_ptr<const Impl> impl_;
};

/// The pixels of the request's views, without tiled ones: those are made one tile at a time. Callable from any thread.
/// Throws `Error` (invalid_argument) for views as `compute_features` does, and (mismatch) for a mask that does not fit.
[[nodiscard]] ViewPixels view_pixels(const ClipModel& model, const Image& image, const FeatureRequest& request);

/// Runs the vision tower (Section 3.2), smallest view first. Reports `encode_image` per block; stops between blocks.
/// Throws `Error` (invalid_argument) for views that do not fit the model, a region that does not lie in 0..1, or tokens
/// or blocks that the model's tower does not give; and (mismatch) for a mask that does not fit the picture. `pixels`:
/// of the same model, image and request; views that are not in it are made here.
[[nodiscard]] ImageFeatures compute_features(const ClipModel& model, const Image& image, const FeatureRequest& request,
                                             const Job& job = {}, const ViewFinished& on_view = {},
                                             const ViewPixels& pixels = {});

/// The same of a DINOv2: class token and patches, each of unit length, in the view that `request.edge` asks for.
[[nodiscard]] ImageFeatures compute_features(const DinoModel& model, const Image& image, const FeatureRequest& request,
                                             const Job& job = {}, const ViewFinished& on_view = {});

/// The embeddings of a prompt ensemble, each of unit length, and their two means. Immutable and cheap to copy.
class TextFeatures {
public:
    struct Impl;
    explicit TextFeatures(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}
    [[nodiscard]] const Impl& impl() const noexcept { return *impl_; }

private:
    std::shared_ptr<const Impl> impl_;
};

/// Runs the text tower over all prompts. Reports `encode_prompts` per prompt; stops between batches. Throws `Error`
/// (invalid_argument) for prompts without normal or anomalous sentences.
[[nodiscard]] TextFeatures compute_text_features(const ClipModel& model, const Prompts& prompts, const Job& job = {});

struct ReferenceDistances;  // `reference_distances`
struct ReferenceSubspaces;  // `reference_subspaces`

/// The reference patches of every view (Section 3.3). Empty: zero-shot. Immutable and cheap to copy.
class MemoryBank {
public:
    struct Impl;
    MemoryBank() = default;
    /// `references`: `variants` of each, one after the other (`reference_variants`). All must come from the same model
    /// and hold the same views (shaped ones may differ), and at least a patch of each view must be looked at; throws
    /// `Error` (mismatch) otherwise.
    explicit MemoryBank(std::span<const ImageFeatures> references, std::size_t variants = 1);
    /// The same, with what its references have of each other: `detect` needs it where `ReferenceSettings::baseline` is
    /// `place`, and there are several. Null, or of an empty bank: as it is.
    [[nodiscard]] MemoryBank with(std::shared_ptr<const ReferenceDistances> between) const;
    /// The same, with the subspaces of its patches: `detect` needs them where `ReferenceSettings::bank` is `subspace`.
    /// Null, or of an empty bank: as it is.
    [[nodiscard]] MemoryBank with(std::shared_ptr<const ReferenceSubspaces> subspaces) const;
    /// Of the reference of this index alone, with its variants; it has nothing of others. Throws `Error`
    /// (invalid_argument) for one that is not there.
    [[nodiscard]] MemoryBank only(std::size_t reference) const;
    /// References, whatever the number of their variants.
    [[nodiscard]] std::size_t shots() const noexcept;
    [[nodiscard]] Regime regime() const noexcept { return regime_of(shots()); }
    [[nodiscard]] const Impl* impl() const noexcept { return impl_.get(); }

private:
    std::shared_ptr<const Impl> impl_;
};

/// The maps of one view, in its own grid of (width / patch_size) x (height / patch_size) cells. CV_32FC1; 0 in cells
/// that are not looked at.
struct ViewMaps {
    View view;
    cv::Mat language;  ///< probability of "anomalous", 0..1 (Eq. 2); empty: no words were compared
    /// Half the cosine distance to the nearest reference patch, zero-shot: to the image's own second nearest; 0..1,
    /// before the multiplier, less the references' baseline if the settings ask; or a quarter of the squared distance
    /// to the references' subspace. Of a vision model: that of its own
    /// view, as this one's cells see it.
    cv::Mat vision;
    cv::Mat cells = {};  ///< which cells are looked at: CV_8UC1, not 0; empty: all
};

/// How much each cell of a picture looks like each kind of defect that the segmentation prompts have a name for: the
/// cosine similarity of the kind's embedding and those of the patches, mean over the views. See `kind_maps`.
struct KindMaps {
    std::vector<std::string> names;
    std::vector<cv::Mat>
        maps;  ///< of each: CV_16FC1 in the grid of the largest view; 0 in cells that are not looked at
};

/// The outcome for one image. Maps are CV_32FC1 in the grid of the largest view; 0 in cells that are not looked at.
struct Inspection {
    int shots = 0;  ///< references that it was compared with
    /// The one that it was compared with alone, by its index among all of them (`ReferenceSettings::match`); none: with
    /// all.
    std::optional<std::size_t> reference = {};
    int batch = 0;                ///< pictures of its batch, itself included; 0: it is judged without one
    std::vector<ViewMaps> views;  ///< in ascending order
    cv::Mat language;             ///< mean over the views, 0..1; empty: no words were compared
    /// Mean over the views, 0..1, before the multiplier. Of a vision model: its own view's, as these cells see it.
    cv::Mat vision;
    cv::Mat fused;       ///< (1 - w) language + w multiplier vision, clipped to 0..1, smoothed if the settings ask
    cv::Mat cells = {};  ///< which cells are looked at: CV_8UC1, not 0; empty: all
    /// Probability of "anomalous" of the class token, 0..1 (Eq. 1); none: no words were compared.
    std::optional<double> language_score = {};
    /// The multiplier times the largest value of the vision map, or the mean of the largest (`Settings::score_share`);
    /// 0..multiplier: not clipped. Of a vision model they are those in its own grid. Of a batch: see `BatchVision`.
    double vision_score = 0;
    /// (1 - w) language score + w vision score, with `VisionSettings::score_weight` (published: zero-shot the language
    /// score, k-shot the mean of both); clipped to 0..1.
    double image_score = 0;
    KindMaps kinds = {};  ///< what names regions; no part of the method: empty where nobody asked for it
    /// How far picture and references are from explaining each other (`reference_misfit`), 0 or more; empty without
    /// references, and where nobody asked for it. No score depends on it.
    std::optional<double> misfit = {};
    [[nodiscard]] Regime regime() const {
        return batch > 0 ? Regime::batch : regime_of(static_cast<std::size_t>(shots));
    }
};

/// Compares an image's features with language and references, and fuses (Section 3.4, Table 2, with the authors'
/// constants from `settings`). Never runs a tower. `classification` and `segmentation` are the two prompt ensembles.
/// `query` with those of a vision model (`with_vision`): the references are that model's, too.
/// Throws `Error` (mismatch) where features, prompts and settings do not fit together: other models, scales that are
/// lacking, GEM embeddings of other GEM settings, or references that were not compared with each other (see
/// `reference_distances`), or whose subspaces were not found (see `reference_subspaces`).
[[nodiscard]] Inspection detect(const ImageFeatures& query, const TextFeatures& classification,
                                const TextFeatures& segmentation, const MemoryBank& references,
                                const Settings& settings, const Job& job = {});

/// The same by a vision model alone (`ImageFeatures::none`): no words are compared. The only view has the model's
/// patches over the whole picture. Throws `Error` (mismatch) also for an empty bank, and for settings that compare
/// words.
[[nodiscard]] Inspection detect(const ImageFeatures& query, const MemoryBank& references, const Settings& settings,
                                const Job& job = {});

/// The image score of a language and a vision score, both finite: (1 - w) language + w vision, clipped to 0..1.
[[nodiscard]] double fuse_scores(double language, double vision, double vision_weight);

/// Bilinear resize of a map (OpenCV's convention). `cells` (CV_8UC1, the map's size) are those that are looked at, not
/// 0; empty: all. The result is as if there were no others, and 0 where they lie. Throws `Error` (resource).
[[nodiscard]] cv::Mat resize_map(const cv::Mat& map, cv::Size size, const cv::Mat& cells = {});

/// Where `cells` lie in a map of another size: CV_8UC1, not 0; empty for empty ones.
[[nodiscard]] cv::Mat resize_cells(const cv::Mat& cells, cv::Size size);

}  // namespace fade
