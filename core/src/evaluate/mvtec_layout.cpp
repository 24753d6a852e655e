// SPDX-License-Identifier: MIT
#include "fade/files.h"

#include <algorithm>

#include "evaluate/folder_words.h"
#include "evaluate/layouts.h"
#include "evaluate/listing.h"
#include "evaluate/mask_files.h"

namespace fade {

namespace {

/// Where MVTec AD and its successor differ.
struct Places {
    const char* test;
    const char* masks;
};
constexpr Places first{"test", "ground_truth"};
constexpr Places second{"test_public", "test_public/ground_truth"};

void read_train(const std::filesystem::path& folder, DatasetClass& result) {
    report_left_out_images(folder, result.problems);
    for (const auto& kind : folders_in(folder)) {
        if (!means_good(kind)) {
            result.problems.push_back(display_path(kind) + ": only good pictures serve as references; left out.");
            continue;
        }
        report_link(kind, result.problems);
        report_left_out_folders(kind, result.problems);
        const auto images = images_in(kind);
        result.train.insert(result.train.end(), images.begin(), images.end());
    }
}

DatasetClass read_class(const std::filesystem::path& folder, const Places& places) {
    DatasetClass result;
    result.name = folder_name(folder);
    report_link(folder, result.problems);
    read_train(folder / "train", result);
    const std::vector<std::filesystem::path> mask_folders{folder / places.masks};
    const MaskFiles masks(mask_folders, result.problems);
    report_left_out_images(folder / places.test, result.problems);
    for (const auto& kind : folders_in(folder / places.test)) {
        if (kind == mask_folders.front()) continue;
        report_link(kind, result.problems);
        report_left_out_folders(kind, result.problems);
        const bool good = means_good(kind);
        const auto name = good ? std::string("good") : folder_name(kind);
        for (const auto& picture : images_in(kind)) {
            TestPicture test{picture, name, !good, {}};
            if (!good) {
                test.masks = masks.of(kind.filename() / picture.stem());
                if (test.masks.empty())
                    result.problems.push_back(display_path(picture) + ": has no mask in " + places.masks + "/" +
                                              display_path(name) + ".");
            }
            result.test.push_back(std::move(test));
        }
    }
    check_mask_files(result, mask_folders);
    return result;
}

bool is_class(const std::filesystem::path& folder, const Places& places) {
    return is_folder(folder / places.test);
}

bool has_class(const std::filesystem::path& root, const Places& places) {
    const auto folders = folders_in(root);
    return is_class(root, places) ||
           std::any_of(folders.begin(), folders.end(), [&](const auto& folder) { return is_class(folder, places); });
}

std::vector<DatasetClass> read_classes(const std::filesystem::path& root, const Places& places) {
    if (is_class(root, places)) return {read_class(root, places)};
    std::vector<DatasetClass> classes;
    for (const auto& folder : folders_in(root))
        if (is_class(folder, places)) classes.push_back(read_class(folder, places));
    return classes;
}

}  // namespace

bool looks_like_mvtec(const std::filesystem::path& root) {
    return has_class(root, first);
}

std::vector<DatasetClass> read_mvtec(const std::filesystem::path& root) {
    return read_classes(root, first);
}

bool looks_like_mvtec_ad_2(const std::filesystem::path& root) {
    return has_class(root, second);
}

std::vector<DatasetClass> read_mvtec_ad_2(const std::filesystem::path& root) {
    return read_classes(root, second);
}

}  // namespace fade
