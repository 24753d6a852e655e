// SPDX-License-Identifier: MIT
// For the one file of a test program that holds its main and defines CATCH_CONFIG_RUNNER.
#pragma once

#include <catch2/catch.hpp>

#include <iostream>

#include "support/shared_data.h"

namespace fade::test {

/// Counts test cases for the line that scripts/run-tests adds up.
class TestCounter : public Catch::TestEventListenerBase {
public:
    using Base = Catch::TestEventListenerBase;
    using Base::Base;
    void testCaseEnded(const Catch::TestCaseStats& stats) override {
        ++run;
        if (stats.totals.testCases.failed > 0) {
            ++failed;
            std::cout << "FAILED: " << info(stats.testInfo).name << std::endl;
        }
    }

    inline static std::size_t failed = 0;
    inline static std::size_t run = 0;

private:
    // Of Catch2 2 and 3.
    static const Catch::TestCaseInfo& info(const Catch::TestCaseInfo& of) { return of; }
    static const Catch::TestCaseInfo& info(const Catch::TestCaseInfo* of) { return *of; }
};

CATCH_REGISTER_LISTENER(TestCounter)

/// Of Catch2 2 and 3.
template <typename Options>
bool lists_tests(const Options& options) {
    if constexpr (requires { options.listTestNamesOnly; })
        return options.listTestNamesOnly;
    else
        return options.listTests;
}

/// Runs what the command line asks for, prints the counts, and returns the exit status.
inline int run_and_count(int argc, char** argv) {
    Catch::Session session;
    const int status = session.run(argc, argv);
    if (lists_tests(session.configData())) return status;  // CTest asks, and takes each line for a name
    const auto skipped = skipped_tests();
    std::cout << "TESTS: " << TestCounter::run - TestCounter::failed - skipped << " passed, " << TestCounter::failed
              << " failed, " << skipped << " skipped" << std::endl;
    return status;
}

}  // namespace fade::test
