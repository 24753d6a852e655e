// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace fade {

/// This program's folder below the one that the environment's `variable` names, else below `usual` in the user's home
/// (XDG Base Directory Specification).
[[nodiscard]] std::filesystem::path user_folder(const char* variable, const char* usual);

}  // namespace fade
