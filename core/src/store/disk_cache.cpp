// SPDX-License-Identifier: MIT
#include "fade/disk_cache.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/hash.h"

#include <algorithm>
#include <mutex>
#include <set>
#include <system_error>
#include <utility>
#include <vector>

#include "base/temporary_file.h"

namespace fade {

namespace {

// An entry is: its kind and key, a line feed, the content, SHA-256 of all of that (64 characters).
constexpr std::size_t hash_length = 64;
constexpr std::uintmax_t largest_entry = std::uintmax_t{8} << 30U;
constexpr auto extension = ".fade-cache";

struct Entry {
    std::filesystem::path file;
    std::uintmax_t size = 0;
    std::filesystem::file_time_type used;
};

std::vector<Entry> entries_in(const std::filesystem::path& folder) {
    std::vector<Entry> entries;
    std::error_code error;
    std::filesystem::directory_iterator file(folder, error);
    for (; !error && file != std::filesystem::directory_iterator(); file.increment(error)) {
        if (file->path().extension() != extension) continue;
        std::error_code gone;  // another process may have removed it
        Entry entry{file->path(), file->file_size(gone), {}};
        if (!gone) entry.used = file->last_write_time(gone);
        if (!gone) entries.push_back(std::move(entry));
    }
    return entries;
}

std::string head_of(std::string_view kind, std::string_view key) {
    return std::string(kind) + " " + std::string(key) + "\n";
}

}  // namespace

struct DiskCache::Impl {
    std::filesystem::path folder;
    std::uintmax_t limit;
    Problem on_problem;
    std::mutex mutex;  ///< of what follows
    std::uintmax_t size = 0;
    bool folder_made = false;
    std::set<std::string> reported;

    [[nodiscard]] std::filesystem::path file_of(std::string_view kind, std::string_view key) const {
        return folder / (std::string(kind) + "-" + std::string(key) + extension);
    }

    /// Once for each thing that it is about.
    void report(const std::string& about, const Message& sentence) {
        {
            const std::scoped_lock lock(mutex);
            if (!reported.insert(about).second) return;
        }
        if (on_problem) on_problem(sentence);
    }

    void make_folder() {
        {
            const std::scoped_lock lock(mutex);
            if (folder_made) return;
        }
        make_writable_folder(folder);
        const std::scoped_lock lock(mutex);
        folder_made = true;
    }

    /// Removes the longest unused entries until a tenth of the limit is free.
    void make_room() {
        const std::scoped_lock lock(mutex);
        if (size <= limit) return;
        auto entries = entries_in(folder);
        std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.used < b.used; });
        size = 0;
        for (const auto& entry : entries) size += entry.size;
        for (const auto& entry : entries) {
            if (size <= limit - limit / 10) break;
            std::error_code ignored;
            std::filesystem::remove(entry.file, ignored);
            size -= entry.size;
        }
    }
};

DiskCache::DiskCache(std::filesystem::path folder, std::uintmax_t limit_bytes, Problem on_problem)
    : impl_(std::make_unique<Impl>()) {
    impl_->folder = std::move(folder);
    impl_->limit = limit_bytes;
    impl_->on_problem = std::move(on_problem);
    remove_leftovers(impl_->folder);
    for (const auto& entry : entries_in(impl_->folder)) impl_->size += entry.size;
}

DiskCache::~DiskCache() = default;

const std::filesystem::path& DiskCache::folder() const noexcept {
    return impl_->folder;
}

std::uintmax_t DiskCache::size() const {
    const std::scoped_lock lock(impl_->mutex);
    return impl_->size;
}

std::optional<std::string> DiskCache::read(std::string_view kind, std::string_view key) {
    const auto file = impl_->file_of(kind, key);
    std::string entry;
    try {
        entry = read_file(file, largest_entry);
    } catch (const Error& error) {
        // One sentence for all entries: where one cannot be read, the others mostly cannot either.
        if (error.code() != ErrorCode::not_found) impl_->report("unreadable", error.sentence());
        return std::nullopt;
    }
    const auto head = head_of(kind, key);
    const std::string_view view(entry);
    const bool whole = view.size() >= head.size() + hash_length && view.substr(0, head.size()) == head &&
                       sha256(view.substr(0, view.size() - hash_length)) == view.substr(view.size() - hash_length);
    std::error_code ignored;
    if (!whole) {
        std::filesystem::remove(file, ignored);
        impl_->report(file.string(), Message::about(display_path(file),
                                                    Text::en("this cache entry is damaged; it is computed again.")));
        return std::nullopt;
    }
    std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now(), ignored);
    entry.resize(entry.size() - hash_length);
    entry.erase(0, head.size());
    return entry;
}

bool DiskCache::write(std::string_view kind, std::string_view key, std::string_view content) {
    auto entry = head_of(kind, key);
    entry += content;
    entry += sha256(entry);
    const auto file = impl_->file_of(kind, key);
    if (const auto most = std::min(impl_->limit, largest_entry); entry.size() > most) {
        impl_->report(
            "too large",
            {Text::en("Not all results are kept for the next run: %1 would take %2 bytes, and the cache %3 at most."),
             display_path(file), entry.size(), most});
        return false;
    }
    try {
        impl_->make_folder();
        std::error_code absent;
        const auto before = std::filesystem::file_size(file, absent);
        write_file_atomically(file, entry);
        const std::scoped_lock lock(impl_->mutex);
        impl_->size += entry.size();
        if (!absent) impl_->size -= std::min(impl_->size, before);
    } catch (const Error& error) {
        impl_->report("unwritable", {Text::en("Results are not kept for the next run: %1"), error.sentence()});
        return false;
    }
    impl_->make_room();
    return true;
}

}  // namespace fade
