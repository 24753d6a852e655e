// SPDX-License-Identifier: MIT
#pragma once

#include <ATen/Parallel.h>
#include <omp.h>

#include <algorithm>

namespace fade {

/// While it lives, the calling thread computes with so many threads less, but one at least: they are left to work that
/// goes on beside it.
class FewerThreads {
public:
    explicit FewerThreads(int less) : before_(at::get_num_threads()) {
        omp_set_num_threads(std::max(1, before_ - less));  // of this thread alone, unlike at::set_num_threads
    }
    ~FewerThreads() { omp_set_num_threads(before_); }
    FewerThreads(const FewerThreads&) = delete;
    FewerThreads& operator=(const FewerThreads&) = delete;

private:
    int before_;
};

}  // namespace fade
