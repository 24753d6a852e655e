// SPDX-License-Identifier: MIT
#include "encode/model_words.h"

#include "fade/error.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <nlohmann/json.hpp>

namespace fade {

namespace {

/// True for a text that a terminal and a table can show as it is: no control characters, none that turn the direction
/// of writing, and something to see. Joiners stay: some scripts need them.
bool is_one_line(const std::string& utf8, int most_characters) {
    const auto text = icu::UnicodeString::fromUTF8(utf8);
    if (text.countChar32() > most_characters) return false;
    bool visible = text.isEmpty();
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const auto character = text.char32At(i);
        const auto type = u_charType(character);
        const bool joiner = character == 0x200C || character == 0x200D;
        if (type == U_CONTROL_CHAR || type == U_LINE_SEPARATOR || type == U_PARAGRAPH_SEPARATOR ||
            (type == U_FORMAT_CHAR && !joiner))
            return false;
        visible = visible || (!u_isUWhiteSpace(character) && !joiner);
    }
    return visible;
}

std::string read_line(const nlohmann::json& object, const char* key, int most_characters, const std::string& file) {
    const auto found = object.find(key);
    if (found == object.end()) return {};
    if (!found->is_string() || !is_one_line(found->get_ref<const std::string&>(), most_characters))
        throw Error(ErrorCode::malformed, file,
                    {Text::en("\"%1\" must be one line of text of at most %2 characters."), key, most_characters});
    return found->get<std::string>();
}

}  // namespace

ModelWords parse_model_words(std::string_view json, const std::string& file) {
    constexpr int longest_name = 60;
    constexpr int longest_notice = 300;
    const auto object = nlohmann::json::parse(json, nullptr, /*allow_exceptions=*/false);
    if (!object.is_object()) return {};
    return {read_line(object, "name", longest_name, file), read_line(object, "notice", longest_notice, file)};
}

}  // namespace fade
