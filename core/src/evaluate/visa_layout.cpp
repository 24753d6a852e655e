// SPDX-License-Identifier: MIT
#include "fade/error.h"
#include "fade/files.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <sstream>
#include <string_view>

#include "base/quote.h"
#include "evaluate/layouts.h"
#include "evaluate/listing.h"

namespace fade {

namespace {

constexpr std::uintmax_t largest_table = std::uintmax_t{64} << 20U;
constexpr auto table_name = "split_csv/1cls.csv";
constexpr std::array<std::string_view, 5> columns{"object", "split", "label", "image", "mask"};
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";  // spreadsheets write one

/// One line of comma-separated values; a value may stand in double quotes.
std::vector<std::string> split_line(const std::string& line) {
    std::vector<std::string> values(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            values.emplace_back();
        else if (c != '\r')
            values.back() += c;
    }
    return values;
}

struct Row {
    std::string object;
    bool train = false;
    bool anomalous = false;
    std::string image;
    std::string mask;
};

bool leads_out_of_the_data_set(const std::filesystem::path& path) {
    return path.is_absolute() || std::find(path.begin(), path.end(), "..") != path.end();
}

/// Throws `Error` for a line that does not say what it should: a picture that is taken for another would falsify the
/// tables without a word.
Row parse_row(const std::string& line, const std::string& place) {
    const auto refuse = [&](const Message& fault) { throw Error(ErrorCode::malformed, place, fault); };
    const auto values = split_line(line);
    if (values.size() != columns.size())
        refuse({Text::english_only("has %1 values; %2 were expected."), values.size(), columns.size()});
    const auto& object = values[0];
    const auto& split = values[1];
    const auto& label = values[2];
    const auto& image = values[3];
    const auto& mask = values[4];
    if (object.empty()) refuse(Text::english_only("names no object."));
    if (split != "train" && split != "test")
        refuse({Text::english_only("the split is %1, not train or test."), quote(split)});
    if (label != "normal" && label != "anomaly")
        refuse({Text::english_only("the label is %1, not normal or anomaly."), quote(label)});
    if (image.empty()) refuse(Text::english_only("names no image."));
    for (const auto& file : {image, mask})
        if (leads_out_of_the_data_set(file)) refuse({Text::english_only("%1 lies outside the data set."), quote(file)});
    return {object, split == "train", label == "anomaly", image, mask};
}

std::vector<Row> read_table(const std::filesystem::path& file) {
    const auto name = display_path(file) + ": line ";
    std::istringstream lines(read_file(file, largest_table));
    std::string line;
    std::getline(lines, line);
    if (line.starts_with(byte_order_mark)) line.erase(0, byte_order_mark.size());
    const auto header = split_line(line);
    if (!std::equal(header.begin(), header.end(), columns.begin(), columns.end()))
        throw Error(ErrorCode::malformed, name + "1",
                    Text::english_only("expected the columns object,split,label,image,mask."));
    std::vector<Row> rows;
    std::set<std::filesystem::path> images;
    for (std::size_t number = 2; std::getline(lines, line); ++number) {
        if (line.empty() || line == "\r") continue;
        const auto place = name + std::to_string(number);
        auto row = parse_row(line, place);
        if (!images.insert(std::filesystem::path(row.image).lexically_normal()).second)
            throw Error(ErrorCode::malformed, place, {Text::english_only("names %1 a second time."), quote(row.image)});
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace

bool looks_like_visa(const std::filesystem::path& root) {
    return is_file(root / table_name);
}

std::vector<DatasetClass> read_visa(const std::filesystem::path& root) {
    std::map<std::string, DatasetClass> by_name;
    for (const auto& row : read_table(root / table_name)) {
        auto& target = by_name[row.object];
        target.name = row.object;
        const auto picture = root / row.image;
        if (row.train) {
            if (!row.anomalous) target.train.push_back(picture);
            continue;
        }
        TestPicture test{picture, row.anomalous ? "anomaly" : "good", row.anomalous, {}};
        if (row.anomalous && !row.mask.empty()) test.masks = {root / row.mask};
        if (row.anomalous && row.mask.empty())
            target.problems.push_back(display_path(picture) + ": has no mask in " + table_name + ".");
        target.test.push_back(std::move(test));
    }
    std::vector<DatasetClass> classes;
    for (auto& [name, target] : by_name) {
        // The authors' order: by kind ("anomaly" before "good"), then as the table has them.
        std::stable_sort(target.test.begin(), target.test.end(),
                         [](const TestPicture& a, const TestPicture& b) { return a.kind < b.kind; });
        classes.push_back(std::move(target));
    }
    return classes;
}

}  // namespace fade
