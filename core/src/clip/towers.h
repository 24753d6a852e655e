// SPDX-License-Identifier: MIT
#pragma once

#include "fade/job.h"
#include "fade/model.h"
#include "fade/settings.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "clip/kernels/kernels.h"
#include "clip/weights/weight_reader.h"

namespace fade {

/// What the vision tower says of one image: [1 + patches, embed_dim], rows of unit length; row 0 is the class token,
/// patches follow in row order.
struct VisionEmbeddings {
    /// Of the ordinary path; [1, embed_dim] where its patches were not asked for, and are not GEM's either (0 blocks).
    at::Tensor clip;
    at::Tensor gem;  ///< of the GEM path; undefined where it was not asked for
};

struct VisionRequest {
    GemSettings gem;
    bool clip_patches = true;  ///< false: of the ordinary path only the class token
    bool gem_path = true;      ///< false: no GEM path at all
};

/// The ViT of CLIP in OpenCLIP's layout, with GEM's second path beside its last blocks. Thread-safe.
class VisionTower {
public:
    VisionTower() = default;
    virtual ~VisionTower() = default;
    VisionTower(const VisionTower&) = delete;
    VisionTower& operator=(const VisionTower&) = delete;

    /// `pixels`: [1, 3, height, width], F32, normalised, on the model's device; both multiples of the patch size.
    /// `after_block` is called after each block, and may throw to stop; `stop` is looked at more often than that.
    /// Throws `Cancelled`.
    [[nodiscard]] virtual VisionEmbeddings encode(const at::Tensor& pixels, const VisionRequest& request,
                                                  const std::stop_token& stop = {},
                                                  const std::function<void()>& after_block = {}) const = 0;
};

/// CLIP's causal text transformer in OpenCLIP's layout. Thread-safe.
class TextTower {
public:
    using Sentence = std::vector<std::int64_t>;  ///< token ids, at least one; the last is the end token

    TextTower() = default;
    virtual ~TextTower() = default;
    TextTower(const TextTower&) = delete;
    TextTower& operator=(const TextTower&) = delete;

    /// [sentences, embed_dim], rows of unit length, F32 on the CPU. The tower is causal: what a sentence would be
    /// padded with changes nothing, and is left away. Reports `encode_prompts`; throws `Cancelled`.
    [[nodiscard]] virtual at::Tensor encode(const std::vector<Sentence>& sentences, const Job& job = {}) const = 0;
};

/// How a model computes: resolved from what was asked for, the device and the processor.
struct Arithmetic {
    Backend backend = Backend::fused;  ///< never automatic
    at::Device device = at::kCPU;
    const kernels::Kernels* kernels = nullptr;  ///< of the fused backend
};

/// The device of a name, one of `present` (see `device_names`); "cuda" is the first. Throws `Error` (invalid_argument)
/// for another kind of name, (resource) for a device that is not there.
[[nodiscard]] at::Device find_device(const std::string& name, const std::vector<std::string>& present);

/// Throws `Error` (invalid_argument) where backend and device do not go together, or this processor lacks the
/// instruction set that was asked for.
[[nodiscard]] Arithmetic resolve_arithmetic(const ModelSource& source, at::Device device);

/// For people: "fused kernels (AVX2)".
[[nodiscard]] std::string describe(const Arithmetic& arithmetic);

[[nodiscard]] std::unique_ptr<const VisionTower> make_vision_tower(const Arithmetic& arithmetic,
                                                                   const WeightReader& weights,
                                                                   const ClipConfig& config);
[[nodiscard]] std::unique_ptr<const TextTower> make_text_tower(const Arithmetic& arithmetic,
                                                               const WeightReader& weights, const ClipConfig& config);

/// The positional embedding [1 + patches, width] for a grid of patches: the class token's as it is, the patches'
/// resampled (bicubic, antialiased) where the grid is not the native one.
[[nodiscard]] at::Tensor positions_for_grid(const at::Tensor& native, std::int64_t rows, std::int64_t columns);

}  // namespace fade
