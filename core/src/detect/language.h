// SPDX-License-Identifier: MIT
#pragma once

#include "fade/settings.h"

#include "detect/features.h"

namespace fade {

/// The probability of "anomalous" for each embedding (Eq. 1 and 2): [n, embed_dim], rows of unit length, to [n].
[[nodiscard]] at::Tensor anomalous_probability(const at::Tensor& embeddings, const TextFeatures::Impl& text,
                                               Classifier classifier, double logit_scale);

/// The probability of "anomalous" of the class token, 0..1 (Eq. 1).
[[nodiscard]] double language_score_of(const ImageFeatures::Impl& features, const TextFeatures::Impl& classification,
                                       const Settings& settings);

}  // namespace fade
