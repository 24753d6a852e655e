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

/// What a tokenizer file holds: tokens in CLIP's byte alphabet with their ids, and the merges in order of rank.
struct BpeFile {
    std::filesystem::path file;
    std::string sha256;
    std::unordered_map<std::string, std::int32_t> vocabulary;
    std::vector<std::pair<std::string, std::string>> merges;
};

/// The character that stands for a byte in a vocabulary file (printable bytes for themselves, the others from U+0100), as
/// UTF-8; in the order in which CLIP numbers them.
struct ByteSymbol {
    unsigned char byte;
    std::string symbol;
};
[[nodiscard]] std::vector<ByteSymbol> byte_alphabet();

inline constexpr std::string_view end_of_word = "</w>";

/// Byte-pair merging of one word. Immutable and thread-safe.
class BytePairEncoder {
public:
    /// Throws `Error` (malformed) naming the file if a byte's symbol or a part of a merge is not in the vocabulary.
    explicit BytePairEncoder(const BpeFile& file);

    /// Appends the ids of a word (UTF-8, not empty) to `ids`. Takes n log n steps in the word's length.
    void encode(std::string_view word, std::vector<std::int32_t>& ids) const;

private:
    struct Merge {
        std::int32_t rank;
        std::int32_t result;
    };
    [[nodiscard]] const Merge* find(std::int32_t left, std::int32_t right) const;

    std::array<std::int32_t, 256> inner_{};  ///< id of each byte inside a word
    std::array<std::int32_t, 256> final_{};  ///< id of each byte at its end
    std::unordered_map<std::uint64_t, Merge> merges_;
};

/// Reads a tokenizer in any of the formats that `Tokenizer::load` names.
[[nodiscard]] BpeFile read_bpe(const std::filesystem::path& path);

}  // namespace fade
