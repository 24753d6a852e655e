// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace fade::cli {

// What is wrong with an option's text; empty if nothing is. For `check`: CLI11 by itself reads 010 as 8, 0x10 as 16, -1
// as the largest number and 1e999 as infinity, takes an empty name, and does not say what it expected.

/// Of a whole number that an int holds.
[[nodiscard]] std::string whole_number_fault(const std::string& text);

/// Of a whole number from 0 to 2^64 - 1.
[[nodiscard]] std::string seed_fault(const std::string& text);

/// Of a finite number.
[[nodiscard]] std::string number_fault(const std::string& text);

/// Of the name of a file or folder: a script's unset variable must not turn into another one.
[[nodiscard]] std::string name_fault(const std::string& text);

}  // namespace fade::cli
