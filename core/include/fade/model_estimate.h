// SPDX-License-Identifier: MIT
#pragma once

#include "fade/job.h"
#include "fade/model.h"

#include <cstdint>

/// What a model will cost on this PC, before it is there. Free functions of values; thread-safe.
namespace fade {

/// How fast the fused kernels are on this PC, with all of this process's threads: seconds for one multiply-add, as they
/// are counted in the definition (a kernel that uses a symmetry does fewer).
struct EngineSpeed {
    double product = 0;         ///< of a layer's matrix product, its epilogue included
    double attention = 0;       ///< of the two products of attention, softmax included
    double self_attention = 0;  ///< of GEM's self-self attention, with one iteration
};

/// Measures it with made-up numbers in the shapes of a ViT-B; one second or two. Other work on the PC meanwhile slows
/// it down, as it would an inspection. Throws `Cancelled`.
[[nodiscard]] EngineSpeed measure_engine_speed(const Job& job = {});

/// What one picture takes.
struct InspectionCost {
    double seconds = 0;  ///< at the model's published scales, zero-shot, once the model is loaded
    /// Bytes that the process takes while it inspects. While it loads the model, pages of the model's file come on top,
    /// which the system takes back when it needs them.
    std::uintmax_t memory = 0;
};

/// Estimates the cost of a model that computes in `fade::Backend::fused`, with the published settings, on as many
/// threads as this process uses.
[[nodiscard]] InspectionCost estimate_cost(const ClipConfig& model, const EngineSpeed& speed);

}  // namespace fade
