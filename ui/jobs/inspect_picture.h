// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/inspector.h"

#include "ui/jobs/picture_store.h"

namespace fade::ui {

/// A result, and what the recipe's rules look at of it.
struct FoundPicture {
    InspectedPicturePtr result;
    Findings findings;
};

/// The pictures that are each other's references; null: none are.
using BatchPictures = std::shared_ptr<const PictureSources>;

/// Reads and inspects a picture, and remembers what was found (see `recall`). Throws what these throw.
[[nodiscard]] FoundPicture inspect_picture(Inspector& inspector, PictureStore& store, const PictureSource& source,
                                           const Recipe& recipe, const BatchPictures& batch, const Job& job,
                                           const Inspector::Coarse& on_coarse = {});

}  // namespace fade::ui
