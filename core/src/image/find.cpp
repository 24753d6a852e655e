// SPDX-License-Identifier: MIT
#include "fade/error.h"
#include "fade/files.h"
#include "fade/image.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <system_error>
#include <utility>

namespace fade {

namespace {

bool is_hidden(const std::filesystem::path& path) {
    return path.filename().string().starts_with('.');
}

/// A link to what is not there, or cannot be looked at: it stands for a picture that is missing, and reading says so.
bool leads_nowhere(const std::filesystem::directory_entry& entry) {
    std::error_code ignored;
    return entry.is_symlink(ignored) && !entry.exists(ignored);
}

/// The file itself, whatever links lead there; the path as it is if it leads nowhere.
std::filesystem::path behind_links(const std::filesystem::path& file) {
    std::error_code unknown;
    auto target = std::filesystem::weakly_canonical(file, unknown);
    return unknown ? std::filesystem::absolute(file) : target;
}

/// All image files below a folder, by their relative paths' bytes.
std::vector<FoundImage> search(const std::filesystem::path& folder, const FolderSkipped& on_skipped,
                               const std::stop_token& stop, const FolderSkipped& on_link) {
    std::vector<FoundImage> found;
    // One folder at a time: a recursive iterator ends at the first that cannot be opened.
    std::vector<std::filesystem::path> waiting{folder};
    while (!waiting.empty()) {
        const auto place = std::move(waiting.back());
        waiting.pop_back();
        std::error_code error;
        std::filesystem::directory_iterator entry(place, error);
        for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
            if (stop.stop_requested()) throw Cancelled();
            const auto& path = entry->path();
            std::error_code ignored;
            if (is_hidden(path)) continue;
            const bool is_folder = entry->is_directory(ignored);
            if (is_folder && !entry->is_symlink(ignored))
                waiting.push_back(path);
            else if (is_folder && on_link)
                on_link(Message::about(display_path(path), Text::en("is a link to another folder; left out.")));
            else if (has_image_extension(path) && (entry->is_regular_file(ignored) || leads_nowhere(*entry)))
                found.push_back({path, path.lexically_relative(folder)});
        }
        if (!error) continue;
        if (place == folder || !on_skipped)
            throw Error(ErrorCode::unreadable, display_path(place),
                        {Text::en("cannot be searched: %1."), error.message()});
        on_skipped(Message::about(display_path(place),
                                  {Text::en("left out, since it cannot be searched: %1."), error.message()}));
    }
    if (found.empty())
        throw Error(ErrorCode::not_found, display_path(folder),
                    Text::en("holds no image; PNG, JPEG, TIFF, BMP or WebP files were expected."));
    std::sort(found.begin(), found.end(),
              [](const FoundImage& a, const FoundImage& b) { return a.relative.native() < b.relative.native(); });
    return found;
}

}  // namespace

bool has_image_extension(const std::filesystem::path& file) {
    constexpr std::array<std::string_view, 9> known{".png", ".jpg",  ".jpeg", ".jpe", ".jfif",
                                                    ".tif", ".tiff", ".bmp",  ".webp"};
    auto extension = file.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::find(known.begin(), known.end(), extension) != known.end();
}

std::vector<FoundImage> find_images(const std::vector<std::filesystem::path>& inputs, const FolderSkipped& on_skipped,
                                    const std::stop_token& stop, const FolderSkipped& on_link) {
    std::vector<FoundImage> all;
    std::set<std::filesystem::path> seen;
    for (const auto& input : inputs) {
        std::error_code error;
        const auto status = std::filesystem::status(input, error);
        if (status.type() == std::filesystem::file_type::none)
            throw Error(ErrorCode::unreadable, display_path(input),
                        {Text::en("cannot be looked at: %1."), error.message()});
        if (!std::filesystem::exists(status))
            throw Error(ErrorCode::not_found, display_path(input), Text::en("there is no such file or folder."));
        auto found = std::filesystem::is_directory(status) ? search(input, on_skipped, stop, on_link)
                                                           : std::vector<FoundImage>{{input, input.filename()}};
        for (auto& image : found) {
            if (stop.stop_requested()) throw Cancelled();
            if (seen.insert(behind_links(image.file)).second) all.push_back(std::move(image));
        }
    }
    return all;
}

}  // namespace fade
