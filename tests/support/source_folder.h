// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace fade::test {

/// The project's folder, as it was when the tests were built.
[[nodiscard]] std::filesystem::path source_folder();

}  // namespace fade::test
