// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace fade {

/// Where an installed model came from, and what its files were: the file source.json in its folder.
struct SourceRecord {
    struct File {
        std::string name;
        std::uintmax_t size = 0;
        std::string sha256;
    };
    std::string endpoint;    ///< of the model hub; empty for a model that was copied
    std::string repository;  ///< empty for a model that was copied
    std::string commit;
    std::vector<File> files;
};

inline constexpr auto source_record_name = "source.json";

/// Throws `Error` (write_failed).
void write_source_record(const std::filesystem::path& folder, const SourceRecord& record);

/// Nothing where there is none. Throws `Error` (unreadable, malformed).
[[nodiscard]] std::optional<SourceRecord> read_source_record(const std::filesystem::path& folder);

}  // namespace fade
