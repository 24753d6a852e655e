// SPDX-License-Identifier: MIT
#include "fade/machine.h"

#include "fade/threads.h"

#include <fstream>
#include <string_view>

namespace fade {

namespace {

/// What follows the first line that begins with `name`, without blanks, quotes and the separator between.
std::string value_in(const char* file, std::string_view name) {
    std::ifstream input(file);
    for (std::string line; std::getline(input, line);) {
        if (!line.starts_with(name)) continue;
        const auto begin = line.find_first_not_of(" \t:=\"", name.size());
        if (begin == std::string::npos) return {};
        const auto end = line.find_last_not_of(" \t\"");
        return line.substr(begin, end - begin + 1);
    }
    return {};
}

/// A line such as "MemTotal:  16384 kB".
std::uintmax_t kilobytes_in(const char* file, std::string_view name) {
    const auto text = value_in(file, name);
    std::uintmax_t value = 0;
    for (const char letter : text) {
        if (letter < '0' || letter > '9') break;
        value = value * 10 + static_cast<std::uintmax_t>(letter - '0');
    }
    constexpr std::uintmax_t kilobyte = 1024;
    return value * kilobyte;
}

}  // namespace

Machine describe_machine() {
    return {value_in("/etc/os-release", "PRETTY_NAME"), value_in("/proc/cpuinfo", "model name"), available_processors(),
            kilobytes_in("/proc/meminfo", "MemTotal"), kilobytes_in("/proc/meminfo", "MemAvailable")};
}

}  // namespace fade
