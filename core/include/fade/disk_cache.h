// SPDX-License-Identifier: MIT
#pragma once

#include "fade/message.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace fade {

/// What a cache may take, in bytes, where the user does not say: pictures take tens of megabytes each.
inline constexpr std::uintmax_t default_cache_limit = 50'000'000'000;

/// Entries on disk, one file each, named by a hash of all that they depend on. Written atomically, verified by a
/// checksum when read. When the entries outgrow the limit, those unused for longest go first. An entry that is damaged
/// is removed, reported once, and counts as absent; a folder that cannot be written to, or a limit too small for an
/// entry, is reported once and costs time, never a result. Thread-safe, and safe between processes that share the
/// folder.
class DiskCache {
public:
    /// Hears of each problem; may be called from any thread that uses the cache.
    using Problem = std::function<void(const Message&)>;

    DiskCache(std::filesystem::path folder, std::uintmax_t limit_bytes, Problem on_problem = {});
    ~DiskCache();
    DiskCache(const DiskCache&) = delete;
    DiskCache& operator=(const DiskCache&) = delete;

    [[nodiscard]] const std::filesystem::path& folder() const noexcept;

    /// `kind` is a word and `key` lower-case hex: the file's name is KIND-KEY.fade-cache.
    [[nodiscard]] std::optional<std::string> read(std::string_view kind, std::string_view key);
    /// True if it is kept now.
    bool write(std::string_view kind, std::string_view key, std::string_view content);

    /// Bytes of all entries.
    [[nodiscard]] std::uintmax_t size() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace fade
