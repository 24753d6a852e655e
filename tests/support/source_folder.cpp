// SPDX-License-Identifier: MIT
#include "support/source_folder.h"

namespace fade::test {

std::filesystem::path source_folder() {
    return FADE_SOURCE_DIR;
}

}  // namespace fade::test
