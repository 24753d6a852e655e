// SPDX-License-Identifier: MIT
#include "fade/threads.h"

#include "fade/error.h"

#include <ATen/Parallel.h>
#include <omp.h>
#include <opencv2/core/utility.hpp>

#include <condition_variable>
#include <latch>
#include <mutex>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

#include "base/environment.h"

namespace fade {

namespace {

/// Waiting threads of libgomp spin for milliseconds, which two programs on one processor cannot afford, unless there
/// are more OpenMP threads than processors (its manual, GOMP_SPINCOUNT). This is a team that makes them more: it never
/// works, and sleeps until the program ends.
class SleepingTeam {
public:
    explicit SleepingTeam(int threads)
        : thread_([this, threads](const std::stop_token& stop) {
#pragma omp parallel num_threads(threads)
              std::this_thread::yield();  // an empty region would be optimised away
              started_.count_down();
              std::mutex mutex;
              std::unique_lock lock(mutex);
              std::condition_variable_any().wait(lock, stop, [] { return false; });
          }) {
        started_.wait();
    }

private:
    std::latch started_{1};
    std::jthread thread_;
};

/// LibTorch's pools wait for ever for a thread that the system refuses them.
void check_room_for(int threads) {
    std::latch all_asked_for(1);
    std::vector<std::jthread> started;
    bool refused = false;
    try {
        for (int i = 0; i < threads; ++i) started.emplace_back([&] { all_asked_for.wait(); });
    } catch (const std::system_error&) {
        refused = true;
    }
    all_asked_for.count_down();
    if (refused)
        throw Error(ErrorCode::resource,
                    {Text::en("The system gave this program %1 threads, and %2 were expected: a limit on its memory "
                              "(ulimit -v) or on processes (ulimit -u) is too low."),
                     started.size(), threads});
}

}  // namespace

void set_thread_count(int count) {
    if (count < 0 || count > 1024)
        throw Error(ErrorCode::invalid_argument,
                    {Text::en("The number of threads must be 0 (all) to 1024, not %1."), count});
    const int threads = count == 0 ? available_processors() : count;
    // Each of five pools: OpenMP's for this thread, for the sleeping team and for two threads that work beside this
    // one, and OpenCV's.
    constexpr int pools = 5;
    check_room_for(pools * (std::max(threads, available_processors()) + 1));
    static const SleepingTeam team(available_processors() + 1);
    // Each thread that computes with LibTorch asks for its number of threads once: here. Told by at::set_num_threads,
    // each would make a pool that nothing here uses, and whose threads spin for a while.
    for (const auto* variable : {"OMP_NUM_THREADS", "MKL_NUM_THREADS"})
        set_environment(variable, std::to_string(threads));
    if (at::get_num_threads() != threads) omp_set_num_threads(threads);
    cv::setNumThreads(threads);
}

}  // namespace fade
