// SPDX-License-Identifier: MIT
#pragma once

#include "fade/dataset.h"

#include <filesystem>
#include <string>
#include <vector>

namespace fade {

/// True if the folder bears the marks of that layout.
[[nodiscard]] bool looks_like_mvtec(const std::filesystem::path& root);
[[nodiscard]] bool looks_like_mvtec_ad_2(const std::filesystem::path& root);
[[nodiscard]] bool looks_like_visa(const std::filesystem::path& root);
[[nodiscard]] bool looks_like_real_iad(const std::filesystem::path& root);
[[nodiscard]] bool looks_like_folders(const std::filesystem::path& root);

/// All classes, in order of name. Throw `Error` if a folder or a table cannot be read.
[[nodiscard]] std::vector<DatasetClass> read_mvtec(const std::filesystem::path& root);
[[nodiscard]] std::vector<DatasetClass> read_mvtec_ad_2(const std::filesystem::path& root);
[[nodiscard]] std::vector<DatasetClass> read_visa(const std::filesystem::path& root);
[[nodiscard]] std::vector<DatasetClass> read_real_iad(const std::filesystem::path& root);
[[nodiscard]] std::vector<DatasetClass> read_folders(const std::filesystem::path& root);

}  // namespace fade
