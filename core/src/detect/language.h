// SPDX-License-Identifier: MIT
#pragma once

#include "fade/settings.h"

#include "detect/features.h"

namespace fade {

/// The probability of "anomalous" for each embedding (Eq. 1 and 2): [n, embed_dim], rows of unit length, to [n].
[[nodiscard]] at::Tensor anomalous_probability(const at::Tensor& embeddings, const TextFeatures::Impl& text,
                                               Classifier classifier, double logit_scale);

}  // namespace fade
