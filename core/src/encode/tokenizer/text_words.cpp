// SPDX-License-Identifier: MIT
#include "encode/tokenizer/text_words.h"

#include "fade/error.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace fade {

namespace {

enum class Kind { space, letter, numeral, other, none };

struct Character {
    UChar32 value;       ///< negative: not UTF-8
    std::size_t length;  ///< in bytes
};

Character first_character(std::string_view text) {
    UChar32 value = 0;
    std::int32_t length = 0;
    // Four bytes hold any character; the limit keeps ICU's 32-bit index safe for any text.
    const std::string_view head = text.substr(0, U8_MAX_LENGTH);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
    U8_NEXT(head.data(), length, static_cast<std::int32_t>(head.size()), value);
#pragma GCC diagnostic pop
    return {value, static_cast<std::size_t>(length)};
}

/// White space as Python's `str.split` sees it: Unicode's, and the four information separators.
bool is_space(UChar32 character) {
    return u_isUWhiteSpace(character) || (character >= 0x1C && character <= 0x1F);
}

Kind kind_of(UChar32 character) {
    // The combining iota: a mark whose capital is a letter. A pattern that ignores case has it in no class.
    constexpr UChar32 combining_iota = 0x0345;
    if (character == combining_iota) return Kind::none;
    if (is_space(character)) return Kind::space;
    const std::uint32_t category = U_GET_GC_MASK(character);
    if ((category & U_GC_L_MASK) != 0) return Kind::letter;
    if ((category & U_GC_N_MASK) != 0) return Kind::numeral;
    return Kind::other;
}

std::string collapse_spaces(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    bool space_pending = false;
    while (!text.empty()) {
        const Character character = first_character(text);
        if (is_space(character.value)) {
            space_pending = !result.empty();
        } else {
            if (space_pending) result += ' ';
            space_pending = false;
            result += text.substr(0, character.length);
        }
        text.remove_prefix(character.length);
    }
    return result;
}

std::string lower_case(const std::string& text) {
    std::string result;
    icu::StringByteSink<std::string> sink(&result);
    UErrorCode status = U_ZERO_ERROR;
    icu::CaseMap::utf8ToLower("", 0, text, sink, nullptr, status);
    if (U_FAILURE(status) != 0)
        throw Error(ErrorCode::internal, {Text::en("The text cannot be lower-cased: %1."), u_errorName(status)});
    return result;
}

void require_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Character character = first_character(text.substr(at));
        if (character.value < 0)
            throw Error(ErrorCode::invalid_argument,
                        {Text::en("The text is not valid UTF-8: byte %1 starts no character."), at});
        at += character.length;
    }
}

/// How much of `text` equals `lower` without regard to case, or 0. `text` is in lower case already, which leaves one
/// pair apart: the long s.
std::size_t matched_length(std::string_view text, std::string_view lower) {
    static constexpr std::string_view long_s = "\xC5\xBF";
    std::size_t at = 0;
    for (const char character : lower) {
        if (text.substr(at, 1) == std::string_view(&character, 1))
            at += 1;
        else if (character == 's' && text.substr(at, long_s.size()) == long_s)
            at += long_s.size();
        else
            return 0;
    }
    return at;
}

}  // namespace

std::string clean_text(std::string_view utf8, const HtmlEntities& entities) {
    require_utf8(utf8);
    return lower_case(collapse_spaces(entities.unescape(entities.unescape(utf8))));
}

std::optional<std::string_view> WordSplitter::next() {
    while (!rest_.empty()) {
        const std::size_t length = word_length();
        if (length > 0) {
            const std::string_view word = rest_.substr(0, length);
            rest_.remove_prefix(length);
            return word;
        }
        rest_.remove_prefix(first_character(rest_).length);
    }
    return std::nullopt;
}

std::size_t WordSplitter::word_length() const {
    for (const std::string_view special : specials_)
        if (const std::size_t length = matched_length(rest_, special)) return length;
    for (const std::string_view contraction : {"'s", "'t", "'re", "'ve", "'m", "'ll", "'d"})
        if (const std::size_t length = matched_length(rest_, contraction)) return length;

    const Character first = first_character(rest_);
    const Kind kind = kind_of(first.value);
    if (kind == Kind::space || kind == Kind::none) return 0;
    std::size_t length = first.length;
    while (kind != Kind::numeral && length < rest_.size()) {
        const Character character = first_character(rest_.substr(length));
        if (kind_of(character.value) != kind) break;
        length += character.length;
    }
    return length;
}

}  // namespace fade
