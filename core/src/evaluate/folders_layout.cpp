// SPDX-License-Identifier: MIT
#include "fade/files.h"

#include "evaluate/layouts.h"

namespace fade {

bool looks_like_folders(const std::filesystem::path& root) {
    return is_folder(root / "good") && is_folder(root / "bad");
}

std::vector<DatasetClass> read_folders(const std::filesystem::path& root) {
    DatasetClass only;
    only.name = folder_name(root);
    const auto good = images_in(root / "good");
    // Without references of their own, good pictures serve; those drawn are then not tested with that draw.
    only.train = is_folder(root / "references") ? images_in(root / "references") : good;
    const bool has_masks = is_folder(root / "masks");
    const auto masks = masks_in(root / "masks");
    for (const auto& picture : images_in(root / "bad")) {
        TestPicture test{picture, "bad", true, std::nullopt};
        if (const auto mask = masks.find(picture.stem().string()); mask != masks.end())
            test.mask = mask->second;
        else if (has_masks)
            only.problems.push_back(display_path(picture) + ": has no mask in masks/.");
        only.test.push_back(std::move(test));
    }
    for (const auto& picture : good) only.test.push_back({picture, "good", false, std::nullopt});
    return {std::move(only)};
}

}  // namespace fade
