// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output_names.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/numbered_names.h"

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

/// Behind all links. What cannot be looked at lies where its name says.
std::filesystem::path true_path(const std::filesystem::path& path) {
    std::error_code unknown;
    auto found = std::filesystem::weakly_canonical(path, unknown);
    if (unknown) found = std::filesystem::absolute(path).lexically_normal();
    return found.has_filename() ? found : found.parent_path();
}

bool lies_in(const std::filesystem::path& path, const std::filesystem::path& folder) {
    const auto outer = true_path(folder);
    const auto inner = true_path(path);
    return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

}  // namespace

std::vector<std::filesystem::path> output_stems(const std::vector<FoundImage>& images) {
    std::map<std::filesystem::path, std::set<std::filesystem::path>> folders_of;
    for (const auto& image : images) folders_of[stem_of(image)].insert(image.file.parent_path());

    std::vector<std::filesystem::path> stems;
    NumberedNames names;
    for (const auto& image : images) {
        const bool several_folders = folders_of[stem_of(image)].size() > 1;
        stems.push_back(names.next(several_folders ? qualified_stem(image) : stem_of(image)));
    }
    return stems;
}

void refuse_inside(const std::vector<std::filesystem::path>& inputs, const std::filesystem::path& output) {
    for (const auto& input : inputs)
        if (lies_in(input, output))
            throw Error(ErrorCode::invalid_argument, display_path(input),
                        {Text::english_only("lies in the output folder %1; one for results alone was expected."),
                         display_path(output)});
}

std::vector<FoundImage> outside_folder(const std::vector<FoundImage>& images, const std::filesystem::path& output) {
    std::vector<FoundImage> kept;
    std::copy_if(images.begin(), images.end(), std::back_inserter(kept),
                 [&](const FoundImage& image) { return !lies_in(image.file, output); });
    if (kept.empty())
        throw Error(ErrorCode::not_found, display_path(output),
                    Text::english_only("all images lie in this, the output folder."));
    return kept;
}

}  // namespace fade::cli
