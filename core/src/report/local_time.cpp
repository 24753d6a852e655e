// SPDX-License-Identifier: MIT
#include <array>
#include <ctime>

#include "fade/inspection_report.h"

namespace fade {

std::string local_time(std::chrono::system_clock::time_point time) {
    const auto seconds = std::chrono::system_clock::to_time_t(time);
    std::tm parts{};
    ::localtime_r(&seconds, &parts);
    std::array<char, 64> text{};
    const auto written = [&](const char* format) {
        return std::string(text.data(), std::strftime(text.data(), text.size(), format, &parts));
    };
    auto offset = written("%z");  // "+0100"
    if (offset.size() == 5) offset.insert(3, ":");
    const auto zone = written("%Z");
    const auto clock = written("%Y-%m-%d %H:%M ");
    // A zone without a name of its own is called by its offset, and UTC says it all.
    if (zone == "UTC" || zone == "GMT") return clock + zone;
    if (zone.empty() || zone.front() == '+' || zone.front() == '-') return clock + "UTC" + offset;
    return clock + zone + " (UTC" + offset + ")";
}

}  // namespace fade
