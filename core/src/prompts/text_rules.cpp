// SPDX-License-Identifier: MIT
#include "prompts/text_rules.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace fade::prompts {

namespace {

// ICU's macro narrows int to uint8_t.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
/// The character at `next`, which moves behind it; negative where the bytes are not UTF-8.
UChar32 next_character(const char* text, int32_t size, int32_t& next) {
    UChar32 character = 0;
    U8_NEXT(text, next, size, character);
    return character;
}
#pragma GCC diagnostic pop

/// Calls `visit(character, byte_offset)` for each character until it returns false.
template <typename Visitor>
void for_each_character(std::string_view text, Visitor visit) {
    // ICU counts in 32 bits; what is longer is refused by its size long before its end.
    const auto size = static_cast<int32_t>(std::min<std::size_t>(text.size(), INT32_MAX));
    for (int32_t next = 0; next < size;) {
        const auto start = static_cast<std::size_t>(next);
        if (!visit(next_character(text.data(), size, next), start)) return;
    }
}

std::size_t count_of(std::string_view text, std::string_view what) {
    std::size_t count = 0;
    for (auto at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size())) ++count;
    return count;
}

/// Whether every brace of the text belongs to one of `count` placeholders (a placeholder has two braces).
bool braces_are_placeholders(std::string_view text, std::size_t count) {
    const auto is_brace = [](char c) { return c == '{' || c == '}'; };
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_brace)) == 2 * count;
}

}  // namespace

std::size_t find_invalid_utf8(std::string_view text) {
    std::size_t found = std::string_view::npos;
    for_each_character(text, [&](UChar32 character, std::size_t offset) {
        if (character < 0) found = offset;
        return character >= 0;
    });
    return found;
}

Message text_fault(std::string_view text) {
    std::size_t length = 0;
    bool valid = true;
    bool blank = true;
    bool control = false;
    for_each_character(text, [&](UChar32 character, std::size_t) {
        ++length;
        valid = character >= 0;
        blank = blank && valid && u_isUWhiteSpace(character) != 0;
        control = control || (valid && u_iscntrl(character) != 0);
        return valid && length <= longest_sentence;
    });
    if (!valid) return Text::en("is not valid UTF-8; text in UTF-8 was expected");
    if (blank) return Text::en("is blank; some words were expected");
    if (control) return Text::en("holds a control character or line break; one line of plain text was expected");
    if (length > longest_sentence)
        return {Text::en("is too long; at most %1 characters were expected"), longest_sentence};
    return {};
}

Message sentence_fault(std::string_view text) {
    if (auto fault = text_fault(text); !fault.empty()) return fault;
    if (!braces_are_placeholders(text, count_of(text, classname_placeholder)))
        return Text::en("holds a brace that does not belong to {classname}, the only placeholder expected here");
    return {};
}

Message wrapper_fault(std::string_view text) {
    if (auto fault = text_fault(text); !fault.empty()) return fault;
    const auto count = count_of(text, sentence_placeholder);
    if (count != 1) return {Text::en("holds {} %1 times; exactly once was expected"), count};
    if (!braces_are_placeholders(text, 1))
        return Text::en("holds a brace besides {}, the only placeholder expected here");
    return {};
}

std::string replace_all(std::string_view text, std::string_view what, std::string_view by) {
    std::string result;
    std::size_t from = 0;
    for (auto at = text.find(what); at != std::string_view::npos; at = text.find(what, from)) {
        result.append(text.substr(from, at - from)).append(by);
        from = at + what.size();
    }
    return result.append(text.substr(from));
}

}  // namespace fade::prompts
