// SPDX-License-Identifier: MIT
#include "inspect/variant_features.h"

#include "fade/reference_variants.h"

#include <opencv2/core.hpp>

#include <memory>
#include <utility>

namespace fade {

std::vector<ImageFeatures> variant_features(FeatureStore& features, const std::string& content,
                                            const FeatureStore::Load& load, const FeatureRequest& request,
                                            const ReferenceSettings& settings, const Job& job, const cv::Mat& seen) {
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
        auto made = features.image(variant_content(content, variant), changed, asked, job);
        if (!seen.empty()) made = made.looked_at(varied_mask(RoiMask{seen, {}, {}}, variant, seen.size())->pixels);
        result.push_back(std::move(made));
    }
    return result;
}

}  // namespace fade
