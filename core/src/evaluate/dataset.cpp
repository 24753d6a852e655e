// SPDX-License-Identifier: MIT
#include "fade/dataset.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/image.h"

#include <algorithm>
#include <string_view>
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
    if (error && error != std::errc::no_such_file_or_directory && error != std::errc::not_a_directory)
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

/// One name for a folder, however it was given.
std::filesystem::path absolute_root(const std::filesystem::path& root) {
    auto absolute = std::filesystem::absolute(root);
    // Behind a link, ".." leads elsewhere than it reads: only the file system can tell where.
    const bool climbs = std::find(absolute.begin(), absolute.end(), "..") != absolute.end();
    absolute = climbs ? std::filesystem::weakly_canonical(absolute) : absolute.lexically_normal();
    return absolute.has_filename() ? absolute : absolute.parent_path();
}

void keep_chosen(Dataset& dataset) {
    const auto& names = dataset.chosen;
    for (const auto& name : names) {
        const bool there = std::any_of(dataset.classes.begin(), dataset.classes.end(),
                                       [&](const DatasetClass& c) { return c.name == name; });
        if (!there)
            throw Error(ErrorCode::not_found,
                        display_path(dataset.root) + ": has no class \"" + display_path(name) + "\".");
    }
    if (names.empty()) return;
    std::erase_if(dataset.classes,
                  [&](const DatasetClass& c) { return std::find(names.begin(), names.end(), c.name) == names.end(); });
}

}  // namespace

std::vector<std::filesystem::path> images_in(const std::filesystem::path& folder) {
    return entries_in(folder, [](const std::filesystem::directory_entry& entry) {
        std::error_code ignored;
        return has_image_extension(entry.path()) && !entry.is_directory(ignored);
    });
}

std::vector<std::filesystem::path> folders_in(const std::filesystem::path& folder) {
    return entries_in(folder, [](const std::filesystem::directory_entry& entry) {
        std::error_code ignored;
        return entry.is_directory(ignored);
    });
}

std::map<std::string, std::filesystem::path> masks_in(const std::filesystem::path& folder) {
    constexpr std::string_view ending = "_mask";
    std::map<std::string, std::filesystem::path> plain;
    std::map<std::string, std::filesystem::path> masks;
    for (const auto& file : images_in(folder)) {
        auto stem = file.stem().string();
        plain.emplace(stem, file);
        if (!stem.ends_with(ending)) continue;
        stem.resize(stem.size() - ending.size());
        masks.emplace(stem, file);
    }
    masks.merge(plain);
    return masks;
}

bool is_folder(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::is_directory(path, ignored);
}

bool is_file(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored);
}

std::string folder_name(const std::filesystem::path& folder) {
    return folder.filename().string();
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
    if (!is_folder(root)) throw Error(ErrorCode::not_found, display_path(root) + ": there is no such folder.");
    Dataset dataset;
    dataset.root = absolute_root(root);
    dataset.layout = layout ? *layout : recognise(dataset.root);
    dataset.chosen = classes;
    dataset.classes = dataset.layout == DatasetLayout::mvtec  ? read_mvtec(dataset.root)
                      : dataset.layout == DatasetLayout::visa ? read_visa(dataset.root)
                                                              : read_folders(dataset.root);
    keep_chosen(dataset);
    for (const auto& c : dataset.classes) {
        dataset.problems.insert(dataset.problems.end(), c.problems.begin(), c.problems.end());
        if (c.test.empty())
            dataset.problems.push_back("Class " + display_path(c.name) + ": has no test picture; it is left out.");
    }
    std::erase_if(dataset.classes, [](const DatasetClass& c) { return c.test.empty(); });
    if (dataset.classes.empty())
        throw Error(ErrorCode::not_found,
                    display_path(root) + ": holds no test picture in the layout of " + to_string(dataset.layout) + ".");
    return dataset;
}

}  // namespace fade
