// SPDX-License-Identifier: MIT
#pragma once

#include <omp.h>

#include <cstddef>
#include <exception>
#include <mutex>

namespace fade {

/// Calls `body(index, thread)` for every index below `count`, on at most `threads` threads; whoever is free takes the
/// next index. The first exception that a call throws is thrown here, when all threads have ended; no further index is
/// begun after it.
template <typename Body>
void parallel_for(std::size_t count, int threads, Body&& body) {
    std::exception_ptr failure;
    std::mutex mutex;
#pragma omp parallel for num_threads(threads) schedule(dynamic, 1) if (threads > 1 && count > 1)
    for (std::size_t index = 0; index < count; ++index) {
        {
            const std::lock_guard lock(mutex);
            if (failure) continue;
        }
        try {
            body(index, static_cast<std::size_t>(omp_get_thread_num()));
        } catch (...) {
            const std::lock_guard lock(mutex);
            if (!failure) failure = std::current_exception();
        }
    }
    if (failure) std::rethrow_exception(failure);
}

}  // namespace fade
