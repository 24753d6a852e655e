// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

namespace fade {

/// Creates a file of an unused name (`temporary_prefix` and six characters) in a folder, and locks it for as long as
/// the descriptor is open, by which `remove_leftovers` knows that it is in use. Sets `name`. `permissions` are those of
/// POSIX, less the umask. -1 with errno set if it cannot be created.
[[nodiscard]] int create_temporary(const std::filesystem::path& folder, unsigned permissions, std::string& name);

/// Removes the temporary files that killed processes left in a folder (not below it); those that a living one writes
/// stay. Passes over what cannot be read or removed.
void remove_leftovers(const std::filesystem::path& folder);

}  // namespace fade
