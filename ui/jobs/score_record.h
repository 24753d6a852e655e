// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/disk_cache.h"

#include <optional>
#include <string>

namespace fade::ui {

/// Image scores that were found, by `content_of` their pictures, kept in the disk cache by the hashes of all that they
/// depend on, so that a verdict holds across starts for as long as it is true, and no longer. Setups are told apart by
/// `context_key`. Thread-safe, as the cache is.

[[nodiscard]] std::optional<double> kept_score(DiskCache& cache, const std::string& content,
                                               const std::string& setup_key);
/// Of each picture, the scores with the last few setups are kept.
void keep_score(DiskCache& cache, const std::string& content, const std::string& setup_key, double score);

/// The hash of a file's bytes, by its state (`file_state`), so that a file that nobody touched need not be read again.
[[nodiscard]] std::optional<std::string> kept_hash(DiskCache& cache, const std::string& file_state);
void keep_hash(DiskCache& cache, const std::string& file_state, const std::string& sha256_of_bytes);

}  // namespace fade::ui
