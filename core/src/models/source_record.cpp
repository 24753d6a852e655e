// SPDX-License-Identifier: MIT
#include "models/source_record.h"

#include "fade/error.h"
#include "fade/files.h"

#include <nlohmann/json.hpp>

#include <system_error>

#include "base/parse_json.h"

namespace fade {

namespace {

constexpr std::uintmax_t largest_record = std::uintmax_t{1} << 20U;

}  // namespace

void write_source_record(const std::filesystem::path& folder, const SourceRecord& record) {
    auto files = nlohmann::ordered_json::array();
    for (const auto& file : record.files)
        files.push_back({{"name", file.name}, {"size", file.size}, {"sha256", file.sha256}});
    const nlohmann::ordered_json json{{"endpoint", record.endpoint},
                                      {"repository", record.repository},
                                      {"commit", record.commit},
                                      {"files", std::move(files)}};
    write_file_atomically(folder / source_record_name, json.dump(2) + "\n");
}

std::optional<SourceRecord> read_source_record(const std::filesystem::path& folder) {
    const auto file = folder / source_record_name;
    std::error_code unknown;
    if (!std::filesystem::exists(file, unknown)) return std::nullopt;
    const auto name = display_path(file);
    try {
        const auto text = read_file(file, largest_record);
        check_json(text, name);
        const auto json = nlohmann::json::parse(text);
        SourceRecord record{json.at("endpoint"), json.at("repository"), json.at("commit"), {}};
        for (const auto& entry : json.at("files"))
            record.files.push_back({entry.at("name"), entry.at("size"), entry.at("sha256")});
        return record;
    } catch (const nlohmann::json::exception&) {
        throw Error(ErrorCode::malformed, name, Text::en("is not the record of where a model came from."));
    }
}

}  // namespace fade
