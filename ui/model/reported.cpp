// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/reported.h"

namespace fade::ui {

void leave_out_changed(InspectionReport& report, const std::map<std::string, FileVersion>& versions) {
    std::erase_if(report.pictures, [&](const ReportedPicture& picture) {
        const auto known = versions.find(picture.file.native());
        if (known == versions.end()) return false;
        auto version = known->second;
        const auto change = look_again(picture.file, version);
        if (change == FileChange::none) return false;
        report.not_inspected.push_back(
            {picture.file, change == FileChange::missing ? NotInspected::missing : NotInspected::changed, {}});
        return true;
    });
}

}  // namespace fade::ui
