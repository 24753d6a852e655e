// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace fade::test {

/// A file or folder of the reference data (golden outputs, real photographs): below $FADE_SHARED, else below `../shared`
/// beside the project. Empty where it is absent.
[[nodiscard]] std::optional<std::filesystem::path> find_shared(const std::string& relative);

/// Says on standard output that this test case was skipped, and why; the test runner counts these lines.
void report_skipped(const std::string& what);

}  // namespace fade::test

/// `path` becomes the shared file; where it is absent, the test case ends here, visibly skipped.
#define FADE_REQUIRE_SHARED(path, relative)                                      \
    const auto path##_found = ::fade::test::find_shared(relative);               \
    if (!path##_found) {                                                         \
        ::fade::test::report_skipped(relative);                                  \
        return;                                                                  \
    }                                                                            \
    const std::filesystem::path path = *path##_found
