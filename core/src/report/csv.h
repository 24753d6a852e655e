// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace fade {

/// A text as a field, in quotes where it needs them (RFC 4180). What a spreadsheet would take for a formula gets an
/// apostrophe.
[[nodiscard]] std::string csv_field(std::string text);

/// The shortest digits that read back as the same number.
[[nodiscard]] std::string csv_number(double value);

}  // namespace fade
