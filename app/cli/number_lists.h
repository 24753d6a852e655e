// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace fade::cli {

/// The options that take several numbers.
[[nodiscard]] bool takes_numbers(const std::string& option);

/// The arguments, with the numbers that follow such an option joined by commas: `--scales 64 128 part.png` becomes
/// `--scales 64,128 part.png`. A picture whose name is a number stands before such an option, after "--", or is written
/// ./128.
[[nodiscard]] std::vector<std::string> with_joined_numbers(const std::vector<std::string>& arguments);

}  // namespace fade::cli
