// SPDX-License-Identifier: MIT
#define CATCH_CONFIG_RUNNER
#include "fade/threads.h"

#include <catch2/catch.hpp>

#include <iostream>

#include "support/shared_data.h"

namespace {

std::size_t failed = 0;
std::size_t run = 0;

/// Counts test cases for the line that scripts/run-tests adds up.
class Counter : public Catch::TestEventListenerBase {
public:
    using TestEventListenerBase::TestEventListenerBase;
    void testCaseEnded(const Catch::TestCaseStats& stats) override {
        ++run;
        if (stats.totals.testCases.failed > 0) {
            ++failed;
            std::cout << "FAILED: " << stats.testInfo.name << std::endl;
        }
    }
};

}  // namespace

CATCH_REGISTER_LISTENER(Counter)

int main(int argc, char** argv) {
    fade::set_thread_count(0);
    const int status = Catch::Session().run(argc, argv);
    const auto skipped = fade::test::skipped_tests();
    std::cout << "TESTS: " << run - failed - skipped << " passed, " << failed << " failed, " << skipped << " skipped"
              << std::endl;
    return status;
}
