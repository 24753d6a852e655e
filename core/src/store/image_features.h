// SPDX-License-Identifier: MIT
#pragma once

#include "fade/detect.h"
#include "fade/disk_cache.h"

#include <filesystem>
#include <string>

namespace fade {

/// What the features of a picture depend on, as a hash: model, device, scales, GEM settings, the file's bytes.
[[nodiscard]] std::string image_features_key(const ModelInfo& model, const FeatureRequest& request,
                                             const std::string& image_sha256);

/// The features of an image file from the cache, else computed and kept there. `cache` may be null. Throws what
/// `load_image` and `compute_features` throw, and `Error` (mismatch) if the file's bytes are no longer those.
[[nodiscard]] ImageFeatures cached_image_features(const ClipModel& model, const std::filesystem::path& file,
                                                  const std::string& image_sha256, const FeatureRequest& request,
                                                  DiskCache* cache, const Job& job);

}  // namespace fade
