// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "base/append_file.h"

namespace fade {

/// A folder in the making, hidden beside the place where it will appear; gone again if it is not finished.
class NewFolder {
public:
    /// Throws `Error`: write_failed where `target` is there already or its parent cannot be written to, resource where
    /// another program makes the same folder.
    explicit NewFolder(std::filesystem::path target);
    ~NewFolder();
    NewFolder(const NewFolder&) = delete;
    NewFolder& operator=(const NewFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return parts_; }
    /// Throws `Error` (write_failed) if its disk has no room for this many bytes.
    void check_room(std::uintmax_t bytes) const;
    /// It appears.
    void finish();

private:
    std::filesystem::path target_;
    std::filesystem::path parts_;
    std::optional<FolderLock> lock_;
    bool finished_ = false;
};

/// Throws `Error` (write_failed) if the disk that `folder` lies on has no room for this many bytes.
void check_disk_room(const std::filesystem::path& folder, std::uintmax_t bytes);

}  // namespace fade
