// SPDX-License-Identifier: MIT
#pragma once

#include "fade/disk_cache.h"
#include "fade/evaluate.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "evaluate/protocol.h"

namespace fade {

/// Throws `Error` (invalid_argument) unless 1 <= index <= count <= 10,000.
void check(const Shard& shard);

/// True if the picture at that position, counted through all classes, is the shard's.
[[nodiscard]] inline bool belongs_to(const Shard& shard, std::size_t position) {
    return position % static_cast<std::size_t>(shard.count) == static_cast<std::size_t>(shard.index - 1);
}

/// Writes a shard's folder: raw maps/ with one entry a picture, and at the end shard.json.
class ShardWriter {
public:
    /// Removes the shard.json of an earlier run. Throws `Error` (write_failed).
    ShardWriter(std::filesystem::path folder, const Shard& shard, const Protocol& protocol,
                const DiskCache::Problem& on_problem);

    [[nodiscard]] DiskCache& raw_maps() noexcept { return raw_maps_; }
    /// What could not be read.
    [[nodiscard]] std::vector<std::string>& problems() noexcept { return problems_; }
    void add_unreadable(std::size_t position) { unreadable_.insert(position); }

    /// Throws `Error` (write_failed) if anything is not there.
    void finish();

private:
    std::filesystem::path folder_;
    Shard shard_;
    const Protocol& protocol_;
    std::chrono::steady_clock::time_point begin_;
    DiskCache raw_maps_;
    std::vector<std::string> problems_;
    std::set<std::size_t> unreadable_;
};

}  // namespace fade
