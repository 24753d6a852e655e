// SPDX-License-Identifier: MIT
#include "qualify/part_table.h"

#include "fade/error.h"
#include "fade/files.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>
#include <sstream>

#include "base/quote.h"
#include "evaluate/folder_words.h"

namespace fade {

namespace {

constexpr std::uintmax_t largest_table = std::uintmax_t{64} << 20U;
constexpr std::size_t most_columns = 100;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";  // spreadsheets write one

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\r");
    return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

/// One line; a value may stand in double quotes, with doubled ones in it.
class Line {
public:
    Line(const std::string& text, char separator, std::string file, std::size_t number)
        : file_(std::move(file)), number_(number) {
        bool quoted = false;
        cells_.emplace_back();
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == '"' && quoted && i + 1 < text.size() && text[i + 1] == '"')
                cells_.back() += text[i++];
            else if (text[i] == '"')
                quoted = !quoted;
            else if (text[i] == separator && !quoted)
                cells_.emplace_back();
            else
                cells_.back() += text[i];
        }
        if (quoted) refuse(Text::en("does not close a quotation mark"));
        for (auto& cell : cells_) cell = trimmed(cell);
    }
    [[noreturn]] void refuse(const Message& fault) const {
        throw Error(ErrorCode::malformed, file_, {Text::en("line %1 %2."), number_, fault});
    }
    [[nodiscard]] const std::vector<std::string>& cells() const { return cells_; }

private:
    std::string file_;
    std::size_t number_;
    std::vector<std::string> cells_;
};

double read_size(const Line& line, std::string text) {
    std::replace(text.begin(), text.end(), ',', '.');  // only where it separates nothing
    double value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc() || end != text.data() + text.size() || !(value > 0) || !std::isfinite(value))
        line.refuse({Text::en("has the size %1, not a number above 0"), quote(text)});
    return value;
}

bool read_verdict(const Line& line, const std::string& person, const std::string& text) {
    if (means_good(text)) return false;
    if (means_bad(text)) return true;
    line.refuse({Text::en("has the verdict %1 of %2, not a word such as pass or fail"), quote(text), quote(person)});
}

enum class Column { file, part, size, person };

std::vector<Column> read_header(const Line& line, PartTable& table) {
    std::vector<Column> columns;
    if (line.cells().size() > most_columns) line.refuse({Text::en("has more than %1 columns"), most_columns});
    std::set<std::string> known;
    for (const auto& name : line.cells()) {
        if (name.empty()) line.refuse(Text::en("has a column without a name"));
        if (!known.insert(name).second) line.refuse({Text::en("has two columns named %1"), quote(name)});
        columns.push_back(name == "file"   ? Column::file
                          : name == "part" ? Column::part
                          : name == "size" ? Column::size
                                           : Column::person);
        if (columns.back() == Column::person) table.persons.push_back(name);
    }
    if (!known.contains("file")) line.refuse(Text::en("has no column named \"file\", which a table of parts needs"));
    return columns;
}

void read_row(const Line& line, const std::vector<Column>& columns, const std::vector<std::string>& persons,
              PartTable& table) {
    const auto& cells = line.cells();
    if (cells.size() != columns.size())
        line.refuse({Text::en("has %1 values; %2 were expected"), cells.size(), columns.size()});
    PartRow row;
    std::string file;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (columns[i] == Column::person)
            row.rejected_by.push_back(
                cells[i].empty() ? std::nullopt
                                 : std::optional(read_verdict(line, persons[row.rejected_by.size()], cells[i])));
        else if (columns[i] == Column::file)
            file = cells[i];
        else if (columns[i] == Column::part)
            row.part = cells[i];
        else if (!cells[i].empty())
            row.defect_size = read_size(line, cells[i]);
    }
    if (file.empty()) line.refuse(Text::en("names no file"));
    std::replace(file.begin(), file.end(), '\\', '/');
    if (!table.rows.emplace(std::filesystem::path(file).lexically_normal().generic_string(), std::move(row)).second)
        line.refuse({Text::en("names %1 a second time"), quote(file)});
}

/// "a/b/c", "b/c" and "c".
std::vector<std::string> endings(const std::filesystem::path& path) {
    std::vector<std::string> all;
    for (auto first = path.begin(); first != path.end(); ++first) {
        std::filesystem::path ending;
        for (auto part = first; part != path.end(); ++part) ending /= *part;
        all.push_back(ending.generic_string());
    }
    return all;
}

}  // namespace

PartTable read_part_table(const std::filesystem::path& file) {
    const auto name = display_path(file);
    auto text = read_file(file, largest_table);
    if (text.starts_with(byte_order_mark)) text.erase(0, byte_order_mark.size());
    std::istringstream lines(text);
    std::string line;
    PartTable table;
    std::vector<Column> columns;
    char separator = ',';
    for (std::size_t number = 1; std::getline(lines, line); ++number) {
        if (trimmed(line).empty()) continue;
        if (columns.empty()) {
            for (const char candidate : {';', '\t'})
                if (line.find(candidate) != std::string::npos) separator = candidate;
            columns = read_header(Line(line, separator, name, number), table);
        } else {
            read_row(Line(line, separator, name, number), columns, table.persons, table);
        }
    }
    if (columns.empty()) throw Error(ErrorCode::malformed, name, Text::en("is empty; a table was expected."));
    return table;
}

MatchedRows match_rows(const PartTable& table, const std::filesystem::path& root,
                       const std::vector<std::filesystem::path>& pictures) {
    std::map<std::string, std::size_t> namesakes;
    for (const auto& picture : pictures)
        for (const auto& ending : endings(picture.lexically_relative(root))) ++namesakes[ending];
    MatchedRows matched;
    std::set<std::string> used;
    for (const auto& picture : pictures) {
        const auto names = endings(picture.lexically_relative(root));
        const auto known = std::find_if(names.begin(), names.end(), [&](const auto& name) {
            return namesakes[name] == 1 && table.rows.contains(name);
        });
        matched.rows.push_back(known == names.end() ? nullptr : &table.rows.at(*known));
        if (known != names.end()) used.insert(*known);
    }
    for (const auto& [file, row] : table.rows)
        if (!used.contains(file)) matched.strangers.push_back(file);
    return matched;
}

}  // namespace fade
