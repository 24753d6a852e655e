// SPDX-License-Identifier: MIT
#include "evaluate/mask_files.h"

#include "fade/files.h"

#include <algorithm>
#include <string_view>

#include "evaluate/folder_words.h"
#include "evaluate/listing.h"

namespace fade {

namespace {

constexpr std::string_view ending = "_mask";

bool lies_among_good(const std::filesystem::path& file, const std::filesystem::path& folder) {
    const auto relative = file.lexically_relative(folder).parent_path();
    return std::any_of(relative.begin(), relative.end(), [](const auto& part) { return means_good(part); });
}

}  // namespace

MaskFiles::MaskFiles(const std::vector<std::filesystem::path>& folders, std::vector<std::string>& problems) {
    std::map<std::string, std::vector<std::filesystem::path>> plain;
    for (const auto& folder : folders) {
        for (const auto& file : images_below(folder, problems)) {
            auto relative = file.lexically_relative(folder);
            const auto parent = relative.parent_path();
            if (!parent.empty()) folders_[comparable_name(parent.string())].push_back(file);
            auto name = comparable_name(relative.replace_extension().string());
            if (name.ends_with(ending)) {
                auto& masks = files_[name.substr(0, name.size() - ending.size())];
                if (masks.empty()) masks.push_back(file);
            }
            auto& masks = plain[name];
            if (masks.empty()) masks.push_back(file);
        }
    }
    files_.merge(plain);
}

std::vector<std::filesystem::path> MaskFiles::of(const std::filesystem::path& picture) const {
    const auto name = comparable_name(picture.string());
    if (const auto file = files_.find(name); file != files_.end()) return file->second;
    const auto folder = folders_.find(name);
    return folder == folders_.end() ? std::vector<std::filesystem::path>() : folder->second;
}

void check_mask_files(DatasetClass& dataset_class, const std::vector<std::filesystem::path>& folders) {
    std::map<std::filesystem::path, std::vector<TestPicture*>> claims;
    for (auto& picture : dataset_class.test)
        for (const auto& mask : picture.masks) claims[mask].push_back(&picture);
    for (const auto& [mask, pictures] : claims) {
        if (pictures.size() < 2) continue;
        dataset_class.problems.push_back(display_path(mask) + ": may belong to " + display_path(pictures[0]->file) +
                                         " or to " + display_path(pictures[1]->file) + "; it is left out.");
        for (auto* picture : pictures) picture->masks.clear();
    }
    std::vector<std::string> ignored;
    for (const auto& folder : folders) {
        std::size_t unused = 0;
        std::filesystem::path example;
        for (const auto& file : images_below(folder, ignored)) {
            if (claims.contains(file) || lies_among_good(file, folder)) continue;
            if (unused++ == 0) example = file;
        }
        if (unused > 0)
            dataset_class.problems.push_back(display_path(folder) + ": " + std::to_string(unused) +
                                             (unused == 1 ? " mask belongs" : " masks belong") +
                                             " to no defective picture: " + display_path(example.filename()) +
                                             (unused == 1 ? "." : ", for one."));
    }
}

}  // namespace fade
