// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output_names.h"

#include "fade/error.h"
#include "fade/files.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <system_error>

namespace fade::cli {

namespace {

std::filesystem::path stem_of(const FoundImage& image) {
    return image.relative.parent_path() / image.relative.stem();
}

/// The stem below the name of the folder that was searched (or that holds the file).
std::filesystem::path qualified_stem(const FoundImage& image) {
    const auto depth = std::distance(image.relative.begin(), image.relative.end());
    auto folder = std::filesystem::absolute(image.file);
    for (auto level = depth; level > 0; --level) folder = folder.parent_path();
    return folder.filename() / stem_of(image);
}

}  // namespace

std::vector<std::filesystem::path> output_stems(const std::vector<FoundImage>& images) {
    std::map<std::filesystem::path, std::set<std::filesystem::path>> folders_of;
    for (const auto& image : images) folders_of[stem_of(image)].insert(image.file.parent_path());

    std::vector<std::filesystem::path> stems;
    std::set<std::filesystem::path> taken;
    for (const auto& image : images) {
        const bool several_folders = folders_of[stem_of(image)].size() > 1;
        const auto wanted = several_folders ? qualified_stem(image) : stem_of(image);
        auto stem = wanted;
        for (int number = 2; !taken.insert(stem).second; ++number) {
            stem = wanted;
            stem += "-" + std::to_string(number);
        }
        stems.push_back(stem);
    }
    return stems;
}

std::vector<FoundImage> outside_folder(const std::vector<FoundImage>& images, const std::filesystem::path& folder) {
    std::error_code unknown;
    const auto root = std::filesystem::weakly_canonical(folder, unknown);
    if (unknown)
        throw Error(ErrorCode::write_failed,
                    display_path(folder) + ": cannot be looked at: " + unknown.message() + ".");
    std::vector<FoundImage> kept;
    std::copy_if(images.begin(), images.end(), std::back_inserter(kept), [&](const FoundImage& image) {
        const auto file = std::filesystem::weakly_canonical(image.file);
        return std::mismatch(root.begin(), root.end(), file.begin(), file.end()).first != root.end();
    });
    return kept;
}

}  // namespace fade::cli
