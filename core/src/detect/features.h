// SPDX-License-Identifier: MIT
#pragma once

#include "fade/detect.h"

#include <ATen/core/Tensor.h>

#include <map>
#include <string>

#include "clip/towers.h"

namespace fade {

struct ImageFeatures::Impl {
    std::string model_sha256;
    std::int64_t patch_size = 0;
    GemSettings gem;
    const kernels::Kernels* kernels = nullptr;  ///< what compares them: the model's, or where it has none the best
    std::map<int, VisionEmbeddings> scales;     ///< by side in pixels, ascending

    /// Throws `Error` (mismatch) if this scale was not computed.
    [[nodiscard]] const VisionEmbeddings& at_scale(int scale) const;
    /// [1 + patches, embed_dim]
    [[nodiscard]] const at::Tensor& tokens(int scale, Feature feature) const;
    /// [patches, embed_dim]
    [[nodiscard]] at::Tensor patches(int scale, Feature feature) const;
    /// [1, embed_dim]
    [[nodiscard]] at::Tensor class_token(int scale, Feature feature) const;
    /// Cells a side of this scale's patch grid.
    [[nodiscard]] int grid(int scale) const { return static_cast<int>(scale / patch_size); }
};

/// Of this model and request, without a scale yet.
[[nodiscard]] std::shared_ptr<ImageFeatures::Impl> empty_features(const ClipModel& model,
                                                                  const FeatureRequest& request);

/// [grid * grid] to a map of its own memory, CV_32FC1.
[[nodiscard]] cv::Mat to_map(const at::Tensor& values, int grid);

struct TextFeatures::Impl {
    std::string model_sha256;
    at::Tensor normal;     ///< [prompts, embed_dim], rows of unit length
    at::Tensor anomalous;  ///< [prompts, embed_dim], rows of unit length
    at::Tensor means;      ///< [2, embed_dim]: normal, anomalous; not normalised again
};

/// Throws `Error` (invalid_argument) for prompts without normal or anomalous sentences.
void check_prompts(const Prompts& prompts);

/// Runs the text tower: [normal, then anomalous sentences; embed_dim], rows of unit length.
[[nodiscard]] at::Tensor encode_prompts(const ClipModel& model, const Prompts& prompts, const Job& job);

/// From what `encode_prompts` gave.
[[nodiscard]] TextFeatures make_text_features(const ClipModel& model, const Prompts& prompts,
                                              const at::Tensor& embeddings);

struct MemoryBank::Impl {
    std::vector<ImageFeatures> references;
};

}  // namespace fade
