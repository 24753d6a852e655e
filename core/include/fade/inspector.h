// SPDX-License-Identifier: MIT
#pragma once

#include "fade/alignment.h"
#include "fade/defect_kinds.h"
#include "fade/detect.h"
#include "fade/disk_cache.h"
#include "fade/feature_store.h"
#include "fade/inspection_report.h"
#include "fade/mutual.h"
#include "fade/picture_source.h"
#include "fade/recipe.h"
#include "fade/report.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace fade {

/// A reference as it was used.
struct UsedReference {
    std::filesystem::path file;
    std::string sha256;                            ///< of its bytes
    std::shared_ptr<const Image> image;            ///< aligned; null unless `Inspector::Options::interactive`
    std::optional<ImageAlignment> alignment = {};  ///< with the first one, where the settings ask for it
    bool operator==(const UsedReference& other) const { return file == other.file && sha256 == other.sha256; }
};

/// The sentences that pictures are compared with.
struct ComparedWords {
    TextFeatures classification;
    TextFeatures segmentation;
    DefectKinds kinds;  ///< of the segmentation prompts
};

/// What all pictures of a recipe share. Immutable, shared by all that was made with it.
struct InspectionContext {
    std::shared_ptr<const ClipModel> model;         ///< null: no words are compared (`is_wordless`)
    std::shared_ptr<const DinoModel> vision_model;  ///< whose embeddings the bank holds; null: those of `model`
    std::optional<ComparedWords> words;             ///< none without `model`
    MemoryBank bank;
    std::vector<UsedReference> references;      ///< in the order of the bank
    Provenance provenance;                      ///< object, prompts, settings, hashes
    std::optional<RoiMask> mask = {};           ///< where one looks; empty: everywhere
    std::shared_ptr<const Batch> batch = {};    ///< the pictures that are each other's references; null: none are
    std::optional<AlignmentTarget> frame = {};  ///< of the first reference, which pictures are brought into

    /// Throws `Error` (resource) if the files of a model were changed, cut short or taken away since it was loaded.
    void check_files() const;
};

/// A picture to be inspected, and the seconds that reading it took.
struct LoadedPicture {
    std::shared_ptr<const Image> image;
    double seconds = 0;
    ViewPixels views = {};  ///< what the tower will see, where it is there already
};

/// Has a picture from its source. Throws what `PictureSource::load` throws.
using LoadPicture = std::function<std::shared_ptr<const Image>(const PictureSource&, const ReadingOptions&)>;

/// The source's picture, for those who share it.
[[nodiscard]] std::shared_ptr<const Image> load_picture(const PictureSource& source, const ReadingOptions& reading);

/// Runs `load` with a clock beside it. Throws what `load` throws. Callable from any thread.
[[nodiscard]] LoadedPicture load_timed(const std::function<std::shared_ptr<const Image>()>& load);

/// Reads a picture that is to be inspected, aligns it where the context says so, and makes what the tower will see of
/// it, while the tower is busy with another one; the time counts as reading. Callable from any thread. Throws what
/// `load` (empty: `load_picture`), `align` and `view_pixels` throw.
[[nodiscard]] LoadedPicture load_ahead(const InspectionContext& context, const PictureSource& source,
                                       const LoadPicture& load = {});

/// A picture that the towers are done with: what is left is to compare. Immutable.
struct EncodedPicture {
    std::shared_ptr<const Image> image;  ///< aligned, where the context says so
    ImageFeatures features;
    std::optional<ImageFeatures> vision;  ///< of the vision model, if there is one
    std::shared_ptr<const InspectionContext> context;
    Timings timings;
};

/// The outcome for one picture. Immutable.
struct InspectedPicture {
    std::shared_ptr<const Image> image;  ///< in the frame of its maps: aligned, where the context says so
    ImageFeatures features;
    Inspection inspection;
    std::shared_ptr<const InspectionContext> context;
    Timings timings;
    bool complete = true;  ///< false: larger scales are still being computed
};

using InspectedPicturePtr = std::shared_ptr<const InspectedPicture>;

/// Compares an encoded picture with what its context holds; runs no tower. Callable from any thread. Reports `match`.
/// Throws what `detect` throws.
[[nodiscard]] InspectedPicturePtr compare(const EncodedPicture& picture, const Job& job = {});

/// The same bytes are in the memory bank: each patch finds itself there, and vision finds nothing.
[[nodiscard]] bool is_also_reference(const InspectedPicture& picture);

/// What a report says of a result. It keeps the result's picture; or, with `load`, has it from there when it is asked
/// for, and throws `Error` (mismatch) if it is another one by then. `source`: the picture's; null: its file's.
[[nodiscard]] ReportedPicture reported(const InspectedPicture& result, const LoadPicture& load = {},
                                       PictureSourcePtr source = {});

/// The hash of what an inspection depends on besides the picture: program, model, words, references, settings, mask.
[[nodiscard]] std::string context_key(const Provenance& provenance);

/// From a recipe to a prepared context, from a picture to a result: the one way to inspect. Keeps what it computed for
/// model, prompts, references and pictures, in memory up to a bound and in the disk cache, so that a change of the
/// recipe re-runs only what depends on it. Not thread-safe; what it returns may be used anywhere.
class Inspector {
public:
    /// Hears of every reference as it is read, in order.
    using ReferenceRead = std::function<void(const Image&, const Provenance&)>;

