// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/reported.h"

#include "fade/error.h"
#include "fade/files.h"

namespace fade::ui {

ReportedPicture reported(const InspectedPicture& result, const std::shared_ptr<PictureStore>& store) {
    const auto& image = *result.image;
    ReportedPicture picture{
        image.file,        image.sha256, image.pixels.size(), [kept = result.image] { return kept; },
        result.inspection, nullptr,      result.timings,      {},
        image.reading};
    // Shares the context's life, so that nothing is copied.
    picture.provenance = {result.context, &result.context->provenance};
    picture.reference = [context = result.context](std::size_t index) { return context->references.at(index).image; };
    if (store)
        picture.image = [store, file = image.file, sha256 = image.sha256,
                         bits = result.context->provenance.settings.bit_depth] {
            auto read = store->load(file, {bits});
            if (read->sha256 == sha256) return read;
            throw Error(ErrorCode::mismatch,
                        display_path(file) + ": the picture has changed since it was inspected; inspect it again.");
        };
    return picture;
}

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
