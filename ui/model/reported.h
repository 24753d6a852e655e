// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/inspection_report.h"

#include <memory>

#include "ui/jobs/picture_store.h"
#include "ui/model/inspected_picture.h"

namespace fade::ui {

/// What a report says of a result. It keeps the result's picture; or, with a store, reads it there when it is asked
/// for, and throws `Error` (mismatch) if the file holds another one by then.
[[nodiscard]] ReportedPicture reported(const InspectedPicture& result, const std::shared_ptr<PictureStore>& store = {});

}  // namespace fade::ui
