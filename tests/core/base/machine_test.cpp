// SPDX-License-Identifier: MIT
#include "fade/machine.h"

#include "fade/threads.h"

#include <unistd.h>

#include <catch2/catch.hpp>

using namespace fade;

TEST_CASE("the machine is what the system calls say it is", "[base]") {
    const auto machine = describe_machine();
    CHECK(machine.processors == available_processors());
    // The kernel keeps a little of what is there for itself, and sysconf counts the same pages.
    const auto pages = static_cast<double>(::sysconf(_SC_PHYS_PAGES)) * static_cast<double>(::sysconf(_SC_PAGE_SIZE));
    CHECK(static_cast<double>(machine.memory) == Approx(pages).epsilon(0.01));
    CHECK(machine.available_memory > 0);
    CHECK(machine.available_memory <= machine.memory);
    CHECK(machine.system.find_first_of("\"=\n") == std::string::npos);
}
