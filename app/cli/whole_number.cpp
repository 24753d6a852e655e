// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/whole_number.h"

namespace fade::cli {

std::string whole_number_fault(const std::string& text) {
    const auto digits = text.starts_with('-') ? text.substr(1) : text;
    const bool decimal = !digits.empty() && digits.find_first_not_of("0123456789") == std::string::npos;
    if (decimal && (digits == "0" || !digits.starts_with('0'))) return {};
    return "expected whole numbers in decimal digits, without zeros before them, not " + text;
}

}  // namespace fade::cli
