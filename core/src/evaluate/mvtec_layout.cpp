// SPDX-License-Identifier: MIT
#include "fade/files.h"

#include <algorithm>

#include "evaluate/layouts.h"

namespace fade {

namespace {

DatasetClass read_class(const std::filesystem::path& folder, std::vector<std::string>& problems) {
    DatasetClass result;
    result.name = folder_name(folder);
    for (const auto& kind : folders_in(folder / "train")) {
        const auto pictures = images_in(kind);
        result.train.insert(result.train.end(), pictures.begin(), pictures.end());
    }
    for (const auto& kind : folders_in(folder / "test")) {
        const auto name = kind.filename().string();
        for (const auto& picture : images_in(kind)) {
            TestPicture test{picture, name, name != "good", std::nullopt};
            if (test.anomalous) {
                test.mask = find_mask(folder / "ground_truth" / name, picture);
                if (!test.mask)
                    problems.push_back(display_path(picture) + ": has no mask in ground_truth/" + name + ".");
            }
            result.test.push_back(std::move(test));
        }
    }
    return result;
}

bool is_class(const std::filesystem::path& folder) {
    return std::filesystem::is_directory(folder / "test");
}

}  // namespace

bool looks_like_mvtec(const std::filesystem::path& root) {
    const auto folders = folders_in(root);
    return is_class(root) || std::any_of(folders.begin(), folders.end(), is_class);
}

Dataset read_mvtec(const std::filesystem::path& root) {
    Dataset dataset;
    if (is_class(root)) {
        dataset.classes.push_back(read_class(root, dataset.problems));
        return dataset;
    }
    for (const auto& folder : folders_in(root))
        if (is_class(folder)) dataset.classes.push_back(read_class(folder, dataset.problems));
    return dataset;
}

}  // namespace fade
