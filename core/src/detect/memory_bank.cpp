// SPDX-License-Identifier: MIT
#include "detect/features.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <utility>

namespace fade {

namespace {

/// All but the one that depends on the picture's shape.
std::vector<View> fixed_views(const ImageFeatures& features) {
    auto views = features.views();
    if (const auto shaped = features.shaped()) std::erase(views, *shaped);
    return views;
}

}  // namespace

MemoryBank::MemoryBank(std::span<const ImageFeatures> references, std::size_t variants) {
    if (references.empty()) return;
    if (variants == 0 || references.size() % variants != 0)
        throw Error(ErrorCode::mismatch, Text::en("The references differ in the number of their variants."));
    const auto& first = references.front().impl();
    for (const auto& reference : references) {
        const auto& features = reference.impl();
        const bool same_views = fixed_views(reference) == fixed_views(references.front()) &&
                                reference.shaped().has_value() == references.front().shaped().has_value();
        if (features.model_sha256 != first.model_sha256 || features.gem != first.gem || !same_views)
            throw Error(ErrorCode::mismatch,
                        Text::en("The references' features come from different models, scales or GEM settings."));
    }
    for (const auto& view : references.front().views()) {
        const auto looks = [&](const ImageFeatures& reference) {
            const auto cells = reference.impl().cells(reference.impl().counterpart(view, first));
            return cells.empty() || cv::countNonZero(cells) > 0;
        };
        const bool none = std::none_of(references.begin(), references.end(), looks);
        if (none && first.sees_parts)
            throw Error(ErrorCode::mismatch, Text::en("The mask leaves no patch of the vision model to look at."));
        if (none)
            throw Error(ErrorCode::mismatch,
                        {Text::en("At the scale %1 no patch of the references is looked at."), name_of(view)});
    }
    auto impl = std::make_shared<Impl>();
    impl->references.assign(references.begin(), references.end());
    impl->variants = variants;
    impl_ = std::move(impl);
}

MemoryBank MemoryBank::with(std::shared_ptr<const ReferenceDistances> between) const {
    if (!impl_ || !between) return *this;
    auto impl = std::make_shared<Impl>(*impl_);
    impl->between = std::move(between);
    MemoryBank bank;
    bank.impl_ = std::move(impl);
    return bank;
}

MemoryBank MemoryBank::with(std::shared_ptr<const ReferenceSubspaces> subspaces) const {
    if (!impl_ || !subspaces) return *this;
    auto impl = std::make_shared<Impl>(*impl_);
    impl->subspaces = std::move(subspaces);
    MemoryBank bank;
    bank.impl_ = std::move(impl);
    return bank;
}

MemoryBank MemoryBank::only(std::size_t reference) const {
    if (reference >= shots()) throw Error(ErrorCode::invalid_argument, Text::en("There is no such reference."));
    return MemoryBank(std::span(impl_->references).subspan(reference * impl_->variants, impl_->variants),
                      impl_->variants);
}

std::size_t MemoryBank::shots() const noexcept {
    return impl_ ? impl_->references.size() / impl_->variants : 0;
}

}  // namespace fade
