// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>

#include "base/descriptor.h"

namespace fade {

/// Tells whether an open file was written to.
struct FileStamp {
    std::uintmax_t size = 0;
    std::int64_t seconds = 0;  ///< of the last change of its content
    std::int64_t nanoseconds = 0;
    bool there = false;  ///< false: its drive is gone

    bool operator==(const FileStamp&) const = default;
};

/// A regular file, open for reading. Anything else, a pipe for instance, is refused rather than waited for.
class InputFile {
public:
    /// Throws `Error` (not_found, unreadable) naming the file, as does `read`.
    explicit InputFile(const std::filesystem::path& file);

    /// Its size when it was opened.
    [[nodiscard]] std::uintmax_t size() const { return size_; }
    /// As it is now.
    [[nodiscard]] FileStamp stamp() const noexcept;
    [[nodiscard]] int descriptor() const { return descriptor_.get(); }
    /// Reads the next bytes, `most` of them or fewer; 0 at the end of the file.
    [[nodiscard]] std::size_t read(char* target, std::size_t most) const;

private:
    std::filesystem::path file_;
    Descriptor descriptor_;
    std::uintmax_t size_ = 0;
};

}  // namespace fade
