// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

namespace fade::test {

/// A file or folder of the reference data (golden outputs, real photographs): below $FADE_SHARED, else below
/// `../shared` beside the project. Empty where it is absent.
[[nodiscard]] std::optional<std::filesystem::path> find_shared(const std::string& relative);

/// Says on standard output that this test case was skipped, and why, and counts it.
void report_skipped(const std::string& what);

/// How many test cases were skipped so far.
[[nodiscard]] std::size_t skipped_tests();

}  // namespace fade::test

/// `variable` becomes the shared file; where it is absent, the test case ends here, visibly skipped.
#define FADE_REQUIRE_SHARED(variable, relative)                        \
    const auto variable##_found = ::fade::test::find_shared(relative); \
    if (!variable##_found) {                                           \
        ::fade::test::report_skipped(relative);                        \
        return;                                                        \
    }                                                                  \
    const std::filesystem::path variable = std::filesystem::path(*variable##_found)
