// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string_view>

namespace fade {

/// A whole file in memory, read-only and loaded by the system on demand. Throws `Error` naming the file.
class MappedFile {
public:
    explicit MappedFile(const std::filesystem::path& file);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    [[nodiscard]] std::string_view bytes() const noexcept { return bytes_; }

    /// Gives the memory back that reading took. What is read again is loaded again.
    void release_memory() const noexcept;

private:
    std::string_view bytes_;
};

}  // namespace fade
