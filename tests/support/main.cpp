// SPDX-License-Identifier: MIT
#define CATCH_CONFIG_RUNNER
#include "fade/threads.h"

#include <catch2/catch.hpp>

#include "support/test_counter.h"

int main(int argc, char** argv) {
    fade::set_thread_count(0);
    return fade::test::run_and_count(argc, argv);
}
