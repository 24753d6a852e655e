// SPDX-License-Identifier: MIT
#pragma once

#include "fade/dataset.h"

#include <map>

namespace fade {

/// True if the folder bears the marks of that layout.
[[nodiscard]] bool looks_like_mvtec(const std::filesystem::path& root);
[[nodiscard]] bool looks_like_visa(const std::filesystem::path& root);
[[nodiscard]] bool looks_like_folders(const std::filesystem::path& root);

/// All classes, in order of name. Throw `Error` if a folder or the table cannot be read.
[[nodiscard]] std::vector<DatasetClass> read_mvtec(const std::filesystem::path& root);
[[nodiscard]] std::vector<DatasetClass> read_visa(const std::filesystem::path& root);
[[nodiscard]] std::vector<DatasetClass> read_folders(const std::filesystem::path& root);

/// True if there is such a folder, or such a file, that may be looked at.
[[nodiscard]] bool is_folder(const std::filesystem::path& path);
[[nodiscard]] bool is_file(const std::filesystem::path& path);

/// The image files directly in a folder, by name; empty if there is no such folder. Hidden files are passed over; links
/// that lead nowhere are not, for they stand for pictures that are missing.
[[nodiscard]] std::vector<std::filesystem::path> images_in(const std::filesystem::path& folder);

/// The folders directly in a folder, by name; hidden ones are passed over.
[[nodiscard]] std::vector<std::filesystem::path> folders_in(const std::filesystem::path& folder);

/// The masks of a folder, by the stem of the picture that each belongs to: "a.png" and, before it, "a_mask.png" to "a".
[[nodiscard]] std::map<std::string, std::filesystem::path> masks_in(const std::filesystem::path& folder);

/// The folder's own name, not that of what it links to. `folder` is below the data set's root, or the root itself.
[[nodiscard]] std::string folder_name(const std::filesystem::path& folder);

}  // namespace fade
