// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/pc_speed.h"

#include "fade/files.h"

#include <iomanip>
#include <sstream>

#include "cli/messages.h"
#include "cli/progress_bar.h"

namespace fade::cli {

EngineSpeed speed_of_this_pc(const Compute& compute, bool again, const Context& context) {
    DiskCache cache(user_cache_folder(), default_cache_limit,
                    [&](const Message& problem) { say(context.err, problem.english()); });
    if (!again)
        if (const auto kept = kept_engine_speed(cache, compute)) return *kept;
    const auto speed = measure_engine_speed(compute, Job{context.stop, {}});
    if (!keep_engine_speed(cache, compute, speed))
        say(context.err,
            "Other programs kept this PC busy while it was measured: it may be faster, and this is not kept.");
    return speed;
}

std::string about_seconds(double seconds) {
    constexpr double soon = 2;
    if (seconds >= soon) return format_duration(seconds);
    std::ostringstream text;
    text << std::fixed << std::setprecision(seconds < 0.1 ? 2 : 1) << seconds << " s";
    return text.str();
}

}  // namespace fade::cli
