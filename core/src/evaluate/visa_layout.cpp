// SPDX-License-Identifier: MIT
#include "fade/error.h"
#include "fade/files.h"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>

#include "evaluate/layouts.h"

namespace fade {

namespace {

constexpr std::uintmax_t largest_table = std::uintmax_t{64} << 20U;
constexpr auto table_name = "split_csv/1cls.csv";

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
    std::string split;
    std::string label;
    std::string image;
    std::string mask;
};

std::vector<Row> read_table(const std::filesystem::path& file) {
    std::istringstream lines(read_file(file, largest_table));
    std::string line;
    std::getline(lines, line);
    const auto header = split_line(line);
    constexpr std::array<const char*, 5> names{"object", "split", "label", "image", "mask"};
    if (!std::equal(header.begin(), header.end(), names.begin(), names.end()))
        throw Error(ErrorCode::malformed,
                    display_path(file) + ": line 1: expected the columns object,split,label,image,mask.");
    std::vector<Row> rows;
    for (std::size_t number = 2; std::getline(lines, line); ++number) {
        const auto values = split_line(line);
        if (values.size() == 1 && values.front().empty()) continue;
        if (values.size() != names.size())
            throw Error(ErrorCode::malformed, display_path(file) + ": line " + std::to_string(number) + ": has " +
                                                  std::to_string(values.size()) + " values; 5 were expected.");
        rows.push_back({values[0], values[1], values[2], values[3], values[4]});
    }
    return rows;
}

}  // namespace

bool looks_like_visa(const std::filesystem::path& root) {
    return std::filesystem::is_regular_file(root / table_name);
}

Dataset read_visa(const std::filesystem::path& root) {
    Dataset dataset;
    std::map<std::string, DatasetClass> classes;
    for (const auto& row : read_table(root / table_name)) {
        auto& target = classes[row.object];
        target.name = row.object;
        const auto picture = root / row.image;
        const bool anomalous = row.label != "normal";
        if (row.split == "train") {
            if (!anomalous) target.train.push_back(picture);
            continue;
        }
        TestPicture test{picture, anomalous ? "anomaly" : "good", anomalous, std::nullopt};
        if (anomalous && !row.mask.empty()) test.mask = root / row.mask;
        if (anomalous && row.mask.empty())
            dataset.problems.push_back(display_path(picture) + ": has no mask in " + table_name + ".");
        target.test.push_back(std::move(test));
    }
    for (auto& [name, target] : classes) {
        // The authors' order: by kind ("anomaly" before "good"), then as the table has them.
        std::stable_sort(target.test.begin(), target.test.end(),
                         [](const TestPicture& a, const TestPicture& b) { return a.kind < b.kind; });
        dataset.classes.push_back(std::move(target));
    }
    return dataset;
}

}  // namespace fade
