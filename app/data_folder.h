// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace fade {

/// Where this program's demonstration model (model/) and sample pictures (samples/) belong: share/fade-inspector beside
/// the folder that the program lies in. Empty if the system does not tell where that is.
[[nodiscard]] std::filesystem::path data_folder();

}  // namespace fade
