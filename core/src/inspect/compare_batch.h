// SPDX-License-Identifier: MIT
#pragma once

#include "fade/feature_store.h"
#include "fade/inspector.h"

#include <memory>
#include <optional>

namespace fade {

/// What a batch is compared with besides itself.
struct BatchRequest {
    const ClipModel& model;
    const TextFeatures& classification;
    const Settings& settings;
    const std::optional<RoiMask>& mask;
    DiskCache* cache;  ///< may be null
};

/// See `Inspector::prepare_batch`.
[[nodiscard]] std::shared_ptr<const Batch> compare_batch(FeatureStore& features, const BatchRequest& request,
                                                         const PictureSources& pictures, const LoadPicture& load,
                                                         const Job& job);

}  // namespace fade
