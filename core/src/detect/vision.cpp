// SPDX-License-Identifier: MIT
#include "detect/vision.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "base/parallel.h"

namespace fade {

namespace {

/// Query rows that a thread takes at a time.
constexpr std::int64_t rows_at_a_time = 192;

/// `work(first, count)` for all of so many query rows.
template <typename Work>
void for_rows(std::int64_t rows, Work&& work) {
    const auto tasks = (rows + rows_at_a_time - 1) / rows_at_a_time;
    parallel_for(static_cast<std::size_t>(tasks), at::get_num_threads(), [&](std::size_t task, std::size_t) {
        const auto first = static_cast<std::int64_t>(task) * rows_at_a_time;
        work(first, static_cast<std::size_t>(std::min(rows_at_a_time, rows - first)));
    });
}

void pack(const at::Tensor& part, const kernels::Kernels& kernels, kernels::PackedRows& packed) {
    const auto rows = part.contiguous();
    kernels.pack_rows(rows.data_ptr<float>(), static_cast<std::size_t>(rows.size(0)),
                      static_cast<std::size_t>(rows.size(1)), packed);
}

/// The largest and second largest similarity of each query row to any row of the parts. One part at a time is packed,
/// and the similarity matrix never stands in memory: what is needed grows with neither.
struct Nearest {
    Nearest(const at::Tensor& query, const kernels::Kernels& kernels)
        : kernels_(kernels),
          query_(query.contiguous()),
          largest(at::full({query.size(0)}, std::numeric_limits<float>::lowest())),
          second(largest.clone()) {}

