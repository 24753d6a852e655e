// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fade::ui {

/// A picture of a good part.
struct Reference {
    std::filesystem::path file;
    bool enabled = true;              ///< off: kept in the set, left out of the memory bank
    std::optional<double> own_score;  ///< its vision score against the others (leave one out)
    bool outlier = false;             ///< see `check_references`
    bool operator==(const Reference&) const = default;
};

/// A set as a JSON file: {"format": "fade-reference-set", "version": 1, "references": [{"file", "enabled"}]}. Files
/// below the set's own folder are written relative to it, so that both can be moved together.
void save_reference_set(const std::filesystem::path& file, const std::vector<Reference>& references);

/// Throws `Error` (not_found, unreadable, malformed) naming the file and what was expected.
[[nodiscard]] std::vector<Reference> load_reference_set(const std::filesystem::path& file);

}  // namespace fade::ui
