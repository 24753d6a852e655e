// SPDX-License-Identifier: MIT
#include "fade/file_version.h"

#include "fade/error.h"
#include "fade/hash.h"

#include <utility>

namespace fade {

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
