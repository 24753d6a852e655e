// SPDX-License-Identifier: MIT
#pragma once

#include "fade/detect.h"

#include <memory>

/// In which subspaces the patches of good parts lie: what `ReferenceBank::subspace` compares with (SubspaceAD, 2026).
/// Free functions; thread-safe.
namespace fade {

/// The share of the patches' variance that the principal components hold which are kept.
inline constexpr double subspace_share = 0.99;

using ReferenceSubspacesPtr = std::shared_ptr<const ReferenceSubspaces>;

/// Of each view that these settings compare, and of each of their layers: the mean of the bank's patches that are
/// looked at, in all variants, each of unit length, and as few of their principal components as hold `subspace_share`
/// of their variance; none of patches that are all the same. In double precision, patches in the bank's order. For
/// `MemoryBank::with`. Null where the settings compare with patches, or of an empty bank. Reports `match`, stops
/// between views. Throws `Error` (mismatch) for a view or a layer that the bank lacks.
[[nodiscard]] ReferenceSubspacesPtr reference_subspaces(const MemoryBank& bank, const Settings& settings,
                                                        const Job& job = {});

}  // namespace fade
