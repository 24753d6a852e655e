// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace fade::cli {

/// What is wrong with a whole number's text; empty if nothing is. For `check`: CLI11 by itself reads 010 as 8 and 0x10
/// as 16.
[[nodiscard]] std::string whole_number_fault(const std::string& text);

}  // namespace fade::cli
