// SPDX-License-Identifier: MIT
#include "encode/tokenizer/text_entities.h"

#include <libxml/HTMLparser.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <utility>

namespace fade {

namespace {

constexpr char32_t replacement_character = 0xFFFD;
constexpr char32_t last_character = 0x10FFFF;
constexpr unsigned last_html4_character = 0x2666;  // &diams;
constexpr std::size_t longest_name_without_semicolon = 6;

// What 0x80..0x9F mean in a numeric reference: Windows-1252, its five unused places left alone.
constexpr std::array<char32_t, 32> windows_1252{0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

bool is_letter(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

bool is_name_character(char character) {
    return is_digit(character) || is_letter(character);
}

/// The digit's value, or -1.
int hexadecimal(char character) {
    if (is_digit(character)) return character - '0';
    if (character >= 'a' && character <= 'f') return character - 'a' + 10;
    if (character >= 'A' && character <= 'F') return character - 'A' + 10;
    return -1;
}

std::string utf8_of(char32_t character) {
    std::array<char, U8_MAX_LENGTH> bytes{};
    int length = 0;
    U8_APPEND_UNSAFE(bytes.data(), length, character);
    return {bytes.data(), static_cast<std::size_t>(length)};
}

/// What a numeric reference to `number` stands for; nothing for control characters and noncharacters.
std::string numbered_character(char32_t number) {
    if (number >= 0x80 && number <= 0x9F) return utf8_of(windows_1252[number - 0x80]);
    if (number == 0 || number > last_character || U_IS_SURROGATE(number)) return utf8_of(replacement_character);
    const bool is_white_space = number == '\t' || number == '\n' || number == '\f' || number == '\r';
    const bool is_control = (number < 0x20 && !is_white_space) || number == 0x7F;
    return is_control || U_IS_UNICODE_NONCHAR(number) ? std::string{} : utf8_of(number);
}

}  // namespace

HtmlEntities::HtmlEntities() {
    for (unsigned character = 1; character <= last_html4_character; ++character) {
        const htmlEntityDesc* entity = htmlEntityValueLookup(character);
        if (entity == nullptr) continue;
        std::string name(entity->name);
        const bool needs_semicolon = character > 0xFF || name == "apos";
        entities_.insert_or_assign(std::move(name), Entity{static_cast<char32_t>(character), needs_semicolon});
    }
    // Where HTML 5 departs from HTML 4's table: six names in capitals, and two brackets that were given new characters.
    for (const auto& [capitals, name] : {std::pair{"AMP", "amp"}, std::pair{"LT", "lt"}, std::pair{"GT", "gt"},
                                         std::pair{"QUOT", "quot"}, std::pair{"COPY", "copy"}, std::pair{"REG", "reg"}})
        entities_.insert_or_assign(capitals, entities_.at(name));
    entities_.insert_or_assign("lang", Entity{0x27E8, true});
    entities_.insert_or_assign("rang", Entity{0x27E9, true});
}

std::string HtmlEntities::unescape(std::string_view utf8) const {
    std::string result;
    result.reserve(utf8.size());
    while (true) {
        const std::size_t ampersand = std::min(utf8.find('&'), utf8.size());
        result += utf8.substr(0, ampersand);
        utf8.remove_prefix(ampersand);
        if (utf8.empty()) return result;
        const auto reference = utf8.substr(1, 1) == "#" ? numeric(utf8) : named(utf8);
        result += reference ? reference->replacement : "&";
        utf8.remove_prefix(reference ? reference->length : 1);
    }
}

std::optional<HtmlEntities::Reference> HtmlEntities::named(std::string_view text) const {
    std::size_t end = 1;
    while (end < text.size() && is_name_character(text[end])) ++end;
    const std::string_view name = text.substr(1, end - 1);
    if (end < text.size() && text[end] == ';')
        if (const auto found = entities_.find(name); found != entities_.end())
            return Reference{end + 1, utf8_of(found->second.character)};
    for (std::size_t length = std::min(name.size(), longest_name_without_semicolon); length > 1; --length)
        if (const auto found = entities_.find(name.substr(0, length));
            found != entities_.end() && !found->second.needs_semicolon)
            return Reference{length + 1, utf8_of(found->second.character)};
    return std::nullopt;
}

std::optional<HtmlEntities::Reference> HtmlEntities::numeric(std::string_view text) {
    const bool is_hexadecimal = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
    const char32_t base = is_hexadecimal ? 16 : 10;
    const std::size_t begin = is_hexadecimal ? 3 : 2;
    std::size_t end = begin;
    char32_t number = 0;
    for (; end < text.size(); ++end) {
        const int digit = hexadecimal(text[end]);
        if (digit < 0 || static_cast<char32_t>(digit) >= base) break;
        number = std::min(number * base + static_cast<char32_t>(digit), last_character + 1);
    }
    if (end == begin) return std::nullopt;
    if (end < text.size() && text[end] == ';') ++end;
    return Reference{end, numbered_character(number)};
}

}  // namespace fade
