// SPDX-License-Identifier: MIT
#pragma once

#include "fade/dataset.h"

namespace fade {

/// True if the folder bears the marks of that layout.
[[nodiscard]] bool looks_like_mvtec(const std::filesystem::path& root);
[[nodiscard]] bool looks_like_visa(const std::filesystem::path& root);
[[nodiscard]] bool looks_like_folders(const std::filesystem::path& root);

/// Fill `classes` and `problems`. Throw `Error` only if the folder cannot be read.
[[nodiscard]] Dataset read_mvtec(const std::filesystem::path& root);
[[nodiscard]] Dataset read_visa(const std::filesystem::path& root);
[[nodiscard]] Dataset read_folders(const std::filesystem::path& root);

/// The image files directly in a folder, by name; empty if there is no such folder. Hidden files are passed over.
[[nodiscard]] std::vector<std::filesystem::path> images_in(const std::filesystem::path& folder);

/// The folders directly in a folder, by name; hidden ones are passed over.
[[nodiscard]] std::vector<std::filesystem::path> folders_in(const std::filesystem::path& folder);

/// The mask of a picture in a folder of masks: of the same stem, with or without "_mask" behind it.
[[nodiscard]] std::optional<std::filesystem::path> find_mask(const std::filesystem::path& folder,
                                                             const std::filesystem::path& picture);

/// The folder's own name, also for "." and for a path with a slash at its end.
[[nodiscard]] std::string folder_name(const std::filesystem::path& folder);

}  // namespace fade
