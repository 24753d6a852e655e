// SPDX-License-Identifier: MIT
#include "detect/reference_distances.h"

#include <c10/core/InferenceMode.h>

#include <opencv2/core.hpp>

#include <algorithm>
#include <span>
#include <utility>

#include "base/torch_errors.h"
#include "detect/baseline.h"
#include "detect/vision.h"

namespace fade {

namespace {

constexpr float no_distance = 2;  // more than any has

bool takes_off(const MemoryBank::Impl& bank, const Settings& settings) {
    return settings.references.baseline != ReferenceBaseline::none &&
           settings.references.match == ReferenceMatch::all && bank.references.size() / bank.variants > 1;
}

/// Takes in what the reference has of another one, whose index is `other`.
void take_in(OwnDistances& own, const cv::Mat& distance, int other) {
    const cv::Mat nearer = distance < own.nearest;
    cv::min(own.second, cv::max(distance, own.nearest), own.second);
    distance.copyTo(own.nearest, nearer);
    own.which.setTo(other, nearer);
}

/// Only where there was another one to be compared with does a distance count.
void finish(OwnDistances& own) {
    const cv::Mat alone = own.nearest >= no_distance;
    if (cv::countNonZero(alone) > 0) {
        if (own.cells.empty()) own.cells = cv::Mat(own.nearest.size(), CV_8UC1, cv::Scalar(255));
        own.cells = own.cells.clone();
        own.cells.setTo(0, alone);
    }
    if (!own.cells.empty()) own.nearest.setTo(0, own.cells == 0);
}

}  // namespace

ReferenceDistancesPtr reference_distances(const MemoryBank& bank, const Settings& settings, const Job& job) {
    const auto* impl = bank.impl();
    if (impl == nullptr || !takes_off(*impl, settings)) return nullptr;
    return with_torch_errors("Comparing the references", [&] {
        const c10::InferenceMode guard;
        const auto count = bank.shots();
        const auto variants_of = [&](std::size_t reference) {
            return std::span(impl->references).subspan(reference * impl->variants, impl->variants);
        };
        const auto& first = impl->references.front().impl();
        auto result = std::make_shared<ReferenceDistances>();
        result->by = compared_patches(settings, first);
        result->radius = settings.references.position_radius;
        const auto views = reference_views(settings, first);
        std::size_t done = 0;
        for (const auto& view : views)
            for (std::size_t i = 0; i < count; ++i) {
                const auto& query = variants_of(i).front().impl();
                const auto& own_view = query.counterpart(view, first);
                const cv::Mat nothing(query.grid(own_view), CV_32FC1, cv::Scalar(no_distance));
                OwnDistances own{own_view.region, query.cells(own_view), nothing.clone(),
                                 cv::Mat(nothing.size(), CV_32SC1, cv::Scalar(-1)), nothing.clone()};
                for (std::size_t other = 0; other < count; ++other) {
                    job.report(Stage::match, done++, views.size() * count * count);
                    const auto parts = variants_of(other);
                    const auto sees = [&](const ImageFeatures& part) {
                        return is_seen(part.impl(), part.impl().counterpart(own_view, query));
                    };
                    if (other == i || std::none_of(parts.begin(), parts.end(), sees)) continue;
                    take_in(own, distance_map(query, own_view, parts, result->by, result->radius),
                            static_cast<int>(other));
                }
                finish(own);
                result->by_view[common_view(view, first)].push_back(std::move(own));
            }
        job.report(Stage::match, done, done);
        return ReferenceDistancesPtr(std::move(result));
    });
}

ReferenceDistancesPtr without_reference(const ReferenceDistancesPtr& between, std::size_t reference) {
    if (!between || between->by_view.begin()->second.size() < 3) return nullptr;
    auto result = std::make_shared<ReferenceDistances>(*between);
    for (auto& [view, references] : result->by_view) {
        references.erase(references.begin() + static_cast<std::ptrdiff_t>(reference));
        for (auto& own : references) {
            own.nearest = own.nearest.clone();  // shared with the whole bank's
            own.second.copyTo(own.nearest, own.which == static_cast<int>(reference));
            finish(own);
        }
    }
    return result;
}

cv::Mat baseline_of(const ImageFeatures::Impl& query, const View& view, const MemoryBank::Impl& bank,
                    const Settings& settings) {
    if (!takes_off(bank, settings)) return {};
    const auto& first = bank.references.front().impl();
    const auto& between = bank.between;
    const auto count = bank.references.size() / bank.variants;
    const auto fits = [&] {
        if (!between || between->by != compared_patches(settings, first) ||
            between->radius != settings.references.position_radius)
            return false;
        const auto found = between->by_view.find(common_view(view, query));
        return found != between->by_view.end() && found->second.size() == count;
    };
    if (!fits())
        throw Error(ErrorCode::mismatch,
                    Text::en("The references were not compared with each other as the settings ask."));
    std::vector<PlacedMap> maps;
    for (const auto& own : between->by_view.at(common_view(view, query)))
        maps.push_back({own.region, own.nearest, own.cells});
    return mean_in_place(maps, view.region, query.grid(view));
}

}  // namespace fade
