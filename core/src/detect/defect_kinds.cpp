// SPDX-License-Identifier: MIT
#include "fade/defect_kinds.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cstdint>

#include "base/torch_errors.h"
#include "detect/features.h"
#include "detect/fusion.h"

namespace fade {

struct DefectKinds::Impl {
    std::string model_sha256;
    std::vector<std::string> names;
    at::Tensor embeddings;  ///< [kinds, embed_dim], rows of unit length
};

namespace {

/// Half the bytes: three digits of a similarity are enough.
cv::Mat halved(const cv::Mat& map) {
    cv::Mat half;
    map.convertTo(half, CV_16F);
    return half;
}

}  // namespace

const std::vector<std::string>& DefectKinds::names() const noexcept {
    return impl_->names;
}

DefectKinds defect_kinds(const TextFeatures& segmentation, const Prompts& prompts) {
    return with_torch_errors("Naming kinds of defects", [&] {
        const c10::InferenceMode guard;
        const auto& text = segmentation.impl();
        if (static_cast<std::size_t>(text.anomalous.size(0)) != prompts.anomalous.size())
            throw Error(ErrorCode::mismatch, Text::en("The prompts' sentences and their embeddings differ in number."));
        auto kinds = std::make_shared<DefectKinds::Impl>();
        kinds->model_sha256 = text.model_sha256;
        for (const auto& kind : prompts.anomalous_kinds)
            if (!kind.empty() && std::find(kinds->names.begin(), kinds->names.end(), kind) == kinds->names.end())
                kinds->names.push_back(kind);
        std::vector<at::Tensor> means;
        for (const auto& name : kinds->names) {
            std::vector<std::int64_t> rows;
            for (std::size_t i = 0; i < prompts.anomalous_kinds.size(); ++i)
                if (prompts.anomalous_kinds[i] == name) rows.push_back(static_cast<std::int64_t>(i));
            const auto mean = text.anomalous.index_select(0, at::tensor(rows, at::kLong)).mean(0);
            means.push_back(mean / mean.norm());
        }
        if (!means.empty()) kinds->embeddings = at::stack(means);
        return DefectKinds(kinds);
    });
}

KindMaps kind_maps(const ImageFeatures& query, const DefectKinds& kinds, const Settings& settings) {
    if (kinds.names().empty()) return {};
    return with_torch_errors("Naming defects", [&] {
        const c10::InferenceMode guard;
        const auto& features = query.impl();
        if (features.model_sha256 != kinds.impl().model_sha256)
            throw Error(ErrorCode::mismatch, Text::en("Image and prompts were encoded by different models."));
        const auto all = compared_views(settings, features);
        std::vector<at::Tensor> similarities;  // of each view [kinds, patches]
        std::vector<ViewMaps> views;
        for (const auto& view : all) {
            const auto patches = features.patches(view, settings.language_segmentation_feature);
            similarities.push_back(at::mm(kinds.impl().embeddings, patches.t()).contiguous());
            views.push_back({view, {}, {}, features.cells(view)});
        }
        KindMaps result{kinds.names(), {}};
        for (std::size_t kind = 0; kind < result.names.size(); ++kind) {
            for (std::size_t i = 0; i < views.size(); ++i)
                views[i].language =
                    to_map(similarities[i][static_cast<std::int64_t>(kind)], features.grid(views[i].view));
            const Aggregation aggregation(views);
            result.maps.push_back(halved(aggregation.mean(&ViewMaps::language)));
        }
        return result;
    });
}

}  // namespace fade
