// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fade {

/// The two symbols of "left right", or nothing if it is anything else.
[[nodiscard]] std::optional<std::pair<std::string, std::string>> split_merge(std::string_view merge);

/// Whether the first line is a header whatever it says, or only if it starts with "#version".
enum class MergeHeader { always, if_version };

/// One merge a line, at most `limit`; empty lines at the end are left out. Throws `Error` (malformed) with the line.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> parse_merge_lines(std::string_view text,
                                                                                 MergeHeader header, std::size_t limit,
                                                                                 const std::filesystem::path& file);

}  // namespace fade
