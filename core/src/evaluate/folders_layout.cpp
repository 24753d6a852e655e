// SPDX-License-Identifier: MIT
#include "fade/files.h"

#include <algorithm>

#include "evaluate/folder_words.h"
#include "evaluate/layouts.h"
#include "evaluate/listing.h"
#include "evaluate/mask_files.h"

namespace fade {

namespace {

using Folders = std::vector<std::filesystem::path>;

template <typename Means>
Folders folders_that_mean(const std::filesystem::path& root, Means&& means) {
    auto folders = folders_in(root);
    std::erase_if(folders, [&](const auto& folder) { return !means(folder); });
    return folders;
}

Folders images_of(const Folders& folders, std::vector<std::string>& problems) {
    Folders images;
    for (const auto& folder : folders) {
        report_link(folder, problems);
        const auto found = images_below(folder, problems);
        images.insert(images.end(), found.begin(), found.end());
    }
    return images;
}

/// "bad/scratch/1.png" has the mask "scratch/1", "bad/scratch/1" or, where only one picture is called so, "1".
Folders masks_of(const std::filesystem::path& picture, const std::filesystem::path& bad, const MaskFiles& masks) {
    const auto below = picture.lexically_relative(bad).replace_extension();
    for (const auto& name : {below, bad.filename() / below, picture.stem()})
        if (auto found = masks.of(name); !found.empty()) return found;
    return {};
}

}  // namespace

bool looks_like_folders(const std::filesystem::path& root) {
    return !folders_that_mean(root, means_good).empty() && !folders_that_mean(root, means_bad).empty();
}

std::vector<DatasetClass> read_folders(const std::filesystem::path& root) {
    DatasetClass only;
    only.name = folder_name(root);
    const auto good = images_of(folders_that_mean(root, means_good), only.problems);
    // Without references of their own, good pictures serve; those drawn are then not tested with that draw.
    const auto references = folders_that_mean(root, means_references);
    only.train = references.empty() ? good : images_of(references, only.problems);
    const auto mask_folders = folders_that_mean(root, means_masks);
    const MaskFiles masks(mask_folders, only.problems);
    for (const auto& bad : folders_that_mean(root, means_bad)) {
        report_link(bad, only.problems);
        for (const auto& picture : images_below(bad, only.problems)) {
            const auto kind = *picture.lexically_relative(bad).begin();
            TestPicture test{picture, kind == picture.filename() ? folder_name(bad) : kind.string(), true,
                             masks_of(picture, bad, masks)};
            if (test.masks.empty() && !mask_folders.empty())
                only.problems.push_back(display_path(picture) + ": has no mask in " +
                                        display_path(mask_folders.front().filename()) + "/.");
            only.test.push_back(std::move(test));
        }
    }
    check_mask_files(only, mask_folders);
    for (const auto& picture : good) only.test.push_back({picture, "good", false, {}});
    return {std::move(only)};
}

}  // namespace fade
