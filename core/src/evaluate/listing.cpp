// SPDX-License-Identifier: MIT
#include "evaluate/listing.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/image.h"

#include <algorithm>
#include <system_error>

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
        throw Error(ErrorCode::unreadable, display_path(folder),
                    {Text::english_only("cannot be searched: %1."), error.message()});
    std::sort(found.begin(), found.end());
    return found;
}

bool is_link(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::is_symlink(path, ignored);
}

std::string pictures(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " picture" : " pictures");
}

}  // namespace

bool is_folder(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::is_directory(path, ignored);
}

bool is_file(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored);
}

std::vector<std::filesystem::path> images_in(const std::filesystem::path& folder) {
    return entries_in(folder, [](const std::filesystem::directory_entry& entry) {
        std::error_code ignored;
        return has_image_extension(entry.path()) && !entry.is_directory(ignored);
    });
}

std::vector<std::filesystem::path> folders_in(const std::filesystem::path& folder) {
    return entries_in(folder, [](const std::filesystem::directory_entry& entry) {
        std::error_code error;
        if (entry.is_directory(error)) return true;
        // What cannot be looked at (links in a circle) may be one: searching it says so.
        return error && error != std::errc::no_such_file_or_directory && error != std::errc::not_a_directory;
    });
}

std::vector<std::filesystem::path> images_below(const std::filesystem::path& folder,
                                                std::vector<std::string>& problems) {
    std::vector<std::filesystem::path> found;
    std::vector<std::filesystem::path> waiting{folder};
    while (!waiting.empty()) {
        const auto place = std::move(waiting.back());
        waiting.pop_back();
        const auto images = images_in(place);
        found.insert(found.end(), images.begin(), images.end());
        for (const auto& inner : folders_in(place)) {
            if (is_link(inner))
                problems.push_back(display_path(inner) + ": is a link to another folder; left out.");
            else
                waiting.push_back(inner);
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::string folder_name(const std::filesystem::path& folder) {
    return folder.filename().string();
}

void report_link(const std::filesystem::path& folder, std::vector<std::string>& problems) {
    if (!is_link(folder)) return;
    std::error_code unknown;
    const auto target = std::filesystem::canonical(folder, unknown);
    problems.push_back(display_path(folder) + ": is a link to another folder" +
                       (unknown ? std::string() : ", " + display_path(target)) + "; what lies there is used.");
}

void report_left_out_folders(const std::filesystem::path& folder, std::vector<std::string>& problems) {
    for (const auto& inner : folders_in(folder)) {
        const auto count = images_in(inner).size();
        if (count > 0)
            problems.push_back(display_path(inner) + ": lies deeper than this layout reads; left out, with " +
                               pictures(count) + ".");
    }
}

void report_left_out_images(const std::filesystem::path& folder, std::vector<std::string>& problems) {
    const auto count = images_in(folder).size();
    if (count > 0)
        problems.push_back(display_path(folder) + ": " + pictures(count) +
                           " beside its folders, of no kind; left out.");
}

}  // namespace fade