    void look_in(const at::Tensor& part) {
        pack(part, kernels_, packed_);
        for_rows(query_.size(0), [&](std::int64_t first, std::size_t count) {
            kernels_.nearest(query_.data_ptr<float>() + first * query_.size(1), count, packed_,
                             largest.data_ptr<float>() + first, second.data_ptr<float>() + first);
        });
    }

private:
    const kernels::Kernels& kernels_;
    kernels::PackedRows packed_;
    at::Tensor query_;

public:
    at::Tensor largest;
    at::Tensor second;
};

constexpr float no_similarity = std::numeric_limits<float>::lowest();

/// Places are in single precision: what lies at the very edge of a radius is within it.
constexpr double place_rounding = 1e-6;

kernels::RowPlaces places_in(const at::Tensor& places, std::int64_t first = 0) {
    const auto* x = places.data_ptr<float>() + first;
    return {x, x + places.size(1)};
}

/// The largest similarity of each query row to those of the packed rows that it reaches; `no_similarity` without one.
at::Tensor largest_within(const PlacedPatches& query, const at::Tensor& reach, const kernels::PackedRows& packed,
                          const at::Tensor& places, const kernels::Kernels& kernels) {
    auto largest = at::full({query.patches.size(0)}, no_similarity);
    for_rows(query.patches.size(0), [&](std::int64_t first, std::size_t count) {
        kernels.nearest_within(query.patches.data_ptr<float>() + first * query.patches.size(1), count,
                               places_in(query.places, first), reach.data_ptr<float>() + first, packed,
                               places_in(places), largest.data_ptr<float>() + first);
    });
    return largest;
}

/// How far the nearest of some places lies from each of others.
at::Tensor nearest_place(const at::Tensor& from, const at::Tensor& places) {
    auto distance = at::empty({from.size(1)});
    for_rows(from.size(1), [&](std::int64_t first, std::size_t count) {
        const auto own = places_in(from, first);
        const auto others = places_in(places);
        for (std::size_t i = 0; i < count; ++i) {
            float nearest = std::numeric_limits<float>::max();
            for (std::int64_t j = 0; j < places.size(1); ++j) {
                const float dx = others.x[j] - own.x[i];
                const float dy = others.y[j] - own.y[i];
                nearest = std::min(nearest, dx * dx + dy * dy);
            }
            distance.data_ptr<float>()[first + static_cast<std::int64_t>(i)] = std::sqrt(nearest);
        }
    });
    return distance;
}

/// The indices of those that nothing was found for.
at::Tensor rows_without(const at::Tensor& largest) {
    return largest.eq(no_similarity).nonzero().squeeze(1);
}

PlacedPatches some_of(const PlacedPatches& patches, const at::Tensor& indices) {
    return {patches.patches.index_select(0, indices), patches.places.index_select(1, indices), {}};
}

/// The largest similarity of each query row to what lies nearest in place in all parts.
at::Tensor largest_at_nearest_place(const PlacedPatches& query, std::span<const PlacedPatches> bank,
                                    const kernels::Kernels& kernels) {
    auto reach = at::full({query.patches.size(0)}, std::numeric_limits<float>::max());
    for (const auto& part : bank)
        if (part.patches.size(0) > 0)
            reach = at::minimum(reach, nearest_place(query.places, part.places.contiguous()) + place_rounding);
    auto largest = at::full_like(reach, no_similarity);
    kernels::PackedRows packed;
    for (const auto& part : bank) {
        if (part.patches.size(0) == 0) continue;
        pack(part.patches, kernels, packed);
        largest = at::maximum(largest, largest_within(query, reach, packed, part.places.contiguous(), kernels));
    }
    return largest;
}

at::Tensor to_distance(const at::Tensor& similarity) {
    return ((1 - similarity) / 2).clamp_(0, 1);
}

}  // namespace

at::Tensor distance_to_nearest(const at::Tensor& query, std::span<const at::Tensor> bank,
                               const kernels::Kernels& kernels) {
    Nearest nearest(query, kernels);
    for (const auto& part : bank)
        if (part.size(0) > 0) nearest.look_in(part);
    return to_distance(nearest.largest);
}

at::Tensor distance_to_nearest(const PlacedPatches& query, std::span<const PlacedPatches> bank, double radius,
                               const kernels::Kernels& kernels) {
    const PlacedPatches rows{query.patches.contiguous(), query.places.contiguous(), {}};
    auto largest = at::full({rows.patches.size(0)}, no_similarity);
    const auto reach = at::full_like(largest, radius + place_rounding);
    kernels::PackedRows packed;
    for (const auto& part : bank) {
        if (part.patches.size(0) == 0) continue;
        pack(part.patches, kernels, packed);
        const auto places = part.places.contiguous();
        auto found = largest_within(rows, reach, packed, places, kernels);
        // Of a small radius, or a grid of other cells.
        if (const auto alone = rows_without(found); alone.size(0) > 0) {
            const auto left = some_of(rows, alone);
            const auto farther = nearest_place(left.places, part.grid.contiguous()) + place_rounding;
            found.index_copy_(0, alone, largest_within(left, farther, packed, places, kernels));
        }
        largest = at::maximum(largest, found);
    }
    if (const auto alone = rows_without(largest); alone.size(0) > 0)
        largest.index_copy_(0, alone, largest_at_nearest_place(some_of(rows, alone), bank, kernels));
    return to_distance(largest);
}

at::Tensor place_distances(const at::Tensor& place, const at::Tensor& grid) {
    return (grid - place.unsqueeze(1)).to(at::kDouble).norm(2, 0);
}

at::Tensor compared_within(const at::Tensor& place, const at::Tensor& grid, double radius) {
    const auto distance = place_distances(place, grid);
    return distance.le(std::max(radius, distance.min().item<double>()) + place_rounding);
}

cv::Mat distance_map(const ImageFeatures::Impl& query, const View& view, std::span<const ImageFeatures> references,
                     const ComparedPatches& by, double radius) {
    std::vector<at::Tensor> patches;
    std::vector<PlacedPatches> placed;
    for (const auto& reference : references) {
        const auto& features = reference.impl();
        const auto& own = features.counterpart(view, query);
        patches.push_back(features.seen(own, features.compared(own, by)));
        if (radius > 0) placed.push_back({patches.back(), features.seen_places(own), features.places(own)});
    }
    const auto seen = query.seen(view, query.compared(view, by));
    return query.map(
        view, radius > 0 ? distance_to_nearest({seen, query.seen_places(view), {}}, placed, radius, *query.kernels)
                         : distance_to_nearest(seen, patches, *query.kernels));
}

bool is_seen(const ImageFeatures::Impl& features, const View& view) {
    const auto seen = features.cells(view);
    return seen.empty() || cv::countNonZero(seen) > 0;
}

std::optional<View> score_view(const ImageFeatures& features, const Settings& settings) {
    const auto views = features.views();
    const auto wanted = View::square(settings.classification_scale);
    if (std::find(views.begin(), views.end(), wanted) != views.end()) return wanted;
    return views.empty() ? std::nullopt : std::optional(views.front());
}

at::Tensor distance_to_second_nearest(const at::Tensor& patches, const kernels::Kernels& kernels) {
    if (patches.size(0) < 2) return at::zeros({patches.size(0)}, patches.options());
    Nearest nearest(patches, kernels);
    nearest.look_in(patches);
    return to_distance(nearest.second);
}

}  // namespace fade
