// SPDX-License-Identifier: MIT
#include "fade/error.h"
#include "fade/files.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/parse_json.h"
#include "base/quote.h"
#include "evaluate/layouts.h"
#include "evaluate/listing.h"

namespace fade {

namespace {

using Json = nlohmann::json;

constexpr std::uintmax_t largest_table = std::uintmax_t{64} << 20U;

/// The pictures' folder: of several sizes the largest that people compute with.
std::optional<std::filesystem::path> find_pictures(const std::filesystem::path& root) {
    for (const auto* name : {"realiad_1024", "realiad_512", "realiad_256", "realiad_raw"})
        if (is_folder(root / name)) return root / name;
    return std::nullopt;
}

std::vector<std::filesystem::path> tables_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> tables;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error);
         !error && entry != std::filesystem::directory_iterator(); entry.increment(error))
        if (entry->path().extension() == ".json" && is_file(entry->path())) tables.push_back(entry->path());
    std::sort(tables.begin(), tables.end());
    return tables;
}

/// The tables of all views, one for each class: in realiad_jsons/, or one folder deeper, as they are unpacked.
std::vector<std::filesystem::path> find_tables(const std::filesystem::path& root) {
    auto tables = tables_in(root / "realiad_jsons");
    if (tables.empty()) tables = tables_in(root / "realiad_jsons/realiad_jsons");
    return tables;
}

/// One class's table, and where its pictures lie.
class Table {
public:
    Table(const std::filesystem::path& file, std::filesystem::path pictures)
        : name_(display_path(file)), pictures_(std::move(pictures)) {
        result_.name = file.stem().string();
        if (!is_folder(pictures_)) return;  // a part of the data set; said as a class without pictures
        const auto json = parse_json(read_file(file, largest_table), name_);
        if (json.contains("meta") && json["meta"].is_object() && json["meta"].contains("normal_class"))
            normal_ = text_of(json["meta"], "normal_class");
        for (const auto& row : rows_of(json, "train"))
            if (text_of(row, "anomaly_class") == normal_) result_.train.push_back(file_of(row, "image_path"));
        for (const auto& row : rows_of(json, "test")) add_test(row);
        std::stable_sort(result_.test.begin(), result_.test.end(),
                         [](const TestPicture& a, const TestPicture& b) { return a.kind < b.kind; });
    }

    [[nodiscard]] DatasetClass take() { return std::move(result_); }

private:
    [[noreturn]] void refuse(const Message& fault) const { throw Error(ErrorCode::malformed, name_, fault); }
    [[nodiscard]] Json rows_of(const Json& json, const char* split) const {
        if (!json.is_object() || !json.contains(split) || !json[split].is_array())
            refuse({Text::english_only("has no list \"%1\"."), split});
        return json[split];
    }
    [[nodiscard]] std::string text_of(const Json& row, const char* key) const {
        if (!row.is_object() || !row.contains(key) || !row[key].is_string())
            refuse({Text::english_only("an entry has no text \"%1\"."), key});
        return row[key].get<std::string>();
    }
    [[nodiscard]] std::filesystem::path file_of(const Json& row, const char* key) const {
        const std::filesystem::path relative = text_of(row, key);
        if (relative.is_absolute() || std::find(relative.begin(), relative.end(), "..") != relative.end())
            refuse({Text::english_only("%1 lies outside the data set."), quote(relative.string())});
        return pictures_ / relative;
    }
    void add_test(const Json& row) {
        const auto kind = text_of(row, "anomaly_class");
        const bool good = kind == normal_;
        TestPicture test{file_of(row, "image_path"), good ? "good" : kind, !good, {}};
        if (!good) {
            const bool masked = row.contains("mask_path") && !row["mask_path"].is_null();
            if (masked && !text_of(row, "mask_path").empty())
                test.masks.push_back(file_of(row, "mask_path"));
            else
                result_.problems.push_back(display_path(test.file) + ": has no mask in " + name_ + ".");
        }
        result_.test.push_back(std::move(test));
    }

    std::string name_;
    std::filesystem::path pictures_;
    std::string normal_ = "OK";
    DatasetClass result_;
};

}  // namespace

bool looks_like_real_iad(const std::filesystem::path& root) {
    return find_pictures(root) && !find_tables(root).empty();
}

std::vector<DatasetClass> read_real_iad(const std::filesystem::path& root) {
    const auto pictures = find_pictures(root);
    const auto tables = find_tables(root);
    if (!pictures || tables.empty())
        throw Error(
            ErrorCode::not_found, display_path(root),
            Text::english_only(
                "Real-IAD's realiad_jsons/CLASS.json and realiad_1024/CLASS/ (or 512, 256, raw) were expected."));
    std::vector<DatasetClass> classes;
    classes.reserve(tables.size());
    for (const auto& table : tables) classes.push_back(Table(table, *pictures / table.stem()).take());
    return classes;
}

}  // namespace fade
