// SPDX-License-Identifier: MIT
#pragma once

#include "fade/inspector.h"

#include <optional>

namespace fade {

/// What the picture's batch says of it; null: it is of none. Throws `Error` (mismatch) if the batch does not know it.
[[nodiscard]] const BatchVision* find_in_batch(const InspectionContext& context, const Image& image);

/// The reference that the picture is compared with alone; none: with all. Throws `Error` (mismatch) for a picture that
/// has none of its name, where the settings ask for it.
[[nodiscard]] std::optional<std::size_t> own_reference(const EncodedPicture& picture);

/// What a picture's embeddings come to in a context, with these references. `of_batch`: what its batch says of it;
/// null: it is of none. Throws what `detect` throws.
[[nodiscard]] Inspection found_by(const InspectionContext& context, const ImageFeatures& features,
                                  const BatchVision* of_batch, const MemoryBank& bank, const Settings& settings,
                                  const Job& job);

/// What comparing the views that `settings` name comes to. `misfit`: how badly the references fit, found at the first
/// view if it is empty; it is the same for all that follow. Its timings are the picture's.
[[nodiscard]] InspectedPicture compare_views(const EncodedPicture& picture, const Settings& settings,
                                             std::optional<double>& misfit, const Job& job);

/// All views: a whole result, with the time that it took.
[[nodiscard]] InspectedPicturePtr compare_whole(const EncodedPicture& picture, std::optional<double> misfit,
                                                const Job& job);

}  // namespace fade
