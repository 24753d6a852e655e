// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/picture_source.h"

#include <filesystem>
#include <vector>

#include "ui/model/path_text.h"
#include "ui/model/workbench.h"

namespace fade::ui::test {

/// The ids of these files' own pictures.
inline std::vector<PictureId> ids_of(const std::vector<std::filesystem::path>& files) {
    std::vector<PictureId> ids;
    ids.reserve(files.size());
    for (const auto& file : files) ids.push_back(id_of(file));
    return ids;
}

/// What the picture in view is called; empty without one.
inline QString current_name(Workbench& workbench) {
    const auto* entry = workbench.pictures().find(workbench.current());
    return entry == nullptr ? QString() : short_name_text(entry->source->name());
}

}  // namespace fade::ui::test
