// SPDX-License-Identifier: MIT
#include "support/shared_data.h"
#include "support/source_folder.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <iostream>
#include <set>

namespace fade::test {

namespace {

std::set<std::string>& skipped_names() {
    static std::set<std::string> names;
    return names;
}

}  // namespace

std::optional<std::filesystem::path> find_shared(const std::string& relative) {
    const char* named = std::getenv("FADE_SHARED");
    const std::filesystem::path root =
        named != nullptr ? std::filesystem::path(named) : source_folder() / ".." / "shared";
    if (std::filesystem::exists(root / relative)) return root / relative;
    return std::nullopt;
}

void report_skipped(const std::string& what) {
    std::cout << "SKIPPED: " << Catch::getResultCapture().getCurrentTestName() << " (reference data absent: " << what
              << ")" << std::endl;
    skipped_names().insert(Catch::getResultCapture().getCurrentTestName());
    SUCCEED("skipped");
}

std::size_t skipped_tests() {
    return skipped_names().size();
}

}  // namespace fade::test
