// SPDX-License-Identifier: MIT
#pragma once

#include "fade/detect.h"
#include "fade/job.h"
#include "fade/settings.h"

#include <opencv2/core/mat.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Mutual scoring (Li et al., "MuSc: Zero-Shot Industrial Anomaly Classification and Segmentation with Mutual Scoring
/// of the Unlabeled Images", ICLR 2024): the pictures of a batch are each other's references. What most of them lack
/// stands out; what every one has does not. Free functions of values; thread-safe.
namespace fade {

/// Below so many pictures the nearest 30 % of the others are less than one picture: a single other one decides.
inline constexpr std::size_t least_batch = 5;

/// Sides of the neighbourhoods that patches are averaged over.
inline constexpr std::array mutual_neighbourhoods{1, 3, 5};

/// The neighbours of RsCIN, the picture itself included (the authors' numbers for MVTec AD).
inline constexpr std::array rscin_neighbours{1, 2, 3};

/// The side of the square that the pictures of a batch are compared in.
[[nodiscard]] int mutual_scale(const Settings& settings);

/// After a quarter, the half, three quarters and all of a tower's blocks (of 12: 3, 6, 9, 12); counted from 1.
[[nodiscard]] std::vector<int> mutual_blocks(std::int64_t layers);

/// What mutual scoring needs of a picture: one view, its class token, and its patches after `mutual_blocks`. Of a
/// DINOv2 the view is the picture's own (`Settings::vision_edge`).
[[nodiscard]] FeatureRequest mutual_features(const Settings& settings, const ClipConfig& model);
[[nodiscard]] FeatureRequest mutual_features(const Settings& settings, const DinoInfo& model);

/// Which pictures the others are compared with: all, or `others` + 1 that are drawn by the seed. The same for every
/// compiler. A picture that is one of them leaves itself out; another one takes the first `others`.
[[nodiscard]] std::vector<std::size_t> drawn_pictures(std::size_t pictures, int others, int seed);

/// What mutual scoring says of one picture.
struct MutualMap {
    /// Distance to the other pictures: of each patch the mean over the lowest 30 % of them (at least one), then over
    /// layers and neighbourhoods. CV_32FC1 in the view's grid, 0..2; 0 in cells that are not looked at.
    cv::Mat distances;
    cv::Mat cells = {};  ///< which cells are looked at: CV_8UC1, not 0; empty: all
    /// The view in the picture's own shape that the map is of; none: the whole picture as a square.
    std::optional<View> shaped = {};
    /// The largest distance, of the map in the view's size (bilinear, corner cells on the corners), 0..2.
    double score = 0;
    double median = 0;         ///< of the distances, 0..2
    double own_median = 0;     ///< the same of distances to the nearest other patch of the picture itself
    cv::Mat class_token = {};  ///< CV_32FC1, one row of unit length
};

/// Has what `mutual_features` asks for of a picture. Called once a picture, and once more for drawn ones.
using FeaturesOf = std::function<ImageFeatures(std::size_t picture)>;

/// Of every picture, in order; memory grows with `settings.others`, not with the pictures. Reports `match`, pictures;
/// stops between layers. Throws `Error` (invalid_argument) for less than two pictures, (mismatch) where their features
/// do not fit together, and what `features` throws.
[[nodiscard]] std::vector<MutualMap> mutual_maps(std::size_t pictures, const FeaturesOf& features,
                                                 const BatchSettings& settings, const Job& job = {});

/// Scores of a batch, each with those of the pictures that look most like it as a whole (RsCIN): for each k of
/// `neighbours` the mean over the k pictures whose class tokens have the largest products, weighted by these; then the
/// mean over k. The authors scale scores to 0..1 over the batch first; this is linear, and keeps their unit. `tokens`:
/// CV_32FC1, a row a picture. Throws `Error` (mismatch) for another number of rows.
[[nodiscard]] std::vector<double> rscin(std::span<const double> scores, const cv::Mat& tokens,
                                        std::span<const int> neighbours = rscin_neighbours);

/// Whether a picture is none of goods that look alike: half of its patches lie more than twice as far from the other
/// pictures as from the rest of the picture itself. With the demonstration model that ratio is 1.0 to 1.9 in batches of
/// one class of the samples and of magnetic tiles, and 1.7 to 7.9 (half of them above 2.4) where classes are mixed.
[[nodiscard]] bool is_stranger(const MutualMap& map);

/// What is known of a batch as a whole.
struct BatchFacts {
    std::size_t pictures = 0;  ///< different ones that were compared
    std::string sha256;        ///< of their bytes and of what tells how they were compared
    /// Side of the square that they were compared in; of a vision model what their shorter edge became.
    int scale = 0;
    std::size_t others = 0;                 ///< how many others each was compared with
    int seed = 0;                           ///< that drew these
    std::size_t anomalous_by_language = 0;  ///< pictures whose language score is 0.5 or more; without words 0
    std::size_t strangers = 0;              ///< pictures that are (`is_stranger`)
    bool operator==(const BatchFacts&) const = default;
};

/// What makes the verdicts of a batch doubtful.
enum class BatchDoubt {
    few,        ///< less than `least_batch` pictures
    anomalous,  ///< language calls more than half of them anomalous: a defect that most have is not seen by comparing
    uneven      ///< more than half of them are strangers: the batch does not hold together
};
[[nodiscard]] std::vector<BatchDoubt> doubts_of(const BatchFacts& facts);

/// "few", "anomalous" or "uneven".
[[nodiscard]] std::string_view to_string(BatchDoubt doubt);

/// What a person should know of it, as a sentence.
[[nodiscard]] Message message_of(BatchDoubt doubt, const BatchFacts& facts);

/// One picture of a batch as vision guidance.
struct BatchVision {
    /// How much farther from the others than a common patch: 1 - median / distance, where the median is over all
    /// patches of the batch, and 0 below it. So the map is in 0..1 (0.5 at twice the common distance) whatever encoder
    /// and layers the distances come from, needs no constant of a model, and is fused with language by the rule of the
    /// other regimes. CV_32FC1 in the view's grid.
    cv::Mat map;
    cv::Mat cells = {};               ///< which cells are looked at: CV_8UC1, not 0; empty: all
    std::optional<View> shaped = {};  ///< as `MutualMap` has it
    double score = 0;                 ///< the same of the largest distance after RsCIN, 0..1
};

/// Pictures that were compared with each other. Immutable.
struct Batch {
    BatchFacts facts;
    std::map<std::string, BatchVision> pictures;  ///< by `content_of` the picture
};

/// From the maps of a batch to vision guidance, in their order.
[[nodiscard]] std::vector<BatchVision> batch_vision(std::span<const MutualMap> maps);

/// As `detect` with references: the vision map is the picture's of its batch, in each view's grid by the places of the
/// patches' centres (of a vision model: as with references); the vision score is the multiplier times its score.
/// `pictures`: how many the batch has.
[[nodiscard]] Inspection detect(const ImageFeatures& query, const TextFeatures& classification,
                                const TextFeatures& segmentation, const BatchVision& vision, std::size_t pictures,
                                const Settings& settings, const Job& job = {});

/// The same without words, of a batch that a vision model compared.
[[nodiscard]] Inspection detect(const BatchVision& vision, std::size_t pictures, const Settings& settings);

}  // namespace fade
