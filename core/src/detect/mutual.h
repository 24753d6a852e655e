// SPDX-License-Identifier: MIT
#pragma once

#include <ATen/core/Tensor.h>
#include <opencv2/core/types.hpp>

namespace fade {

/// What mutual scoring compares of one layer's patches, [patches, width]: normalised together (mean and variance over
/// all of them), averaged over `neighbourhood` x `neighbourhood` patches (zeros outside, which count), of unit length.
[[nodiscard]] at::Tensor mutual_rows(const at::Tensor& patches, cv::Size grid, int neighbourhood);

}  // namespace fade
