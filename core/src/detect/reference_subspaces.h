// SPDX-License-Identifier: MIT
#pragma once

#include "fade/reference_subspaces.h"

#include <functional>
#include <map>
#include <span>
#include <vector>

#include "detect/features.h"

namespace fade {

/// An affine subspace.
struct Subspace {
    at::Tensor mean;   ///< [1, width], in it
    at::Tensor basis;  ///< [width, dimensions], of columns of unit length at right angles
};

/// That of `count` parts' rows, [n, width] each, not all of 0 rows; `rows` is asked for each part twice.
[[nodiscard]] Subspace fit_subspace(std::size_t count, const std::function<at::Tensor(std::size_t)>& rows);

/// A quarter of the squared distance of rows of unit length, [n, width], to the subspace: [n] in 0..1.
[[nodiscard]] at::Tensor distance_to_subspace(const at::Tensor& rows, const Subspace& subspace);

struct ReferenceSubspaces {
    ComparedPatches by;
    /// One a layer; by the view as all pictures have it (`common_view`).
    std::map<View, std::vector<Subspace>> by_view;
};

/// Those of one view, which `of` calls `view`, one a layer.
[[nodiscard]] std::vector<Subspace> fit_subspaces(std::span<const ImageFeatures> references, const View& view,
                                                  const ImageFeatures::Impl& of, const ComparedPatches& by);

/// The vision map of the picture in this view: mean over the layers. Throws `Error` (mismatch) for subspaces that are
/// null, not of this view, or not by what `by` says.
[[nodiscard]] cv::Mat subspace_map(const ImageFeatures::Impl& query, const View& view,
                                   const ReferenceSubspacesPtr& subspaces, const ComparedPatches& by);

}  // namespace fade
