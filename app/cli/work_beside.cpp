// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/work_beside.h"

#include "fade/error.h"

#include <utility>

namespace fade::cli {

WorkBeside::WorkBeside(std::size_t most, std::stop_token stop)
    : most_(most), stop_(std::move(stop)), thread_([this](const std::stop_token& end) { work(end); }) {}

WorkBeside::~WorkBeside() = default;  // the thread is the last member: it ends first

void WorkBeside::add(std::function<void()> piece) {
    std::unique_lock lock(mutex_);
    wait_for(most_ - 1, lock);
    pieces_.push_back(std::move(piece));
    changed_.notify_all();
}

void WorkBeside::finish() {
    std::unique_lock lock(mutex_);
    wait_for(0, lock);
}

void WorkBeside::wait_for(std::size_t left, std::unique_lock<std::mutex>& lock) {
    changed_.wait(lock, stop_, [&] { return failure_ != nullptr || pieces_.size() <= left; });
    if (failure_) std::rethrow_exception(failure_);
    if (pieces_.size() > left) throw Cancelled();
}

void WorkBeside::work(const std::stop_token& end) {
    std::unique_lock lock(mutex_);
    while (changed_.wait(lock, end, [&] { return !pieces_.empty(); }) && !end.stop_requested()) {
        const auto piece = std::move(pieces_.front());
        lock.unlock();
        std::exception_ptr failure;
        try {
            piece();
        } catch (...) {
            failure = std::current_exception();
        }
        lock.lock();
        pieces_.pop_front();
        if (failure) {
            failure_ = failure;
            pieces_.clear();
        }
        changed_.notify_all();
        if (failure) return;
    }
}

}  // namespace fade::cli
