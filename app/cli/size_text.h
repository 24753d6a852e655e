// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace fade::cli {

/// "5.4 MB", "836 MB", "3.9 GB": decimal units, as disks and downloads are sold.
[[nodiscard]] std::string size_text(std::uintmax_t bytes);

}  // namespace fade::cli
