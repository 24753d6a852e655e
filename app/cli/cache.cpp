// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cache.h"

#include "cli/messages.h"

namespace fade::cli {

std::unique_ptr<DiskCache> open_cache(const std::filesystem::path& folder, std::uintmax_t limit_bytes,
                                      std::ostream& err, ProgressBar& progress) {
    return std::make_unique<DiskCache>(folder, limit_bytes, [&err, &progress](const Message& problem) {
        const ProgressBar::Away away(progress);
        say(err, problem.english());
    });
}

}  // namespace fade::cli
