// SPDX-License-Identifier: MIT
#include "fade/dataset.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/image.h"

#include <algorithm>
#include <array>
#include <system_error>

#include "evaluate/layouts.h"

namespace fade {

namespace {

template <typename Keep>
std::vector<std::filesystem::path> entries_in(const std::filesystem::path& folder, Keep&& keep) {
    std::vector<std::filesystem::path> found;
    std::error_code error;
    std::filesystem::directory_iterator entry(folder, error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error))
        if (!entry->path().filename().string().starts_with('.') && keep(*entry)) found.push_back(entry->path());
    if (error && std::filesystem::exists(folder))
        throw Error(ErrorCode::unreadable, display_path(folder) + ": cannot be searched: " + error.message() + ".");
    std::sort(found.begin(), found.end());
    return found;
}

DatasetLayout recognise(const std::filesystem::path& root) {
    if (looks_like_visa(root)) return DatasetLayout::visa;
    if (looks_like_mvtec(root)) return DatasetLayout::mvtec;
    if (looks_like_folders(root)) return DatasetLayout::folders;
    throw Error(ErrorCode::malformed, display_path(root) +
                                          ": is no data set; expected CLASS/train and CLASS/test (MVTec AD), "
                                          "split_csv/1cls.csv (VisA), or good/ and bad/.");
}

void keep_classes(Dataset& dataset, const std::vector<std::string>& names) {
    for (const auto& name : names) {
        const bool there = std::any_of(dataset.classes.begin(), dataset.classes.end(),
                                       [&](const DatasetClass& c) { return c.name == name; });
        if (!there) throw Error(ErrorCode::not_found, display_path(dataset.root) + ": has no class \"" + name + "\".");
    }
    if (names.empty()) return;
    std::erase_if(dataset.classes,
                  [&](const DatasetClass& c) { return std::find(names.begin(), names.end(), c.name) == names.end(); });
}

}  // namespace

std::vector<std::filesystem::path> images_in(const std::filesystem::path& folder) {
    return entries_in(folder, [](const std::filesystem::directory_entry& entry) {
        std::error_code ignored;
        return has_image_extension(entry.path()) && entry.is_regular_file(ignored);
    });
}

std::vector<std::filesystem::path> folders_in(const std::filesystem::path& folder) {
    return entries_in(folder, [](const std::filesystem::directory_entry& entry) {
        std::error_code ignored;
        return entry.is_directory(ignored);
    });
}

std::optional<std::filesystem::path> find_mask(const std::filesystem::path& folder,
                                               const std::filesystem::path& picture) {
    const auto stem = picture.stem().string();
    constexpr std::array<const char*, 6> extensions{".png", ".bmp", ".tif", ".tiff", ".jpg", ".webp"};
    for (const auto& name : {stem + "_mask", stem})
        for (const auto* extension : extensions) {
            auto file = folder / (name + extension);
            std::error_code ignored;
            if (std::filesystem::is_regular_file(file, ignored)) return file;
        }
    return std::nullopt;
}

std::string folder_name(const std::filesystem::path& folder) {
    std::error_code ignored;
    const auto whole = std::filesystem::weakly_canonical(folder, ignored);
    return (whole.has_filename() ? whole.filename() : whole.parent_path().filename()).string();
}

std::string to_string(DatasetLayout layout) {
    switch (layout) {
        case DatasetLayout::mvtec:
            return "MVTec AD";
        case DatasetLayout::visa:
            return "VisA";
        case DatasetLayout::folders:
            return "folders";
    }
    return {};
}

Dataset find_dataset(const std::filesystem::path& root, std::optional<DatasetLayout> layout,
                     const std::vector<std::string>& classes) {
    std::error_code ignored;
    if (!std::filesystem::is_directory(root, ignored))
        throw Error(ErrorCode::not_found, display_path(root) + ": there is no such folder.");
    const auto chosen = layout ? *layout : recognise(root);
    auto dataset = chosen == DatasetLayout::mvtec  ? read_mvtec(root)
                   : chosen == DatasetLayout::visa ? read_visa(root)
                                                   : read_folders(root);
    dataset.root = root;
    dataset.layout = chosen;
    keep_classes(dataset, classes);
    std::erase_if(dataset.classes, [&](const DatasetClass& c) {
        if (c.test.empty()) dataset.problems.push_back("Class " + c.name + ": has no test picture; it is left out.");
        return c.test.empty();
    });
    if (dataset.classes.empty())
        throw Error(ErrorCode::not_found,
                    display_path(root) + ": holds no test picture in the layout of " + to_string(chosen) + ".");
    return dataset;
}

}  // namespace fade
