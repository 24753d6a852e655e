// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/detect.h"
#include "fade/report.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace fade::ui {

/// A reference of the set, as used in an inspection (only the enabled ones are in it).
struct UsedReference {
    std::filesystem::path file;
    std::string sha256;
    std::shared_ptr<const Image> image;
};

/// Everything an inspection was made with. Immutable, shared by all results made with it.
struct InspectionContext {
    std::shared_ptr<const ClipModel> model;
    TextFeatures classification;
    TextFeatures segmentation;
    MemoryBank bank;
    std::vector<UsedReference> references;  ///< in the order of the bank
    Provenance provenance;                  ///< object, prompts, settings, hashes
};

/// The outcome for one picture. Immutable.
struct InspectedPicture {
    std::shared_ptr<const Image> image;
    ImageFeatures features;
    Inspection inspection;
    std::shared_ptr<const InspectionContext> context;
    Timings timings;
    bool complete = true;  ///< false: larger scales are still being computed
};

using InspectedPicturePtr = std::shared_ptr<const InspectedPicture>;

/// The same bytes are in the memory bank: each patch finds itself there, and vision finds nothing.
[[nodiscard]] inline bool is_also_reference(const InspectedPicture& picture) {
    const auto& references = picture.context->references;
    return std::any_of(references.begin(), references.end(),
                       [&](const UsedReference& reference) { return reference.sha256 == picture.image->sha256; });
}

}  // namespace fade::ui
