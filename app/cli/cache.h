// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/disk_cache.h"

#include <filesystem>
#include <memory>
#include <ostream>

#include "cli/progress_bar.h"

namespace fade::cli {

/// Opens what is kept between runs. Its problems become sentences on `err`, which must outlive it, as must the bar.
[[nodiscard]] std::unique_ptr<DiskCache> open_cache(const std::filesystem::path& folder, std::uintmax_t limit_bytes,
                                                    std::ostream& err, ProgressBar& progress);

}  // namespace fade::cli
