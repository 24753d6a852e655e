// SPDX-License-Identifier: MIT
#include "fade/file_version.h"

#include "fade/error.h"
#include "fade/hash.h"

#include <sys/stat.h>
#include <utility>

namespace fade {

std::string file_state(const std::filesystem::path& file) {
    struct stat now {};
    if (::stat(file.c_str(), &now) != 0) return {};
    auto state = file.string();
    const auto add = [&state](auto number) { state += '\n' + std::to_string(number); };
    add(now.st_dev);
    add(now.st_ino);
    add(now.st_size);
    for (const auto& time : {now.st_mtim, now.st_ctim}) {
        add(time.tv_sec);
        add(time.tv_nsec);
    }
    return state;
}

FileChange look_again(const std::filesystem::path& file, FileVersion& version) {
    const auto state = file_state(file);
    if (state.empty()) return FileChange::missing;
    if (state == version.state) return FileChange::none;
    try {
        auto hash = sha256_of_file(file);
        version.state = state;
        return std::exchange(version.sha256, std::move(hash)) == version.sha256 ? FileChange::none
                                                                                : FileChange::rewritten;
    } catch (const Error&) {
        return FileChange::missing;
    }
}

}  // namespace fade
