// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/decision_rules.h"
#include "fade/disk_cache.h"

#include <optional>
#include <string>

namespace fade::ui {

/// What was found in pictures, by their `content_of`, kept in the disk cache by the hashes of all that it depends on,
/// so that a verdict holds across starts for as long as it is true, and no longer. Setups are told apart by
/// `context_key`. Thread-safe, as the cache is.

[[nodiscard]] std::optional<Findings> kept_findings(DiskCache& cache, const std::string& content,
                                                    const std::string& setup_key);
/// Of each picture, what was found with the last few setups is kept.
void keep_findings(DiskCache& cache, const std::string& content, const std::string& setup_key,
                   const Findings& findings);

/// The hash of a file's bytes, by its state (`file_state`), so that a file that nobody touched need not be read again.
[[nodiscard]] std::optional<std::string> kept_hash(DiskCache& cache, const std::string& file_state);
void keep_hash(DiskCache& cache, const std::string& file_state, const std::string& sha256_of_bytes);

}  // namespace fade::ui
