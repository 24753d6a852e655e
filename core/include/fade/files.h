// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace fade {

/// Reads a whole file. Throws `Error` (not_found, unreadable, and malformed above `limit` bytes) naming the file.
[[nodiscard]] std::string read_file(const std::filesystem::path& file, std::uintmax_t limit = std::uintmax_t{1} << 30);

/// How the names of temporary files begin, which only a killed process leaves behind.
inline constexpr std::string_view temporary_prefix = ".fade-";

/// Writes a file so that a reader sees the old content or the new one, never a part: temporary file in the same folder,
/// flush to disk, rename. A link stays, and what it leads to is written; an old file's permissions stay, its owner may
/// not. Throws `Error` with the reason: write_failed (read-only folder, disk full), or invalid_argument for a name that
/// the folder does not take; nothing is left behind.
void write_file_atomically(const std::filesystem::path& file, std::string_view content);

/// Makes a folder and its parents. Throws `Error` (write_failed) if it cannot be made, or cannot be written to.
void make_writable_folder(const std::filesystem::path& folder);

/// Where this user's cached files of this program belong: $XDG_CACHE_HOME/fade-inspector, else ~/.cache/fade-inspector.
/// Without $HOME, the home that the user database tells.
[[nodiscard]] std::filesystem::path user_cache_folder();

/// The absolute path, without "." and "..". What stands before ".." may be a link to somewhere else, and is followed.
[[nodiscard]] std::filesystem::path whole_path(const std::filesystem::path& path);

/// A path as text for messages: one line of valid UTF-8; invalid bytes, and control characters, which a terminal would
/// obey, are replaced.
[[nodiscard]] std::string display_path(const std::filesystem::path& path);

/// Names for people, as `display_path` writes them: of each path as few of its last parts as no other path ends in,
/// "part.png" or "good/part.png". Equal paths have equal names.
[[nodiscard]] std::vector<std::string> distinct_names(const std::vector<std::filesystem::path>& paths);

}  // namespace fade
