// SPDX-License-Identifier: MIT
#pragma once

#include "fade/job.h"
#include "fade/model.h"
#include "fade/tokens.h"

#include <ATen/core/Tensor.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "encode/kernels/kernels.h"
#include "encode/weights/weight_reader.h"

namespace fade {

/// What a vision tower says of one view: of each set [tokens, width]; CLIP's rows have unit length but for those of
/// layers, DINOv2's any.
using TokenSets = std::map<Tokens, at::Tensor>;

struct TokenRequest {
    GemSettings gem;
    TokenNames wanted = all_tokens;
    std::vector<int> blocks = {};  ///< after which `Tokens::layer_patches` are taken, counted from 1; rising

    [[nodiscard]] bool wants(Tokens set) const { return wanted.contains(set); }
    [[nodiscard]] bool wants_layer(std::size_t blocks_done) const {
        return wants(Tokens::layer_patches) &&
               std::find(blocks.begin(), blocks.end(), static_cast<int>(blocks_done)) != blocks.end();
    }
    [[nodiscard]] bool wants_gem() const { return wants(Tokens::gem_class_token) || wants(Tokens::gem_patches); }
};

/// Takes what is wanted of a path's [1 + patches, embed_dim], or [1, embed_dim] where its patches are not.
void add_tokens(TokenSets& sets, const TokenRequest& request, Feature path, const at::Tensor& rows);

/// A path's class token and patches, or its class token alone where the sets lack the patches.
[[nodiscard]] at::Tensor joined(const TokenSets& sets, Feature path);

/// What CLIP's towers offer.
[[nodiscard]] TokenNames clip_offers();

/// A vision transformer: from pixels to tokens. Thread-safe.
class VisionTower {
public:
    VisionTower() = default;
    virtual ~VisionTower() = default;
    VisionTower(const VisionTower&) = delete;
    VisionTower& operator=(const VisionTower&) = delete;

    /// The sets that it gives.
    [[nodiscard]] virtual TokenNames offers() const = 0;

    /// `pixels`: [1, 3, height, width], F32, normalised, on the model's device; both multiples of the patch size. Gives
    /// the sets that are wanted, all of which it must offer. `after_block` is called after each block, and may throw to
    /// stop; `stop` is looked at more often than that. Throws `Cancelled`.
    [[nodiscard]] virtual TokenSets encode(const at::Tensor& pixels, const TokenRequest& request,
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
    Compute compute;  ///< without an automatic backend, and with the kernels' name
    at::Device device = at::kCPU;
    /// The fused backend's; of the other one the best that there are: they compare with prompts and references. Those
    /// for bf16 where it computes with it.
    const kernels::Kernels* kernels = nullptr;
};

/// The device of a name, one of `present` (see `device_names`); "cuda" is the first. Throws `Error` (invalid_argument)
/// for another kind of name, (resource) for a device that is not there.
[[nodiscard]] at::Device find_device(const std::string& name, const std::vector<std::string>& present);

/// The one place where combinations are refused: throws `Error` (invalid_argument) where backend, device kernels and
/// precision do not go together, or this processor lacks the instruction set that was asked for.
[[nodiscard]] Arithmetic resolve(const Compute& asked, at::Device device);

[[nodiscard]] std::unique_ptr<const VisionTower> make_vision_tower(const Arithmetic& arithmetic,
                                                                   const WeightReader& weights,
                                                                   const ClipConfig& config);
[[nodiscard]] std::unique_ptr<const TextTower> make_text_tower(const Arithmetic& arithmetic,
                                                               const WeightReader& weights, const ClipConfig& config);

/// The positional embedding [1 + patches, width] for a grid of patches: the class token's as it is, the patches'
/// resampled (bicubic, antialiased) where the grid is not the native one.
[[nodiscard]] at::Tensor positions_for_grid(const at::Tensor& native, std::int64_t rows, std::int64_t columns);

}  // namespace fade
