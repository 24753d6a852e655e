// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/disk_cache.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ui/jobs/byte_lru.h"
#include "ui/jobs/picture_store.h"
#include "ui/model/inspected_picture.h"

namespace fade::ui {

/// All that an inspection depends on besides the picture. A value: a task has its own copy.
struct InspectionSetup {
    ModelSource model;
    std::string object{object_agnostic_name};
    std::vector<std::filesystem::path> classification_prompts;  ///< files; empty: those built in
    std::vector<std::filesystem::path> segmentation_prompts;
    std::optional<Settings> settings;               ///< empty: the model's own, or those published
    std::vector<std::filesystem::path> references;  ///< the enabled ones, in order
};

/// The engine as one thread uses it: model, prompts, references and pictures, with what was computed for them kept in
/// memory and on disk, so that a change re-runs only what depends on it. Not thread-safe; belongs to the worker's
/// tasks.
class Engine {
public:
    /// `cache` may be null. `pictures` is shared with the views.
    Engine(std::unique_ptr<DiskCache> cache, std::shared_ptr<PictureStore> pictures, std::size_t feature_bytes);

    /// The model, loaded if it is another than the last, or if its file was changed since. Throws what
    /// `ClipModel::load` and `default_settings` throw.
    [[nodiscard]] std::shared_ptr<const ClipModel> model(const ModelSource& source, const Job& job);

    /// Everything that the pictures of this setup share; the last one if nothing has changed.
    [[nodiscard]] std::shared_ptr<const InspectionContext> context(const InspectionSetup& setup, const Job& job);

    /// Inspects one picture. `on_coarse` hears of the result after every scale but the last, on this thread.
    using Coarse = std::function<void(const InspectedPicturePtr&)>;
    [[nodiscard]] InspectedPicturePtr inspect(const std::filesystem::path& file, const InspectionSetup& setup,
                                              const Job& job, const Coarse& on_coarse);

    /// Each reference's vision score against all the others (leave one out), in order: what `check_references` judges.
    /// Language has no part in it: it knows nothing of the set. Throws `Error` (invalid_argument) for less than two
    /// references.
    [[nodiscard]] std::vector<double> audit(const InspectionSetup& setup, const Job& job);

    /// How often the vision tower ran; the measure of "nothing is computed again".
    [[nodiscard]] std::size_t encodedPictures() const { return encoded_; }

private:
    [[nodiscard]] std::string hashOf(const std::filesystem::path& file);
    [[nodiscard]] std::optional<ImageFeatures> keptFeatures(const std::string& sha256, const FeatureRequest& request);
    [[nodiscard]] ImageFeatures features(const std::filesystem::path& file, const std::string& sha256,
                                         const FeatureRequest& request, const Job& job,
                                         const ScaleFinished& on_scale = {});
    [[nodiscard]] std::vector<ImageFeatures> referenceFeatures(const std::vector<UsedReference>& references,
                                                               const FeatureRequest& request, const Job& job);
    [[nodiscard]] TextFeatures textFeatures(const Prompts& prompts, const Job& job);

    std::unique_ptr<DiskCache> cache_;
    std::shared_ptr<PictureStore> pictures_;
    ByteLru<ImageFeatures> features_;
    std::map<std::string, std::string> hashes_;  // by file_state
    std::map<std::string, TextFeatures> text_;   // by the prompts' hash
    std::vector<FeatureRequest> requests_;       // all that were made of this model
    std::optional<ModelSource> model_source_;
    std::shared_ptr<const ClipModel> model_;
    std::string context_key_;
    std::shared_ptr<const InspectionContext> context_;
    std::size_t encoded_ = 0;
};

}  // namespace fade::ui
