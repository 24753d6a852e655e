// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace fade {

/// What a vocabulary file says, before it is checked.
struct BpeTables {
    std::unordered_map<std::string, std::int32_t> ids;        ///< of every token, the special ones included
    std::vector<std::pair<std::string, std::string>> merges;  ///< the first is the most urgent
};

/// The byte that each symbol of the byte alphabet stands for, in the order of CLIP's ids: first the printable bytes,
/// which stand for themselves, then the others, which take the characters from U+0100 on.
struct ByteSymbol {
    std::uint8_t byte;
    std::string symbol;  ///< UTF-8
};
[[nodiscard]] std::vector<ByteSymbol> byte_alphabet();

/// A checked byte-pair vocabulary with "</w>" at the end of a word. Immutable and thread-safe.
class BpeVocabulary {
public:
    static constexpr std::int32_t id_limit = 10'000'000;
    static constexpr std::string_view end_of_word = "</w>";

    /// Throws `Error` (malformed, starting with `file`'s name) unless ids are unique and within 0 .. id_limit - 1,
    /// every byte has its two symbols, every merge's parts and result have ids, and the start and end tokens are there.
    BpeVocabulary(const BpeTables& tables, const std::filesystem::path& file);

    /// Appends the ids of one word: its bytes, merged pair by pair as often as the merges allow.
    /// Takes O(n log n) for n bytes.
    void append_word(std::string_view word, std::vector<std::int32_t>& ids) const;

    [[nodiscard]] std::int64_t size() const noexcept { return size_; }  ///< the largest id plus one
    [[nodiscard]] std::int32_t start_id() const noexcept { return start_id_; }
    [[nodiscard]] std::int32_t end_id() const noexcept { return end_id_; }
    /// How the start and the end token are written.
    [[nodiscard]] std::array<std::string_view, 2> specials() const noexcept { return {start_, end_}; }

private:
    struct Merge {
        std::int32_t rank;  ///< smaller goes first
        std::int32_t id;    ///< of the result
    };
    class Word;

    static std::uint64_t key(std::int32_t left, std::int32_t right);
    [[nodiscard]] const Merge* find_merge(std::int32_t left, std::int32_t right) const;

    std::array<std::int32_t, 256> byte_ids_{};          ///< inside a word
    std::array<std::int32_t, 256> closing_byte_ids_{};  ///< at its end
    std::unordered_map<std::uint64_t, Merge> merges_;
    std::string start_, end_;
    std::int32_t start_id_ = 0, end_id_ = 0;
    std::int64_t size_ = 0;
};

}  // namespace fade
