// SPDX-License-Identifier: MIT
#include "fade/files.h"

#include "evaluate/layouts.h"

namespace fade {

bool looks_like_folders(const std::filesystem::path& root) {
    return std::filesystem::is_directory(root / "good") && std::filesystem::is_directory(root / "bad");
}

Dataset read_folders(const std::filesystem::path& root) {
    Dataset dataset;
    DatasetClass only;
    only.name = folder_name(root);
    const auto good = images_in(root / "good");
    // Without references of their own, good pictures serve; those drawn are then not tested with that draw.
    const bool own_references = std::filesystem::is_directory(root / "references");
    only.train = own_references ? images_in(root / "references") : good;
    const bool masks = std::filesystem::is_directory(root / "masks");
    for (const auto& picture : images_in(root / "bad")) {
        TestPicture test{picture, "bad", true, std::nullopt};
        if (masks) test.mask = find_mask(root / "masks", picture);
        if (masks && !test.mask) dataset.problems.push_back(display_path(picture) + ": has no mask in masks/.");
        only.test.push_back(std::move(test));
    }
    for (const auto& picture : good) only.test.push_back({picture, "good", false, std::nullopt});
    dataset.classes.push_back(std::move(only));
    return dataset;
}

}  // namespace fade
