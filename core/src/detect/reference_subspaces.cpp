// SPDX-License-Identifier: MIT
#include "detect/reference_subspaces.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <utility>

#include "base/torch_errors.h"

namespace fade {

namespace {

/// Variance along a component of rows of unit length that single precision does not make.
constexpr double least_variance = 1e-10;

/// Of principal components, whose variances are ascending: how many of the last ones hold the share of all of it.
std::int64_t components_kept(const at::Tensor& variances) {
    const auto count = variances.size(0);
    const auto* variance = variances.data_ptr<double>();
    const auto wanted = subspace_share * variances.clamp_min(0).sum().item<double>();
    double held = 0;
    std::int64_t kept = 0;
    while (kept < count && held < wanted && variance[count - 1 - kept] > least_variance)
        held += variance[count - 1 - kept++];
    return kept;
}

}  // namespace

Subspace fit_subspace(std::size_t count, const std::function<at::Tensor(std::size_t)>& rows) {
    at::Tensor sum;
    std::int64_t patches = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto part = rows(i).to(at::kDouble);
        sum = sum.defined() ? sum + part.sum(0, /*keepdim=*/true) : part.sum(0, /*keepdim=*/true);
        patches += part.size(0);
    }
    const auto mean = sum / static_cast<double>(patches);
    auto covariance = at::zeros({mean.size(1), mean.size(1)}, at::kDouble);
    for (std::size_t i = 0; i < count; ++i) {
        const auto centred = rows(i).to(at::kDouble) - mean;
        covariance.addmm_(centred.t(), centred);
    }
    const auto [variances, components] = at::linalg_eigh(covariance / static_cast<double>(patches));
    const auto kept = components_kept(variances);
    return {mean.to(at::kFloat), components.slice(1, components.size(1) - kept).to(at::kFloat).contiguous()};
}

at::Tensor distance_to_subspace(const at::Tensor& rows, const Subspace& subspace) {
    const auto centred = rows - subspace.mean;
    const auto off = centred - at::mm(at::mm(centred, subspace.basis), subspace.basis.t());
    return off.square().sum(1).div_(4).clamp_(0, 1);
}

std::vector<Subspace> fit_subspaces(std::span<const ImageFeatures> references, const View& view,
                                    const ImageFeatures::Impl& of, const ComparedPatches& by) {
    std::vector<Subspace> subspaces;
    const auto layers = of.layers(view, by).size();
    for (std::size_t layer = 0; layer < layers; ++layer)
        subspaces.push_back(fit_subspace(references.size(), [&](std::size_t i) {
            const auto& reference = references[i].impl();
            const auto& own = reference.counterpart(view, of);
            return reference.seen(own, reference.layers(own, by)[layer]);
        }));
    return subspaces;
}

ReferenceSubspacesPtr reference_subspaces(const MemoryBank& bank, const Settings& settings, const Job& job) {
    const auto* impl = bank.impl();
    if (impl == nullptr || settings.references.bank != ReferenceBank::subspace) return nullptr;
    return with_torch_errors("Comparing the references", [&] {
        const c10::InferenceMode guard;
        const auto& first = impl->references.front().impl();
        auto result = std::make_shared<ReferenceSubspaces>();
        result->by = compared_patches(settings, first);
        const auto views = reference_views(settings, first);
        for (std::size_t i = 0; i < views.size(); ++i) {
            job.report(Stage::match, i, views.size());
            result->by_view[common_view(views[i], first)] =
                fit_subspaces(impl->references, views[i], first, result->by);
        }
        job.report(Stage::match, views.size(), views.size());
        return ReferenceSubspacesPtr(std::move(result));
    });
}

cv::Mat subspace_map(const ImageFeatures::Impl& query, const View& view, const ReferenceSubspacesPtr& subspaces,
                     const ComparedPatches& by) {
    const auto* found = [&]() -> const std::vector<Subspace>* {
        if (!subspaces || subspaces->by != by) return nullptr;
        const auto of_view = subspaces->by_view.find(common_view(view, query));
        return of_view == subspaces->by_view.end() ? nullptr : &of_view->second;
    }();
    if (found == nullptr)
        throw Error(ErrorCode::mismatch, Text::en("The references' subspaces were not found as the settings ask."));
    const auto layers = query.layers(view, by);
    auto sum = at::zeros({query.seen(view, layers.front()).size(0)});
    for (std::size_t i = 0; i < layers.size(); ++i)
        sum += distance_to_subspace(query.seen(view, layers[i]), found->at(i));
    return query.map(view, sum / static_cast<double>(layers.size()));
}

}  // namespace fade
