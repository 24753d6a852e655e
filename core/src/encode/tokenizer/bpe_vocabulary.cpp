// SPDX-License-Identifier: MIT
#include "encode/tokenizer/bpe_vocabulary.h"

#include "fade/error.h"
#include "fade/files.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <unordered_set>

namespace fade {

namespace {

[[noreturn]] void fail(const std::filesystem::path& file, const Message& what) {
    throw Error(ErrorCode::malformed, display_path(file), what);
}

/// A token for a message: short, and in quotes.
std::string quoted(const std::string& token) {
    constexpr std::size_t limit = 40;
    return '"' + display_path(token.size() > limit ? token.substr(0, limit) + "..." : token) + '"';
}

void require_unique_ids(const BpeTables& tables, const std::filesystem::path& file) {
    std::unordered_set<std::int32_t> seen;
    for (const auto& [token, id] : tables.ids) {
        if (id < 0 || id >= BpeVocabulary::id_limit)
            fail(file, {Text::en("the id of %1 is %2; 0 to %3 were expected."), quoted(token), id,
                        BpeVocabulary::id_limit - 1});
        if (!seen.insert(id).second)
            fail(file, {Text::en("the id %1 is given to two tokens; unique ids were expected."), id});
    }
}

std::int32_t id_of(const BpeTables& tables, const std::string& token, const std::filesystem::path& file,
                   const Message& role) {
    const auto found = tables.ids.find(token);
    if (found == tables.ids.end()) fail(file, {Text::en("%1 %2 was expected, but has no id."), role, quoted(token)});
    return found->second;
}

/// The first spelling that has an id.
std::string special_token(const BpeTables& tables, const std::filesystem::path& file, const std::string& hugging_face,
                          const std::string& open_clip) {
    for (const std::string& spelling : {hugging_face, open_clip})
        if (tables.ids.contains(spelling)) return spelling;
    fail(file, {Text::en("the token %1 or %2 was expected, but neither has an id."), quoted(hugging_face),
                quoted(open_clip)});
}

}  // namespace

std::vector<ByteSymbol> byte_alphabet() {
    const auto is_printable = [](unsigned byte) {
        return (byte >= 0x21 && byte <= 0x7E) || (byte >= 0xA1 && byte != 0xAD);  // 0xAD is the soft hyphen
    };
    std::vector<ByteSymbol> alphabet;
    const auto append = [&](unsigned byte, unsigned character) {
        std::array<char, U8_MAX_LENGTH> utf8{};
        std::size_t length = 0;
        U8_APPEND_UNSAFE(utf8.data(), length, character);
        alphabet.push_back({static_cast<std::uint8_t>(byte), std::string(utf8.data(), length)});
    };
    for (unsigned byte = 0; byte < 256; ++byte)
        if (is_printable(byte)) append(byte, byte);
    unsigned stand_in = 256;
    for (unsigned byte = 0; byte < 256; ++byte)
        if (!is_printable(byte)) append(byte, stand_in++);
    return alphabet;
}

BpeVocabulary::BpeVocabulary(const BpeTables& tables, const std::filesystem::path& file)
    : start_(special_token(tables, file, "<|startoftext|>", "<start_of_text>")),
      end_(special_token(tables, file, "<|endoftext|>", "<end_of_text>")),
      start_id_(tables.ids.at(start_)),
      end_id_(tables.ids.at(end_)) {
    require_unique_ids(tables, file);
    for (const auto& [token, id] : tables.ids) size_ = std::max(size_, std::int64_t{id} + 1);
    for (const auto& [byte, symbol] : byte_alphabet()) {
        byte_ids_[byte] = id_of(tables, symbol, file, Text::en("the byte symbol"));
        closing_byte_ids_[byte] = id_of(tables, symbol + std::string(end_of_word), file, Text::en("the byte symbol"));
    }
    merges_.reserve(tables.merges.size());
    std::int32_t rank = 0;
    for (const auto& [left, right] : tables.merges) {
        const Message role(Text::en("merge %1: the token"), rank + 1);
        const auto pair = key(id_of(tables, left, file, role), id_of(tables, right, file, role));
        // A pair that is listed again counts where it comes last, as in the reference implementations.
        merges_.insert_or_assign(pair, Merge{rank, id_of(tables, left + right, file, role)});
        ++rank;
    }
}

std::uint64_t BpeVocabulary::key(std::int32_t left, std::int32_t right) {
    return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(left)) << 32U) | static_cast<std::uint32_t>(right);
}

const BpeVocabulary::Merge* BpeVocabulary::find_merge(std::int32_t left, std::int32_t right) const {
    const auto found = merges_.find(key(left, right));
    return found == merges_.end() ? nullptr : &found->second;
}

}  // namespace fade
