// SPDX-License-Identifier: GPL-3.0-or-later
#include "fade/threads.h"

#include "fade/error.h"

#include <ATen/Parallel.h>
#include <catch2/catch.hpp>

#include <chrono>
#include <ctime>
#include <thread>

using namespace fade;

namespace {

/// Processor time: of this process or of this thread.
double seconds_of(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

void work_alone(std::chrono::milliseconds duration) {
    const auto end = std::chrono::steady_clock::now() + duration;
    while (std::chrono::steady_clock::now() < end) continue;
}

/// What the other threads use, in shares of what this one uses, while it runs parallel regions with work of its own
/// between them.
double share_of_waiting_threads() {
    const double start = seconds_of(CLOCK_PROCESS_CPUTIME_ID);
    const double own_start = seconds_of(CLOCK_THREAD_CPUTIME_ID);
    for (int i = 0; i < 20; ++i) {
        at::parallel_for(0, 4, 1, [](std::int64_t, std::int64_t) {});
        work_alone(std::chrono::milliseconds(2));
    }
    const double own = seconds_of(CLOCK_THREAD_CPUTIME_ID) - own_start;
    return (seconds_of(CLOCK_PROCESS_CPUTIME_ID) - start - own) / own;
}

}  // namespace

TEST_CASE("threads that wait for work use no processor time", "[threads]") {
    set_thread_count(4);
    // Pools that were just made look for work for a while. Were the threads to go on spinning, they would use as much
    // as this one wherever a second processor is free.
    double share = 1;
    for (int attempt = 0; attempt < 20 && share > 0.1; ++attempt) share = share_of_waiting_threads();
    CHECK(share < 0.1);
    set_thread_count(0);
}

TEST_CASE("every thread computes with as many threads as were chosen", "[threads]") {
    for (const int count : {3, 0}) {
        set_thread_count(count);
        int other = 0;
        std::jthread([&] { other = at::get_num_threads(); }).join();
        const int expected = count == 0 ? available_processors() : count;
        CHECK(other == expected);
        CHECK(at::get_num_threads() == expected);
    }
}

TEST_CASE("a number of threads outside 0 to 1024 is refused", "[threads]") {
    CHECK_THROWS_AS(set_thread_count(-1), Error);
    CHECK_THROWS_AS(set_thread_count(1025), Error);
}
