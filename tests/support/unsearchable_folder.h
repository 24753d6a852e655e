// SPDX-License-Identifier: MIT
#pragma once

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <stdexcept>
#include <string>

namespace fade::test {

constexpr int too_deep = 20;

/// Folders in folders until the path is longer than the system opens: the last cannot be searched, not even by root.
inline void nest_too_deep(const std::filesystem::path& folder) {
    const std::string name(250, 'n');
    int at = ::open(folder.c_str(), O_DIRECTORY | O_CLOEXEC);
    for (int level = 0; level < too_deep; ++level) {
        const bool made = ::mkdirat(at, name.c_str(), S_IRWXU) == 0;
        const int next = ::openat(at, name.c_str(), O_DIRECTORY | O_CLOEXEC);
        ::close(at);
        if (!made || next < 0) throw std::runtime_error("no folder could be made in " + folder.string());
        at = next;
    }
    ::close(at);
}

}  // namespace fade::test
