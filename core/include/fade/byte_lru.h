// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <list>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace fade {

/// Values by name, with a bound on the sum of their sizes: those unused for longest go first. The newest value stays
/// even if it alone is larger than the bound. Not thread-safe.
template <typename Value>
class ByteLru {
public:
    explicit ByteLru(std::size_t limit) : limit_(limit) {}

    [[nodiscard]] std::optional<Value> find(const std::string& key) {
        const auto found = index_.find(key);
        if (found == index_.end()) return std::nullopt;
        entries_.splice(entries_.begin(), entries_, found->second);
        return found->second->value;
    }

    void insert(const std::string& key, Value value, std::size_t bytes) {
        remove(key);
        entries_.push_front({key, std::move(value), bytes});
        index_[key] = entries_.begin();
        size_ += bytes;
        while (size_ > limit_ && entries_.size() > 1) remove(std::string(entries_.back().key));
    }

    void remove(const std::string& key) {
        const auto found = index_.find(key);
        if (found == index_.end()) return;
        size_ -= found->second->bytes;
        entries_.erase(found->second);
        index_.erase(found);
    }

    void clear() {
        entries_.clear();
        index_.clear();
        size_ = 0;
    }

    [[nodiscard]] std::size_t size_bytes() const { return size_; }
    [[nodiscard]] std::size_t count() const { return entries_.size(); }

private:
    struct Entry {
        std::string key;
        Value value;
        std::size_t bytes;
    };
    std::size_t limit_;
    std::size_t size_ = 0;
    std::list<Entry> entries_;
    std::map<std::string, typename std::list<Entry>::iterator> index_;
};

}  // namespace fade
