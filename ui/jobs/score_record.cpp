// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/score_record.h"

#include "fade/hash.h"

#include <charconv>
#include <cmath>
#include <string_view>

namespace fade::ui {

namespace {

constexpr auto scores = "scores";
constexpr auto hashes = "hashes";
constexpr std::size_t most_setups = 8;

// An entry has a line for each setup, the last one first: its key, a blank, the score with all its digits.

std::string line_of(const std::string& setup_key, double score) {
    char digits[32];
    char* const end = std::to_chars(digits, digits + sizeof digits, score).ptr;
    return setup_key + ' ' + std::string(digits, end) + '\n';
}

}  // namespace

std::optional<double> kept_score(DiskCache& cache, const std::string& content, const std::string& setup_key) {
    const auto entry = cache.read(scores, content);
    if (!entry) return std::nullopt;
    const std::string_view text(*entry);
    const auto start = setup_key + ' ';
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
        const auto rest = text.substr(at);
        if (rest.find('\n') == std::string_view::npos) break;
        if (!rest.starts_with(start)) continue;
        double score = 0;
        const auto* const first = rest.data() + start.size();
        const auto parsed = std::from_chars(first, rest.data() + rest.find('\n'), score);
        if (parsed.ec == std::errc() && std::isfinite(score)) return score;
        break;
    }
    return std::nullopt;
}

void keep_score(DiskCache& cache, const std::string& content, const std::string& setup_key, double score) {
    auto entry = line_of(setup_key, score);
    if (const auto former = cache.read(scores, content)) {
        if (former->starts_with(entry)) return;
        std::size_t lines = 1;
        for (std::size_t at = 0; at < former->size() && lines < most_setups;) {
            const auto end = former->find('\n', at);
            if (end == std::string::npos) break;
            const auto line = std::string_view(*former).substr(at, end + 1 - at);
            if (!line.starts_with(setup_key)) {
                entry += line;
                ++lines;
            }
            at = end + 1;
        }
    }
    cache.write(scores, content, entry);
}

std::optional<std::string> kept_hash(DiskCache& cache, const std::string& file_state) {
    constexpr std::size_t hash_length = 64;
    auto entry = cache.read(hashes, sha256(file_state));
    return entry && entry->size() == hash_length ? entry : std::nullopt;
}

void keep_hash(DiskCache& cache, const std::string& file_state, const std::string& sha256_of_bytes) {
    if (kept_hash(cache, file_state) != sha256_of_bytes) cache.write(hashes, sha256(file_state), sha256_of_bytes);
}

}  // namespace fade::ui
