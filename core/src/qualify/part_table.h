// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace fade {

/// What a table says of a picture beside its folder.
struct PartRow {
    std::string part;                              ///< photographs of one part share it; may be empty
    std::optional<double> defect_size;             ///< in the unit of the report
    std::vector<std::optional<bool>> rejected_by;  ///< by person; absent: an empty cell
};

/// A table of pictures: comma, semicolon or tab separated, UTF-8, with a header. Column "file": the picture's path in
/// the data set, or as much of its end as only one picture has; "part" and "size" may be there; every other column is a
/// person, whose cells hold a verdict in the words of folders (pass, ok, good...; fail, nok, bad...) or nothing.
struct PartTable {
    std::vector<std::string> persons;
    std::map<std::string, PartRow> rows;  ///< by file, with '/' between folders
};

/// Throws `Error` (as `read_file`; malformed, with the line) for what is not as above.
[[nodiscard]] PartTable read_part_table(const std::filesystem::path& file);

/// The row of each picture, null where there is none, and the table's files that are no picture.
struct MatchedRows {
    std::vector<const PartRow*> rows;
    std::vector<std::string> strangers;
};
[[nodiscard]] MatchedRows match_rows(const PartTable& table, const std::filesystem::path& root,
                                     const std::vector<std::filesystem::path>& pictures);

}  // namespace fade
