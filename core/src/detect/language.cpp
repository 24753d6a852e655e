// SPDX-License-Identifier: MIT
#include "detect/language.h"

#include <ATen/ATen.h>

namespace fade {

at::Tensor anomalous_probability(const at::Tensor& embeddings, const TextFeatures::Impl& text, Classifier classifier,
                                 double logit_scale) {
    const auto scaled = embeddings * logit_scale;
    switch (classifier) {
        case Classifier::average:
            return at::softmax(at::mm(scaled, text.means.t()), 1).select(1, 1);
        case Classifier::softmax: {
            const auto all = at::cat({text.normal, text.anomalous});
            return at::softmax(at::mm(scaled, all.t()), 1).slice(1, text.normal.size(0)).sum(1);
        }
        case Classifier::max: {
            const auto normal = at::mm(scaled, text.normal.t()).amax(1);
            const auto anomalous = at::mm(scaled, text.anomalous.t()).amax(1);
            return at::softmax(at::stack({normal, anomalous}, 1), 1).select(1, 1);
        }
    }
    throw Error(ErrorCode::internal, Text::en("There is no such classifier."));
}

}  // namespace fade
