// SPDX-License-Identifier: MIT
#include "fade/files.h"

#include <algorithm>

#include "evaluate/layouts.h"

namespace fade {

namespace {

constexpr auto good = "good";

DatasetClass read_class(const std::filesystem::path& folder) {
    DatasetClass result;
    result.name = folder_name(folder);
    result.train = images_in(folder / "train" / good);
    for (const auto& kind : folders_in(folder / "train"))
        if (kind.filename() != good)
            result.problems.push_back(display_path(kind) + ": only good pictures serve as references; left out.");
    for (const auto& kind : folders_in(folder / "test")) {
        const auto name = kind.filename().string();
        const auto masks = masks_in(folder / "ground_truth" / name);
        for (const auto& picture : images_in(kind)) {
            TestPicture test{picture, name, name != good, std::nullopt};
            if (test.anomalous) {
                if (const auto mask = masks.find(picture.stem().string()); mask != masks.end())
                    test.mask = mask->second;
                else
                    result.problems.push_back(display_path(picture) + ": has no mask in ground_truth/" + name + ".");
            }
            result.test.push_back(std::move(test));
        }
    }
    return result;
}

bool is_class(const std::filesystem::path& folder) {
    return is_folder(folder / "test");
}

}  // namespace

bool looks_like_mvtec(const std::filesystem::path& root) {
    const auto folders = folders_in(root);
    return is_class(root) || std::any_of(folders.begin(), folders.end(), is_class);
}

std::vector<DatasetClass> read_mvtec(const std::filesystem::path& root) {
    if (is_class(root)) return {read_class(root)};
    std::vector<DatasetClass> classes;
    for (const auto& folder : folders_in(root))
        if (is_class(folder)) classes.push_back(read_class(folder));
    return classes;
}

}  // namespace fade
