// SPDX-License-Identifier: MIT
#include "base/quote.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace fade {

std::string quote(std::string_view text) {
    constexpr int32_t longest = 60;              // characters
    constexpr std::size_t widest_character = 4;  // bytes
    const auto begin = text.substr(0, (longest + 1) * widest_character);
    const auto characters = icu::UnicodeString::fromUTF8({begin.data(), static_cast<int32_t>(begin.size())});
    icu::UnicodeString shown(u'"');
    int32_t count = 0;
    for (int32_t i = 0; i < characters.length(); i = characters.moveIndex32(i, 1)) {
        if (++count > longest) {
            shown += u"...";
            break;
        }
        const auto character = characters.char32At(i);
        shown += u_isprint(character) != 0 ? character : UChar32{0xFFFD};
    }
    std::string result;
    (shown += u'"').toUTF8String(result);
    return result;
}

}  // namespace fade
