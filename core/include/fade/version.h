// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace fade {

/// The program's version, "major.minor.patch".
[[nodiscard]] std::string version();

/// The versions of LibTorch and OpenCV that it runs on, for reports and bug reports.
[[nodiscard]] std::string library_versions();

}  // namespace fade
