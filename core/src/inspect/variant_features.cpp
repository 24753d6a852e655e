// SPDX-License-Identifier: MIT
#include "inspect/variant_features.h"

#include "fade/reference_variants.h"

#include <memory>
#include <utility>

namespace fade {

std::vector<ImageFeatures> variant_features(FeatureStore& features, const std::string& content,
                                            const FeatureStore::Load& load, const FeatureRequest& request,
                                            const ReferenceSettings& settings, const Job& job) {
    std::shared_ptr<const Image> read;
    const auto original = [&] {
        if (!read) read = load();
        return read;
    };
    std::vector<ImageFeatures> result;
    for (const auto& variant : reference_variants(settings)) {
        auto asked = request;
        if (request.mask && (variant.turned != 0 || variant.mirrored))
            asked.mask = varied_mask(request.mask, variant, original()->pixels.size());
        const auto changed = [&]() -> std::shared_ptr<const Image> {
            if (variant == ReferenceVariant{}) return original();
            return std::make_shared<const Image>(varied(*original(), variant));
        };
        result.push_back(features.image(variant_content(content, variant), changed, asked, job));
    }
    return result;
}

}  // namespace fade