    struct Options {
        std::unique_ptr<DiskCache> cache;  ///< null: nothing is kept between runs
        std::size_t feature_bytes = 0;     ///< of embeddings in memory; see `FeatureStore`
        LoadPicture load = {};             ///< of references; empty: `load_picture`
        /// For a person who looks and changes things: contexts hold the references' pictures, pictures' embeddings are
        /// kept, and those of both paths are computed, so that no change of references or weights needs a tower.
        /// False: of pictures only what the recipe needs is computed, and nothing but references' and prompts' is kept.
        bool interactive = false;
        ReferenceRead on_reference = {};
    };

    explicit Inspector(Options options);
    ~Inspector();
    Inspector(const Inspector&) = delete;
    Inspector& operator=(const Inspector&) = delete;

    /// The model, loaded if it is another than the last, or if its file was changed since; the last one is let go
    /// first. Throws what `ClipModel::load` and `default_settings` throw.
    [[nodiscard]] std::shared_ptr<const ClipModel> model(const ModelSource& source, const Job& job = {});

    /// The recipe's vision model, loaded and let go like that; null: it names none, or there is neither a reference nor
    /// a `batch` that would be compared. Throws what `DinoModel::load` throws.
    [[nodiscard]] std::shared_ptr<const DinoModel> vision_model(const Recipe& recipe, bool batch = false,
                                                                const Job& job = {});

    /// Lets the vision model go: the next recipe that needs one reads it again, as its file is by then.
    void let_vision_model_go();

    /// What a recipe comes to: the model's description, sentences, settings, the mask, and the hashes of the references
    /// as they are now. Loads the models, encodes nothing. Throws what `prepare` throws of these.
    [[nodiscard]] Provenance describe(const Recipe& recipe, const Job& job = {});

    /// Everything that pictures of this recipe share; the last context if nothing that it depends on has changed.
    /// Reports `references` before each reference. Throws `Error` for a model, prompts, settings, a mask or references
    /// that cannot be used: a verdict without one of them would be another verdict; and (mismatch) for a mask that does
    /// not fit a reference, or leaves no cell of a view to look at, and for a reference that does not `align`.
    [[nodiscard]] std::shared_ptr<const InspectionContext> prepare(const Recipe& recipe, const Job& job = {});

    /// The same for pictures that are each other's references (`Regime::batch`); the recipe must name none. Pictures of
    /// the same bytes count once, their order does not matter, and those that cannot be read are left out. The last
    /// context if neither recipe nor pictures have changed; else keeps in the cache what the tower makes of each, and
    /// what comparing them came to. Reports `load_image`, `encode_image` and
    /// `match`. Throws what `prepare` and `mutual_maps` throw.
    [[nodiscard]] std::shared_ptr<const InspectionContext> prepare_batch(const Recipe& recipe,
                                                                         const PictureSources& pictures,
                                                                         const Job& job = {});

    /// Inspects one picture. `on_coarse` hears of the result after every scale but the last, on this thread. The
    /// context must be of this inspector's present model, its mask must fit the picture, and the picture must be of its
    /// batch, if it has one: `Error` (mismatch) otherwise. A picture without a hash is none that comes again: nothing
    /// of it is kept. Where the context has a frame, the picture is aligned first, and what it does not cover of the
    /// frame is not looked at; (mismatch) if that leaves nothing. Throws what `compute_features` and `align` throw.
    using Coarse = std::function<void(const InspectedPicturePtr&)>;
    [[nodiscard]] InspectedPicturePtr inspect(const std::shared_ptr<const InspectionContext>& context,
                                              const LoadedPicture& picture, const Job& job = {},
                                              const Coarse& on_coarse = {});

    /// The first half of `inspect`, whose second half is `compare`: a picture can be compared while the next one is
    /// encoded. Throws what `inspect` throws of these.
    [[nodiscard]] EncodedPicture encode(const std::shared_ptr<const InspectionContext>& context,
                                        const LoadedPicture& picture, const Job& job = {});

    /// Each reference inspected with all the others as memory bank (leave one out), in order. `check_references` judges
    /// the vision scores: language knows nothing of the set; thresholds are found from the image scores, as every good
    /// part's. Throws `Error` (invalid_argument) for less than two references, and where they are found by their names.
    [[nodiscard]] std::vector<Inspection> leave_one_out(const Recipe& recipe, const Job& job = {});

    /// May be null.
    [[nodiscard]] DiskCache* cache() const noexcept;

    /// How often the vision tower ran for a picture, of all models together.
    [[nodiscard]] std::size_t encoded_pictures() const noexcept;

private:
    struct Impl;

    [[nodiscard]] Provenance described(const Recipe& recipe, bool batch, const Job& job);
    [[nodiscard]] Provenance described_with_words(const Recipe& recipe, const Job& job);
    [[nodiscard]] std::shared_ptr<const InspectionContext> prepared(const Recipe& recipe, bool batch, const Job& job);

    std::unique_ptr<Impl> impl_;
};

}  // namespace fade
