// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

#include "base/input_file.h"

namespace fade {

/// A whole file in memory, read-only and loaded by the system on demand. Throws `Error` naming the file.
///
/// A file that is cut short while it is mapped, or lies on a drive that is pulled out, makes every read of what is gone
/// a signal (SIGBUS), which ends a program. Here such a read gives zeros, and `check` tells: whoever computes with the
/// bytes calls it before a result leaves his hands. For this a handler of that signal is there while a file is mapped;
/// it is for the whole process, as signals are, and passes on what does not concern a mapped file.
class MappedFile {
public:
    explicit MappedFile(const std::filesystem::path& file);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    [[nodiscard]] std::string_view bytes() const noexcept { return bytes_; }

    /// Throws `Error` (resource) if bytes were lost, or the file was written to since it was mapped. Thread-safe.
    void check() const;

    /// Gives the memory back that reading took. What is read again is loaded again. Thread-safe.
    void release_memory() const noexcept;
    /// The same of a part; of pages that lie in it in part alone, nothing. What lies elsewhere is no part.
    void release_memory(std::string_view part) const noexcept;

private:
    std::filesystem::path file_;
    InputFile input_;
    FileStamp stamp_;  ///< when it was mapped
    std::string_view bytes_;
    std::size_t slot_ = 0;  ///< in the handler's table
};

}  // namespace fade
