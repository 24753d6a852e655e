// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace fade::cli {

/// Does work in the order in which it is handed over, on a thread of its own, while whoever hands it over goes on with
/// the next. The thread has its share of the processors: were it to let others go first, they would soon wait for it.
/// What waits is bounded, so that memory is. To be used from one thread.
class WorkBeside {
public:
    /// `most`: pieces of work that are begun or wait, 1 or more. `stop`: ends waiting for room, and for the end.
    WorkBeside(std::size_t most, std::stop_token stop);
    /// Waits for the piece that is begun; those that wait are dropped.
    ~WorkBeside();
    WorkBeside(const WorkBeside&) = delete;
    WorkBeside& operator=(const WorkBeside&) = delete;

    /// Hands a piece over, once there is room for it. Throws what an earlier piece threw, after which no other is
    /// begun, and `Cancelled`.
    void add(std::function<void()> piece);
    /// Waits until all is done. Throws the same.
    void finish();

private:
    void work(const std::stop_token& end);
    /// Waits until at most `left` pieces are begun or wait.
    void wait_for(std::size_t left, std::unique_lock<std::mutex>& lock);

    std::size_t most_;
    std::stop_token stop_;
    std::mutex mutex_;  ///< of what follows
    std::condition_variable_any changed_;
    std::deque<std::function<void()>> pieces_;  ///< the first one is begun
    std::exception_ptr failure_;
    std::jthread thread_;
};

}  // namespace fade::cli
