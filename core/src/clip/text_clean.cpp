// SPDX-License-Identifier: MIT
#include "clip/text_clean.h"

#include "fade/error.h"

#include <libxml/HTMLparser.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace fade {

namespace {

constexpr std::size_t longest_entity_name = 32;

// What HTML 5 says that the numeric references 128 to 159 mean: Windows-1252.
constexpr std::array<UChar32, 32> windows_1252{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
    0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0x9D,   0x017E, 0x0178};

std::string to_utf8(UChar32 character) {
    std::string text;
    icu::UnicodeString(character).toUTF8String(text);
    return text;
}

/// Control characters and Unicode's noncharacters, which HTML drops.
bool is_dropped(UChar32 code) {
    return (code >= 0x1 && code <= 0x8) || code == 0xB || (code >= 0xE && code <= 0x1F) || code == 0x7F ||
           (code >= 0xFDD0 && code <= 0xFDEF) || (code & 0xFFFE) == 0xFFFE;
}

std::string decode_number(UChar32 code) {
    if (code == 0) return to_utf8(0xFFFD);
    if (code >= 0x80 && code <= 0x9F) return to_utf8(windows_1252[static_cast<std::size_t>(code - 0x80)]);
    if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return to_utf8(0xFFFD);
    return is_dropped(code) ? std::string() : to_utf8(code);
}

struct Reference {
    std::size_t length;  ///< of what was recognised, from the '&'
    std::string value;
};

/// `text` begins with "&#".
std::optional<Reference> numeric_reference(std::string_view text) {
    std::size_t position = 2;
    const bool hexadecimal = position < text.size() && (text[position] == 'x' || text[position] == 'X');
    if (hexadecimal) ++position;
    const auto digits_begin = position;
    UChar32 code = 0;
    for (; position < text.size(); ++position) {
        const auto digit = u_digit(static_cast<unsigned char>(text[position]), hexadecimal ? 16 : 10);
        if (digit < 0) break;
        code = std::min<UChar32>(code * (hexadecimal ? 16 : 10) + digit, 0x110000);
    }
    if (position == digits_begin) return std::nullopt;
    if (position < text.size() && text[position] == ';') ++position;
    return Reference{position, decode_number(code)};
}

std::optional<UChar32> entity(std::string_view name) {
    const std::string terminated(name);
    const auto* found = htmlEntityLookup(reinterpret_cast<const xmlChar*>(terminated.c_str()));
    if (found == nullptr) return std::nullopt;
    return static_cast<UChar32>(found->value);
}

/// The names that also count without their semicolon: those of Latin-1.
std::optional<UChar32> legacy_entity(std::string_view name) {
    const auto value = entity(name);
    return value && *value <= 0xFF && name != "apos" ? value : std::nullopt;
}

/// `text` begins with "&".
std::optional<Reference> named_reference(std::string_view text) {
    const auto end = std::min(text.find_first_of("\t\n\f <&#;", 1), text.size());
    const auto name = text.substr(1, std::min(end - 1, longest_entity_name));
    if (1 + name.size() < text.size() && text[1 + name.size()] == ';')
        if (const auto value = entity(name)) return Reference{name.size() + 2, to_utf8(*value)};
    for (auto length = name.size(); length > 1; --length)
        if (const auto value = legacy_entity(name.substr(0, length))) return Reference{length + 1, to_utf8(*value)};
    return std::nullopt;
}

icu::UnicodeString from_utf8(std::string_view text) {
    std::u16string buffer(text.size(), u'\0');
    std::int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8(buffer.data(), static_cast<std::int32_t>(buffer.size()), &length, text.data(),
                  static_cast<std::int32_t>(text.size()), &status);
    if (U_FAILURE(status)) throw Error(ErrorCode::invalid_argument, "A text for the model is not valid UTF-8.");
    return {buffer.data(), length};
}

icu::UnicodeString collapse_white_space(const icu::UnicodeString& text) {
    icu::UnicodeString result;
    bool pending = false;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const auto character = text.char32At(i);
        if (is_white_space(character)) {
            pending = true;
            continue;
        }
        if (pending && !result.isEmpty()) result.append(u' ');
        pending = false;
        result.append(character);
    }
    return result;
}

}  // namespace

bool is_white_space(UChar32 character) {
    return u_isUWhiteSpace(character) != 0 || (character >= 0x1C && character <= 0x1F);
}

std::string unescape_html(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const auto ampersand = std::min(text.find('&'), text.size());
        result += text.substr(0, ampersand);
        text.remove_prefix(ampersand);
        if (text.empty()) break;
        const bool numeric = text.size() > 1 && text[1] == '#';
        const auto reference = numeric ? numeric_reference(text) : named_reference(text);
        result += reference ? reference->value : "&";
        text.remove_prefix(reference ? reference->length : 1);
    }
    return result;
}

icu::UnicodeString clean_text(std::string_view utf8) {
    auto text = from_utf8(unescape_html(unescape_html(utf8)));
    return collapse_white_space(text).toLower(icu::Locale::getRoot());
}

}  // namespace fade
