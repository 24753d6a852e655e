// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

#include "base/descriptor.h"

namespace fade {

/// A file that grows at its end, and keeps what it has when the program ends early. All throw `Error` (write_failed)
/// with the file's name and the reason.
class AppendFile {
public:
    /// Opens a file, or makes it.
    explicit AppendFile(std::filesystem::path file);

    [[nodiscard]] std::uintmax_t size() const { return size_; }
    void append(std::string_view bytes);
    /// Throws away all that it holds.
    void clear();
    /// Waits until the disk has it.
    void flush();

private:
    std::filesystem::path file_;
    Descriptor descriptor_;
    std::uintmax_t size_ = 0;
};

/// While it lives, no other program (nor another one of this kind here) holds the same folder. The system lets go of
/// it when the program ends, however it ends.
class FolderLock {
public:
    /// Throws `Error`: resource if another one holds it, write_failed if the folder cannot be opened.
    explicit FolderLock(const std::filesystem::path& folder);

private:
    Descriptor descriptor_;
};

}  // namespace fade
