// SPDX-License-Identifier: MIT
#pragma once

#include "fade/feature_store.h"

#include <functional>
#include <string>
#include <vector>

#include "evaluate/protocol.h"

namespace fade {

/// The raw maps of a class, in their order; empty for what could not be read.
struct ClassMaps {
    std::vector<RawMaps> pictures;  ///< of `ClassPlan::test`
    std::vector<RawMaps> compared;  ///< of `ClassPlan::compared`
};

/// Where raw maps is kept, and who computes it.
struct PreparationTools {
    FeatureStore& features;
    FeatureStore* vision = nullptr;  ///< of the vision model, if there is one
    bool forget_references = false;  ///< what was encoded is found again on disk
    DiskCache* raw_maps = nullptr;   ///< may be null
    bool must_keep = false;          ///< a failure to do so is an `Error` (write_failed)
    LanguageRule rule;
    FeatureRequest request;
    FeatureRequest vision_request = {};
    PictureRead on_read = {};  ///< may be empty
};

/// Computes what is not kept yet. `chosen` tells which of the `subjects_of` (by index) are wanted. What cannot be read
/// goes to `problems`. `on_progress` hears hundredths of them.
[[nodiscard]] ClassMaps prepare_class(const PreparationTools& tools, const Protocol& protocol, const ClassPlan& plan,
                                      const std::function<bool(std::size_t)>& chosen,
                                      std::vector<std::string>& problems, const Job& job,
                                      const std::function<void(std::size_t)>& on_progress);

/// Kind of the cache's entries of raw maps.
inline constexpr auto raw_maps_kind = "evidence";

}  // namespace fade
