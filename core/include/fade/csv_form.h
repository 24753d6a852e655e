// SPDX-License-Identifier: MIT
#pragma once

namespace fade {

/// How a table is written as text: UTF-8 with a byte order mark, one line a row, texts in quotes where they need them
/// (RFC 4180).
enum class CsvForm {
    exact,       ///< commas between values, and a decimal point: for programs
    spreadsheet  ///< semicolons, and a decimal comma: what a spreadsheet opens where people write numbers so
};

}  // namespace fade
