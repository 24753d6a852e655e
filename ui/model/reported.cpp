// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/reported.h"

namespace fade::ui {

void leave_out_changed(InspectionReport& report, const std::map<PictureId, FileVersion>& versions) {
    std::erase_if(report.pictures, [&](const ReportedPicture& picture) {
        const auto known = versions.find(picture.source->id());
        if (known == versions.end()) return false;
        auto version = known->second;
        const auto change = picture.source->look_again(version);
        if (change == FileChange::none) return false;
        report.not_inspected.push_back(
            {picture.source, change == FileChange::missing ? NotInspected::missing : NotInspected::changed, {}});
        return true;
    });
}

}  // namespace fade::ui
