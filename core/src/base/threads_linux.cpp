// SPDX-License-Identifier: MIT
#include "fade/threads.h"

#include <sched.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <thread>

namespace fade {

int available_processors() {
    cpu_set_t set;
    CPU_ZERO(&set);
    if (::sched_getaffinity(0, sizeof set, &set) == 0 && CPU_COUNT(&set) > 0) return CPU_COUNT(&set);
    return static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

void step_back_this_thread() {
    // On Linux a thread has its own niceness, and hands it down.
    constexpr int background_niceness = 5;
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), background_niceness);
}

}  // namespace fade
