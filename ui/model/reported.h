// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/inspection_report.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "ui/jobs/picture_store.h"
#include "ui/model/inspected_picture.h"

namespace fade::ui {

/// What a report says of a result. It keeps the result's picture; or, with a store, reads it there when it is asked
/// for, and throws `Error` (mismatch) if the file holds another one by then.
[[nodiscard]] ReportedPicture reported(const InspectedPicture& result, const std::shared_ptr<PictureStore>& store = {});

/// What a report says of some pictures of the list, each in one of both, in the list's order.
struct CollectedResults {
    std::vector<ReportedPicture> pictures;
    std::vector<UninspectedPicture> not_inspected;
    std::map<std::string, FileVersion> versions;  ///< of `pictures`, by path, as they were inspected
};

/// Looks at the files of a report once more: what changed since goes to those not inspected, with the reason. Callable
/// from any thread.
void leave_out_changed(InspectionReport& report, const std::map<std::string, FileVersion>& versions);

}  // namespace fade::ui
