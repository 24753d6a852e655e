// SPDX-License-Identifier: MIT
#include "fade/reference_fit.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <vector>

#include "base/torch_errors.h"
#include "detect/features.h"
#include "detect/vision.h"

namespace fade {

namespace {

double median_of(const at::Tensor& values) {
    return values.median().item<double>();
}

}  // namespace

std::optional<double> reference_misfit(const ImageFeatures& query, const MemoryBank& references,
                                       const Settings& settings) {
    const auto* bank = references.impl();
    const auto view = score_view(query, settings);
    if (bank == nullptr || !view) return std::nullopt;
    return with_torch_errors("Comparing the references", [&]() -> std::optional<double> {
        const c10::InferenceMode guard;
        const auto& features = query.impl();
        const auto feature = settings.few_shot.feature;
        const auto patches = features.seen_patches(*view, feature);
        std::vector<at::Tensor> variants;
        std::vector<at::Tensor> originals;
        for (std::size_t i = 0; i < bank->references.size(); ++i) {
            const auto& reference = bank->references[i].impl();
            const auto& own = reference.counterpart(*view, features);
            if (reference.model_sha256 != features.model_sha256 || !reference.views.contains(own)) return std::nullopt;
            variants.push_back(reference.seen_patches(own, feature));
            if (i % bank->variants == 0) originals.push_back(variants.back());
        }
        const auto good = at::cat(originals);
        if (patches.size(0) == 0 || good.size(0) == 0) return std::nullopt;
        const auto to_references = distance_to_nearest(patches, variants, *features.kernels);
        const auto to_picture = distance_to_nearest(good, std::vector<at::Tensor>{patches}, *features.kernels);
        // Of rows of unit length: the mean product is the product of the means.
        const double to_any = (1 - at::dot(patches.mean(0), good.mean(0)).item<double>()) / 2;
        if (!(to_any > 0)) return 0;
        return (median_of(to_references) + median_of(to_picture)) / 2 / to_any;
    });
}

bool is_misfit(const Inspection& inspection) {
    return inspection.misfit && *inspection.misfit > largest_misfit(inspection.shots);
}

Message misfit_message() {
    return Text::en(
        "The references do not explain this picture: what they have most like its parts is hardly nearer than "
        "anything else in them. References of another part are worse than none.");
}

}  // namespace fade
