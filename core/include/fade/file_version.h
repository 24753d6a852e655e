// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

/// Whether a file is still the one that was read. Free functions; thread-safe.
namespace fade {

/// Changes when a file is rewritten or another one takes its place: path, place on the disk, size, and the times of
/// the last change (that of the content can be set back, that of the entry cannot). Empty if the file is not there.
[[nodiscard]] std::string file_state(const std::filesystem::path& file);

/// A file as it was read. Its state tells cheaply that nothing has changed; the hash of its bytes decides.
struct FileVersion {
    std::string state;   ///< see `file_state`; empty: not known, so the bytes are looked at
    std::string sha256;  ///< empty: it was not read
    bool operator==(const FileVersion&) const = default;
};

/// What became of a file.
enum class FileChange {
    none,
    rewritten,  ///< it holds other bytes
    missing     ///< it is not there, or cannot be read
};

/// Looks at a file that was read before. If it has the same bytes at another time, `version` gets that state; if it was
/// rewritten, its state and hash of now.
[[nodiscard]] FileChange look_again(const std::filesystem::path& file, FileVersion& version);

}  // namespace fade
