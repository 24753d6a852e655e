// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/labelled_pictures.h"

#include "fade/files.h"

#include <QCoreApplication>

#include <algorithm>

namespace fade::ui {

std::vector<LabelledPicture> labelled_pictures(const std::vector<PictureEntry>& entries, DefectKindNames kinds) {
    const auto bad = QCoreApplication::translate("LabelledPictures", "bad").toStdString();
    std::vector<LabelledPicture> pictures;
    for (const auto& entry : entries) {
        const auto truth = entry.truth();
        if (!truth) continue;
        const auto folder = display_path(entry.source->name().place.parent_path().filename());
        pictures.push_back(
            {entry.source, *truth == Truth::bad, kinds == DefectKindNames::folders && !folder.empty() ? folder : bad});
    }
    return pictures;
}

std::filesystem::path common_folder(const std::vector<LabelledPicture>& pictures) {
    if (pictures.empty()) return {};
    auto common = pictures.front().source->name().place.parent_path();
    for (const auto& picture : pictures) {
        const auto folder = picture.source->name().place.parent_path();
        const auto differs = std::mismatch(common.begin(), common.end(), folder.begin(), folder.end());
        std::filesystem::path shared;
        for (auto part = common.begin(); part != differs.first; ++part) shared /= *part;
        common = std::move(shared);
    }
    return common;
}

}  // namespace fade::ui
