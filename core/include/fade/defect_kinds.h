// SPDX-License-Identifier: MIT
#pragma once

#include "fade/detect.h"
#include "fade/prompts.h"
#include "fade/settings.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

/// What a defect looks like, in the words of the segmentation prompts. Not part of the published method, and no score
/// or map depends on it. Values; thread-safe.
namespace fade {

/// The kinds of defects that an ensemble has names for (see `PromptEnsemble::anomalous_kinds`): for each the mean of
/// the embeddings of its sentences, of unit length. Immutable and cheap to copy; opaque outside core.
class DefectKinds {
public:
    struct Impl;
    explicit DefectKinds(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}
    /// In the order in which the sentences name them first; none where they name none.
    [[nodiscard]] const std::vector<std::string>& names() const noexcept;
    [[nodiscard]] const Impl& impl() const noexcept { return *impl_; }

private:
    std::shared_ptr<const Impl> impl_;
};

/// The kinds of these sentences. Throws `Error` (mismatch) if `segmentation` was not made of them.
[[nodiscard]] DefectKinds defect_kinds(const TextFeatures& segmentation, const Prompts& prompts);

/// Compares the features that the language-guided map is made of. Never runs a tower. Throws `Error` (mismatch) where
/// features and kinds come from different models, or views of the settings are lacking.
[[nodiscard]] KindMaps kind_maps(const ImageFeatures& query, const DefectKinds& kinds, const Settings& settings);

}  // namespace fade
