// SPDX-License-Identifier: MIT
// Below a limit on memory (ulimit -v) that is too low, libraries wait for ever or crash as they are loaded, before main
// begins. So this looks earlier than they do: it is called once everything is mapped and nothing is initialised, and
// uses the system alone.
#include "fade/process.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <tuple>

namespace {

constexpr std::uint64_t least_free = std::uint64_t{1} << 30U;  ///< what the smallest model takes above what is mapped

/// Bytes of address space in use; 0 if the system does not tell.
std::uint64_t mapped_bytes() {
    const int file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    if (file < 0) return 0;
    char text[32] = {};
    const auto length = read(file, text, sizeof text - 1);
    close(file);
    return length > 0 ? std::strtoull(text, nullptr, 10) * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE)) : 0;
}

void check_memory_limit(int /*argc*/, char** /*argv*/, char** /*environment*/) {
    rlimit limit{};
    if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY ||
        limit.rlim_cur >= mapped_bytes() + least_free)
        return;
    const auto& [sentence, status] = fade::memory_refusal;
    std::ignore = write(STDERR_FILENO, sentence.data(), sentence.size());
    _exit(status);
}

using Initialiser = void (*)(int, char**, char**);
[[gnu::section(".preinit_array"), gnu::used]] const Initialiser before_libraries = &check_memory_limit;

}  // namespace
