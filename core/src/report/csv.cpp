// SPDX-License-Identifier: MIT
#include "report/csv.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace fade {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";  // without it, Excel takes UTF-8 for something else

}  // namespace

CsvTable::CsvTable(CsvForm form)
    : separator_(form == CsvForm::exact ? ',' : ';'),
      decimal_sign_(form == CsvForm::exact ? '.' : ','),
      content_(byte_order_mark) {}

CsvTable& CsvTable::text(std::string value) {
    if (!value.empty() && std::string_view("=+-@\t\r").find(value.front()) != std::string_view::npos)
        value.insert(value.begin(), '\'');
    if (value.find_first_of(",;\"\r\n") == std::string::npos) return add(value);
    std::string quoted = "\"";
    for (const char c : value) quoted += c == '"' ? "\"\"" : std::string(1, c);
    return add(quoted + "\"");
}

CsvTable& CsvTable::number(std::optional<double> value) {
    if (!value) return blank();
    std::array<char, 32> digits{};
    char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), *value).ptr;
    std::replace(digits.data(), end, '.', decimal_sign_);
    return add({digits.data(), end});
}

void CsvTable::end_row() {
    content_ += '\n';
    row_begins_ = true;
}

CsvTable& CsvTable::add(const std::string& value) {
    if (!row_begins_) content_ += separator_;
    row_begins_ = false;
    content_ += value;
    return *this;
}

}  // namespace fade
