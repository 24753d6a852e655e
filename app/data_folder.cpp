// SPDX-License-Identifier: GPL-3.0-or-later
#include "data_folder.h"

#include "fade/process.h"

namespace fade {

std::filesystem::path data_folder() {
    const auto program = program_file();
    if (program.empty()) return {};
    return program.parent_path().parent_path() / "share" / "fade-inspector";
}

}  // namespace fade
