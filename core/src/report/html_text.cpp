// SPDX-License-Identifier: MIT
#include "report/html_text.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace fade {

namespace {

std::string printable(const std::string& text) {
    const auto characters = icu::UnicodeString::fromUTF8(text);  // replaces what is no UTF-8
    icu::UnicodeString kept;
    for (int32_t i = 0; i < characters.length(); ++i) {
        const auto c = characters.charAt(i);
        if (c == u'\n' || c == u'\t' || u_isISOControl(c) == 0) kept.append(c);
    }
    std::string utf8;
    kept.toUTF8String(utf8);
    return utf8;
}

}  // namespace

std::string escape_html(const std::string& text) {
    std::string escaped;
    for (const char c : printable(text)) {
        switch (c) {
            case '&':
                escaped += "&amp;";
                break;
            case '<':
                escaped += "&lt;";
                break;
            case '>':
                escaped += "&gt;";
                break;
            case '"':
                escaped += "&quot;";
                break;
            default:
                escaped += c;
        }
    }
    return escaped;
}

}  // namespace fade
