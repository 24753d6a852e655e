// SPDX-License-Identifier: MIT
#pragma once

#include "fade/csv_form.h"

#include <cstdint>
#include <optional>
#include <string>

namespace fade {

/// Writes a table value by value, row by row.
class CsvTable {
public:
    explicit CsvTable(CsvForm form);

    /// What a spreadsheet would take for a formula gets an apostrophe.
    CsvTable& text(std::string value);
    /// The shortest digits that read back as the same number; empty without one.
    CsvTable& number(std::optional<double> value);
    CsvTable& whole(std::int64_t value) { return add(std::to_string(value)); }
    CsvTable& blank() { return add({}); }
    void end_row();

    [[nodiscard]] const std::string& content() const { return content_; }

private:
    CsvTable& add(const std::string& value);

    char separator_;
    char decimal_sign_;
    bool row_begins_ = true;
    std::string content_;
};

}  // namespace fade
