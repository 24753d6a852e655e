// SPDX-License-Identifier: MIT
#include "clip/bpe.h"

#include "fade/error.h"
#include "fade/files.h"

#include <unicode/unistr.h>

#include <queue>
#include <tuple>

namespace fade {

namespace {

std::uint64_t pair_key(std::int32_t left, std::int32_t right) {
    return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(left)) << 32U) | static_cast<std::uint32_t>(right);
}

bool is_printable(int byte) {
    return (byte >= '!' && byte <= '~') || (byte >= 0xA1 && byte <= 0xAC) || byte >= 0xAE;
}

std::string to_utf8(int code) {
    std::string text;
    icu::UnicodeString(static_cast<UChar32>(code)).toUTF8String(text);
    return text;
}

}  // namespace

std::vector<ByteSymbol> byte_alphabet() {
    std::vector<ByteSymbol> alphabet;
    for (int byte = 0; byte < 256; ++byte)
        if (is_printable(byte)) alphabet.push_back({static_cast<unsigned char>(byte), to_utf8(byte)});
    int next = 256;
    for (int byte = 0; byte < 256; ++byte)
        if (!is_printable(byte)) alphabet.push_back({static_cast<unsigned char>(byte), to_utf8(next++)});
    return alphabet;
}

BytePairEncoder::BytePairEncoder(const BpeFile& file) {
    const auto id_of = [&file](const std::string& token) {
        const auto found = file.vocabulary.find(token);
        if (found == file.vocabulary.end())
            throw Error(ErrorCode::malformed,
                        display_path(file.file) + ": the vocabulary lacks the token \"" + token + "\".");
        return found->second;
    };
    for (const auto& [byte, symbol] : byte_alphabet()) {
        inner_[byte] = id_of(symbol);
        final_[byte] = id_of(symbol + std::string(end_of_word));
    }
    merges_.reserve(file.merges.size());
    std::int32_t rank = 0;
    for (const auto& [left, right] : file.merges)
        merges_.try_emplace(pair_key(id_of(left), id_of(right)), Merge{rank++, id_of(left + right)});
}

const BytePairEncoder::Merge* BytePairEncoder::find(std::int32_t left, std::int32_t right) const {
    const auto found = merges_.find(pair_key(left, right));
    return found == merges_.end() ? nullptr : &found->second;
}

void BytePairEncoder::encode(std::string_view word, std::vector<std::int32_t>& ids) const {
    // A doubly linked list of symbols in two arrays, and the possible merges by rank, then from left to right.
    constexpr std::int32_t none = -1;
    const auto length = static_cast<std::int32_t>(word.size());
    struct Symbol {
        std::int32_t id;
        std::int32_t previous;
        std::int32_t next;
    };
    std::vector<Symbol> symbols;
    symbols.reserve(word.size());
    for (std::int32_t i = 0; i < length; ++i) {
        const auto byte = static_cast<unsigned char>(word[static_cast<std::size_t>(i)]);
        const bool last = i + 1 == length;
        symbols.push_back({last ? final_[byte] : inner_[byte], i - 1, last ? none : i + 1});
    }
    const auto at = [&symbols](std::int32_t i) -> Symbol& { return symbols[static_cast<std::size_t>(i)]; };

    using Candidate = std::tuple<std::int32_t, std::int32_t, std::int32_t, std::int32_t>;  // rank, place, left, right
    std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> candidates;
    const auto consider = [&](std::int32_t i) {
        if (i == none || at(i).next == none) return;
        const auto left = at(i).id;
        const auto right = at(at(i).next).id;
        if (const auto* merge = find(left, right)) candidates.emplace(merge->rank, i, left, right);
    };
    for (std::int32_t i = 0; i < length; ++i) consider(i);

    while (!candidates.empty()) {
        const auto [rank, i, left, right] = candidates.top();
        candidates.pop();
        const auto next = at(i).next;
        const bool stale = at(i).id != left || next == none || at(next).id != right;
        if (stale) continue;
        at(i).id = find(left, right)->result;
        at(i).next = at(next).next;
        if (at(i).next != none) at(at(i).next).previous = i;
        at(next).id = none;
        consider(at(i).previous);
        consider(i);
    }
    for (std::int32_t i = 0; i != none; i = at(i).next) ids.push_back(at(i).id);
}

}  // namespace fade
