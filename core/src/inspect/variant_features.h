// SPDX-License-Identifier: MIT
#pragma once

#include "fade/feature_store.h"

#include <string>
#include <vector>

namespace fade {

/// The embeddings of a reference in each of its variants, in the order of `reference_variants`. As
/// `FeatureStore::image`; `load` is called once at most, and the request's mask is changed as the picture is. `seen`:
/// `looked_at` of an aligned reference.
[[nodiscard]] std::vector<ImageFeatures> variant_features(FeatureStore& features, const std::string& content,
                                                          const FeatureStore::Load& load, const FeatureRequest& request,
                                                          const ReferenceSettings& settings, const Job& job,
                                                          const cv::Mat& seen = {});

}  // namespace fade
