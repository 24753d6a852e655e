// SPDX-License-Identifier: MIT
#define CATCH_CONFIG_RUNNER
#include "fade/threads.h"

#include <catch2/catch.hpp>

int main(int argc, char** argv) {
    fade::set_thread_count(0);
    return Catch::Session().run(argc, argv);
}
