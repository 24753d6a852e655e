// SPDX-License-Identifier: MIT
#include "fade/threads.h"

#include "fade/error.h"

#include <ATen/Parallel.h>
#include <sched.h>
#include <opencv2/core/utility.hpp>

#include <string>
#include <thread>

namespace fade {

int available_processors() {
    cpu_set_t set;
    CPU_ZERO(&set);
    if (::sched_getaffinity(0, sizeof set, &set) == 0 && CPU_COUNT(&set) > 0) return CPU_COUNT(&set);
    return static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

void set_thread_count(int count) {
    if (count < 0 || count > 1024)
        throw Error(ErrorCode::invalid_argument,
                    "The number of threads must be 0 (all) to 1024, not " + std::to_string(count) + ".");
    const int threads = count == 0 ? available_processors() : count;
    at::set_num_threads(threads);
    cv::setNumThreads(threads);
}

}  // namespace fade
