// SPDX-License-Identifier: MIT
#include "detect/vision.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <limits>

#include "base/parallel.h"

namespace fade {

namespace {

/// Query rows that a thread takes at a time.
constexpr std::int64_t rows_at_a_time = 192;

/// The largest and second largest similarity of each query row to any row of the parts. One part at a time is packed,
/// and the similarity matrix never stands in memory: what is needed grows with neither.
struct Nearest {
    Nearest(const at::Tensor& query, const kernels::Kernels& kernels)
        : kernels_(kernels),
          query_(query.contiguous()),
          largest(at::full({query.size(0)}, std::numeric_limits<float>::lowest())),
          second(largest.clone()) {}

    void look_in(const at::Tensor& part) {
        const auto rows = part.contiguous();
        kernels_.pack_rows(rows.data_ptr<float>(), static_cast<std::size_t>(rows.size(0)),
                           static_cast<std::size_t>(rows.size(1)), packed_);
        const auto count = query_.size(0);
        const auto tasks = (count + rows_at_a_time - 1) / rows_at_a_time;
        parallel_for(static_cast<std::size_t>(tasks), at::get_num_threads(), [&](std::size_t task, std::size_t) {
            const auto first = static_cast<std::int64_t>(task) * rows_at_a_time;
            kernels_.nearest(query_.data_ptr<float>() + first * query_.size(1),
                             static_cast<std::size_t>(std::min(rows_at_a_time, count - first)), packed_,
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

at::Tensor distance_to_second_nearest(const at::Tensor& patches, const kernels::Kernels& kernels) {
    if (patches.size(0) < 2) return at::zeros({patches.size(0)}, patches.options());
    Nearest nearest(patches, kernels);
    nearest.look_in(patches);
    return to_distance(nearest.second);
}

}  // namespace fade
