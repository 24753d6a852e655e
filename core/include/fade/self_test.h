// SPDX-License-Identifier: MIT
#pragma once

#include "fade/model.h"

namespace fade {

/// How the fused kernels' numbers differ from the method's definition on this PC.
struct SelfTest {
    std::string arithmetic;       ///< what was tried: "fused kernels (AVX2)"
    double map_difference = 0;    ///< largest of any cell of a fused map, 0..1
    double score_difference = 0;  ///< of the image scores, 0..1
    double seconds = 0;           ///< that one inspection took with the fused kernels
    /// Both differences are within what rounding explains: 0.001, as for the published numbers.
    [[nodiscard]] bool passed() const;
};

/// Inspects a drawn picture, with words and with a drawn reference, once with the fused kernels and once with
/// LibTorch's own operations, and compares. Throws what `ClipModel::load` and `detect` throw, and `Cancelled`.
[[nodiscard]] SelfTest run_self_test(const ModelSource& model, const Job& job = {});

}  // namespace fade
