// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

namespace fade {

/// What this PC is, as its system tells it. Unknown: an empty text, or 0.
struct Machine {
    std::string system;                   ///< "Debian GNU/Linux 12 (bookworm)"
    std::string processor;                ///< "Intel(R) Core(TM) i5-8500 CPU @ 3.00GHz"
    int processors = 0;                   ///< that this process may run on
    std::uintmax_t memory = 0;            ///< bytes
    std::uintmax_t available_memory = 0;  ///< bytes that programs can still get without swapping
};

/// Reads it from the system. Thread-safe.
[[nodiscard]] Machine describe_machine();

}  // namespace fade
