// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/qualify.h"

#include <filesystem>
#include <vector>

#include "ui/model/picture_list_model.h"

namespace fade::ui {

/// How the kinds of defects are called.
enum class DefectKindNames {
    one,     ///< there is one kind of defect
    folders  ///< as the folders of their pictures
};

/// The marked pictures of the list, as a qualification needs them.
[[nodiscard]] std::vector<LabelledPicture> labelled_pictures(const std::vector<PictureEntry>& entries,
                                                             DefectKindNames kinds);

/// The folder that all of them lie in.
[[nodiscard]] std::filesystem::path common_folder(const std::vector<LabelledPicture>& pictures);

}  // namespace fade::ui
