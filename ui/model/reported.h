// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/inspection_report.h"

#include <map>
#include <memory>
#include <vector>

#include "fade/inspector.h"
#include "ui/jobs/picture_store.h"

namespace fade::ui {

/// What a report says of some pictures of the list, each in one of both, in the list's order.
struct CollectedResults {
    std::vector<ReportedPicture> pictures;
    std::vector<UninspectedPicture> not_inspected;
    std::map<PictureId, FileVersion> versions;  ///< of `pictures`, as they were inspected
};

/// Looks at the pictures of a report once more: what changed since goes to those not inspected, with the reason.
/// Callable from any thread.
void leave_out_changed(InspectionReport& report, const std::map<PictureId, FileVersion>& versions);

}  // namespace fade::ui
