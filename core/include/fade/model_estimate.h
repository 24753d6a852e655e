// SPDX-License-Identifier: MIT
#pragma once

#include "fade/detect.h"
#include "fade/disk_cache.h"
#include "fade/job.h"
#include "fade/model.h"

#include <cstdint>
#include <optional>

/// What a model will cost on this PC, before it is there. Free functions of values; thread-safe.
namespace fade {

/// How fast the fused kernels are on this PC, with all of this process's threads: seconds for one multiply-add, as they
/// are counted in the definition (a kernel that uses a symmetry does fewer).
struct EngineSpeed {
    double product = 0;         ///< of a layer's matrix product, its epilogue included
    double attention = 0;       ///< of the two products of attention, softmax included
    double self_attention = 0;  ///< of GEM's self-self attention, with one iteration
    /// The share of the time that this process's threads ran while that was measured, 0..1: where it is much less than
    /// 1, other programs had the processors.
    double share = 1;
    bool operator==(const EngineSpeed&) const = default;
};

/// Whether there are estimates for what computes so, asked for or resolved: only for the fused kernels.
[[nodiscard]] bool can_estimate(const Compute& compute);

/// Measures it with made-up numbers in the shapes of a ViT-B; one second or two. Other work on the PC meanwhile slows
/// it down, as it would an inspection. `compute` says with which kernels, and how precisely; there must be estimates
/// for it. Throws `Error` (invalid_argument) for kernels that this processor lacks, and `Cancelled`.
[[nodiscard]] EngineSpeed measure_engine_speed(const Compute& compute = {}, const Job& job = {});

/// What was kept of an earlier measurement; nothing if processor, kernels, precision, number of threads or version of
/// the program are others by now, or what is there is no speed. Throws `Error` as measuring does.
[[nodiscard]] std::optional<EngineSpeed> kept_engine_speed(DiskCache& cache, const Compute& compute);

/// Keeps a speed for `kept_engine_speed`, also of other programs that have this cache. False: it was measured on a PC
/// that was busy otherwise, and is not kept, lest it count from then on.
bool keep_engine_speed(DiskCache& cache, const Compute& compute, const EngineSpeed& speed);

/// The kept one, else measured now, and kept if it can be. `cache` may be null. Throws as `measure_engine_speed`.
[[nodiscard]] EngineSpeed known_engine_speed(DiskCache* cache, const Compute& compute = {}, const Job& job = {});

/// What one picture takes.
struct InspectionCost {
    double seconds = 0;  ///< of a picture, zero-shot, once the model is loaded; of a square one, where there are tiles
    /// Bytes that the process takes while it inspects, in fp32. While it loads the model, pages of the model's file
    /// come on top, which the system takes back when it needs them.
    std::uintmax_t memory = 0;
};

/// Estimates the cost of a model that computes in `fade::Backend::fused` what is asked for (see `required_features`),
/// on as many threads as this process uses. Throws `Error` (resource) for more tiles than can be compared.
[[nodiscard]] InspectionCost estimate_cost(const ClipConfig& model, const FeatureRequest& request,
                                           const EngineSpeed& speed);

/// The same with the published settings, fitted to the model.
[[nodiscard]] InspectionCost estimate_cost(const ClipConfig& model, const EngineSpeed& speed);

}  // namespace fade
