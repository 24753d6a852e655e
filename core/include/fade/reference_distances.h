// SPDX-License-Identifier: MIT
#pragma once

#include "fade/detect.h"

#include <cstddef>
#include <memory>

/// How far good parts lie from each other, place by place: what `ReferenceSettings::baseline` takes off the vision map.
/// Free functions; thread-safe.
namespace fade {

using ReferenceDistancesPtr = std::shared_ptr<const ReferenceDistances>;

/// Of each reference of the bank, as it is, and of each view that these settings compare: half the cosine distance of
/// its patches to the nearest of the other references in all their variants, under the settings' position radius; with
/// masks or grids that leave a reference nothing near, as that reference alone would be compared. Compares each
/// reference with each other one, which takes as long as inspecting them all; for `MemoryBank::with`. Null where the
/// settings have no baseline, a picture is compared with a single reference, or there are less than two. Reports
/// `match`, stops between pairs. Throws `Error` (mismatch) for a view that the bank lacks.
[[nodiscard]] ReferenceDistancesPtr reference_distances(const MemoryBank& bank, const Settings& settings,
                                                        const Job& job = {});

/// The same of a bank without its reference of this index: nothing is compared again. Of distances that a reference is
/// left out of already, only those of the whole bank can be asked. Null: less than two references are left.
[[nodiscard]] ReferenceDistancesPtr without_reference(const ReferenceDistancesPtr& between, std::size_t reference);

}  // namespace fade
