// SPDX-License-Identifier: MIT
#pragma once

namespace fade {

/// The processors that this process may run on.
[[nodiscard]] int available_processors();

/// How many threads the engine uses, for the whole process (LibTorch's and OpenCV's pools). Call once, from the
/// program's main, before any work; 0 means all available processors. From then on threads that wait for work sleep.
/// Sets OMP_NUM_THREADS and MKL_NUM_THREADS, which programs that are started from this one inherit.
/// Throws `Error` (invalid_argument) outside 0..1024, and (resource) if the system refuses threads.
void set_thread_count(int count);

/// Lets other threads go first where processors are short: the calling thread, and those that it makes from then on,
/// work in the background. A system that refuses it leaves the thread as it is.
void step_back_this_thread();

}  // namespace fade
