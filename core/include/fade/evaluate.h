// SPDX-License-Identifier: MIT
#pragma once

#include "fade/dataset.h"
#include "fade/dino_model.h"
#include "fade/disk_cache.h"
#include "fade/image.h"
#include "fade/job.h"
#include "fade/metrics.h"
#include "fade/model.h"
#include "fade/prompts.h"
#include "fade/settings.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace fade {

/// The paper's ablation studies.
enum class Ablation {
    features,  ///< CLIP against GEM embeddings for language and vision maps (Table 3)
    prompts,   ///< the classification ensemble alone, or with the segmentation ensemble (Table 7)
    scales,    ///< each scale alone against all (Tables 8 and 9)
    guidance   ///< language, vision, or both (Tables 5 and 6)
};

/// What to measure. With the same request, pictures and model, the outcome is the same.
struct EvaluationRequest {
    Dataset dataset;
    Settings settings;
    std::vector<int> shots{0, 1, 2, 4};               ///< 0 is zero-shot; each at most once
    std::vector<std::uint64_t> seeds{0, 1, 2, 3, 4};  ///< each draws other references; zero-shot needs none
    std::vector<Ablation> ablations;
    std::vector<PromptEnsemble> classification_prompts;
    std::vector<PromptEnsemble> segmentation_prompts;
    std::optional<std::string> object;  ///< else each class's name, underscores as spaces
    int map_side = 448;                 ///< maps and masks are compared at this size
    bool float_maps = false;            ///< else 256 levels, as the authors do
};

/// One of several machines' parts of the pictures.
struct Shard {
    int index = 1;  ///< 1..count
    int count = 1;  ///< at most 10,000
};

/// Image and pixel metrics together.
struct EvaluationMetrics {
    ImageMetrics image;
    PixelMetrics pixel;
};

/// A test picture's score in one run.
struct PictureScore {
    std::filesystem::path file;
    std::string kind;
    bool anomalous = false;
    double score = 0;
};

/// One way of using the method, compared with the others of its table.
struct Variant {
    std::string table;  ///< "main" or the ablation's name
    std::string label;  ///< "as chosen", "gem", "240"...
};

/// One variant, class, number of shots and seed.
struct EvaluationRun {
    std::size_t variant = 0;      ///< index into `Evaluation::variants`
    std::size_t class_index = 0;  ///< index into `Evaluation::classes`
    int shots = 0;
    std::optional<std::uint64_t> seed;  ///< none for zero-shot
    EvaluationMetrics metrics;
    std::size_t good = 0;       ///< pictures that were tested: but for those that are references themselves
    std::size_t anomalous = 0;  ///< pictures that were tested
    std::size_t masked = 0;     ///< of the anomalous ones, those whose masks count in the pixel metrics
    Curves image_curves;        ///< of the main table's runs only, as are the two below
    Curves pixel_curves;
    std::vector<PictureScore> pictures;  ///< in the data set's order
};

/// References of one seed, in the order drawn; the k-shot bank is the first k.
struct DrawnReferences {
    std::uint64_t seed = 0;
    std::vector<std::filesystem::path> files;
};

/// The test pictures of a class, and what is known of the pixels of the bad ones. But for `masked` ones, bad pictures
/// take no part in pixel metrics.
struct PictureCounts {
    std::size_t good = 0;        ///< readable
    std::size_t anomalous = 0;   ///< readable
    std::size_t unreadable = 0;  ///< left out of everything
    std::size_t masked = 0;      ///< bad pictures whose masks count
    std::size_t unmasked = 0;    ///< that have no mask
    std::size_t unusable = 0;    ///< whose mask cannot be read, or is of another size
    std::size_t empty = 0;       ///< whose mask marks nothing
    std::size_t vanished = 0;    ///< whose defect vanishes at `EvaluationRequest::map_side`
};

struct EvaluatedClass {
    std::string name;
    std::string object;
    std::vector<DrawnReferences> references;
    PictureCounts pictures = {};
};

/// A badly judged picture: an anomalous one with a low score, or a good one with a high score.
struct Miss {
    std::size_t class_index = 0;
    PictureScore picture;
    cv::Mat map;  ///< the fused map, CV_32FC1
    std::vector<std::filesystem::path> masks;
    std::optional<ImageAlignment> alignment = {};  ///< of the picture that the map is of
};

/// What compared pictures with references, beside the model.
struct EvaluatedVisionModel {
    std::string name;
    std::string sha256;
};

struct Evaluation {
    EvaluationRequest request;
    std::string model_name;
    std::string model_sha256;
    std::string tokenizer_sha256;
    std::string model_notice;  ///< see `ModelInfo`; may be empty
    std::optional<EvaluatedVisionModel> vision_model = {};
    std::vector<EvaluatedClass> classes;
    std::vector<Variant> variants;  ///< the first is the main one
    std::vector<EvaluationRun> runs;
    std::vector<Miss> misses;            ///< of the main variant, at the most shots that were measured, first seed
    std::size_t unreadable = 0;          ///< test pictures that could not be read, and are left out
    std::size_t unmeasured = 0;          ///< runs of the main variant for which references or pictures were lacking
    std::vector<std::string> problems;   ///< of the data set and of its pictures, one sentence each, sorted
    std::size_t encoded = 0;             ///< pictures that the vision tower looked at, since the cache lacked them
    std::optional<double> seconds = {};  ///< of wall clock, as the program measured them; nothing else depends on it
};

/// Measures. `cache` keeps embeddings and maps (null: nothing is kept), so that a run that was stopped goes on where it
/// was, and another protocol over the same pictures computes only what is new. A picture that cannot be read is
/// reported and left out. `on_read` hears of every picture, reference or not, that had to be decoded. Reports
/// `evaluate` in hundredths of a picture; stops between blocks. `vision` (may be null) compares with references instead
/// of the model. Throws `Error` (invalid_argument) for a protocol that does not fit data set and model.
[[nodiscard]] Evaluation evaluate(const ClipModel& model, const EvaluationRequest& request, DiskCache* cache,
                                  const Job& job = {}, const PictureRead& on_read = {},
                                  const DinoModel* vision = nullptr);

/// Computes one shard's part into `folder`: what `merge_shards` needs, and shard.json when all is there. Goes on where
/// it was stopped. `on_problem` hears of damaged entries in the folder, which are computed again. Throws `Error`
/// (write_failed) as soon as something cannot be kept there.
void evaluate_shard(const ClipModel& model, const EvaluationRequest& request, const Shard& shard,
                    const std::filesystem::path& folder, DiskCache* cache, const Job& job = {},
                    const DiskCache::Problem& on_problem = {}, const PictureRead& on_read = {},
                    const DinoModel* vision = nullptr);

/// Joins the folders of all shards to what `evaluate` over the whole would have given, without the model. The data set
/// must lie where it lay (or at `dataset_root`). Throws `Error` naming a missing, unfinished or foreign shard.
[[nodiscard]] Evaluation merge_shards(const std::vector<std::filesystem::path>& folders,
                                      const std::optional<std::filesystem::path>& dataset_root, const Job& job = {});

/// How long the computing of these shards took, added up. Throws `Error` as `merge_shards` does.
[[nodiscard]] double shard_seconds(const std::vector<std::filesystem::path>& folders);

/// The indices that a seed draws from `count` good pictures, as the authors' code (PyTorch's DataLoader with
/// torch.manual_seed) draws them; at most `shots` of them.
[[nodiscard]] std::vector<std::size_t> draw_references(std::size_t count, std::size_t shots, std::uint64_t seed);

}  // namespace fade
