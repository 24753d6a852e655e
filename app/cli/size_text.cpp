// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/size_text.h"

#include <iomanip>
#include <sstream>

namespace fade::cli {

std::string size_text(std::uintmax_t bytes) {
    constexpr double megabyte = 1e6;
    const auto megabytes = static_cast<double>(bytes) / megabyte;
    std::ostringstream text;
    text << std::fixed;
    if (megabytes < 1000)
        text << std::setprecision(megabytes < 10 ? 1 : 0) << megabytes << " MB";
    else
        text << std::setprecision(1) << megabytes / 1000 << " GB";
    return text.str();
}

}  // namespace fade::cli
