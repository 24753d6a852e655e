// SPDX-License-Identifier: MIT
#pragma once

#include "fade/feature_store.h"
#include "fade/inspector.h"

#include <memory>
#include <optional>

namespace fade {

/// A model, and what is kept of it.
template <typename Model>
struct WithFeatures {
    const Model& model;
    FeatureStore& features;
};

/// What tells how anomalous words call a picture.
struct BatchWords {
    WithFeatures<ClipModel> model;
    const TextFeatures& classification;
};

/// What a batch is compared with besides itself; of both at least one.
struct BatchRequest {
    std::optional<BatchWords> words;                ///< none: no words are compared
    std::optional<WithFeatures<DinoModel>> vision;  ///< which compares the pictures; none: the model of the words
    const Settings& settings;
    const std::optional<RoiMask>& mask;
    DiskCache* cache;  ///< may be null
};

/// See `Inspector::prepare_batch`.
[[nodiscard]] std::shared_ptr<const Batch> compare_batch(const BatchRequest& request, const PictureSources& pictures,
                                                         const LoadPicture& load, const Job& job);

}  // namespace fade
