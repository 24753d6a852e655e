// SPDX-License-Identifier: MIT
#include "fade/file_version.h"

#include <sys/stat.h>

#include <string>

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

}  // namespace fade
