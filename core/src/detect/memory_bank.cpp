// SPDX-License-Identifier: MIT
#include "detect/features.h"

namespace fade {

MemoryBank::MemoryBank(std::span<const ImageFeatures> references) {
    if (references.empty()) return;
    const auto& first = references.front().impl();
    for (const auto& reference : references) {
        const auto& features = reference.impl();
        const bool same_scales =
            std::equal(features.scales.begin(), features.scales.end(), first.scales.begin(), first.scales.end(),
                       [](const auto& a, const auto& b) { return a.first == b.first; });
        if (features.model_sha256 != first.model_sha256 || features.gem != first.gem || !same_scales)
            throw Error(ErrorCode::mismatch,
                        "The references' features come from different models, scales or GEM settings.");
    }
    auto impl = std::make_shared<Impl>();
    impl->references.assign(references.begin(), references.end());
    impl_ = std::move(impl);
}

std::size_t MemoryBank::shots() const noexcept {
    return impl_ ? impl_->references.size() : 0;
}

}  // namespace fade
