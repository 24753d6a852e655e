// SPDX-License-Identifier: GPL-3.0-or-later
#include "data_folder.h"

#include <system_error>

namespace fade {

std::filesystem::path data_folder() {
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (error) return {};
    return program.parent_path().parent_path() / "share" / "fade-inspector";
}

}  // namespace fade
