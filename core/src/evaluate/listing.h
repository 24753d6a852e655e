// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace fade {

/// True if there is such a folder, or such a file, that may be looked at.
[[nodiscard]] bool is_folder(const std::filesystem::path& path);
[[nodiscard]] bool is_file(const std::filesystem::path& path);

/// The image files directly in a folder, by name; empty if there is no such folder. Hidden files are passed over; links
/// that lead nowhere are not, for they stand for pictures that are missing.
[[nodiscard]] std::vector<std::filesystem::path> images_in(const std::filesystem::path& folder);

/// The folders directly in a folder, by name; hidden ones are passed over. Links to folders count.
[[nodiscard]] std::vector<std::filesystem::path> folders_in(const std::filesystem::path& folder);

/// The image files in a folder and in all folders below it, by path. Links to folders below it are not followed, since
/// they may lead in circles: each goes to `problems`.
[[nodiscard]] std::vector<std::filesystem::path> images_below(const std::filesystem::path& folder,
                                                              std::vector<std::string>& problems);

/// The folder's own name, not that of what it links to. `folder` is below the data set's root, or the root itself.
[[nodiscard]] std::string folder_name(const std::filesystem::path& folder);

/// Where a folder is a link, says so in `problems`: what it leads to is read, and lies elsewhere.
void report_link(const std::filesystem::path& folder, std::vector<std::string>& problems);

/// Says of each folder directly in `folder` that holds pictures that they are left out, and how many.
void report_left_out_folders(const std::filesystem::path& folder, std::vector<std::string>& problems);

/// Says of pictures directly in `folder`, where only its folders count, that they are left out, and how many.
void report_left_out_images(const std::filesystem::path& folder, std::vector<std::string>& problems);

}  // namespace fade
