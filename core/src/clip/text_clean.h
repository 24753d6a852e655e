// SPDX-License-Identifier: MIT
#pragma once

#include <unicode/unistr.h>

#include <string>
#include <string_view>

namespace fade {

/// CLIP's clean-up of a text: HTML entities replaced twice (as Python's html.unescape does it; named ones as far as
/// HTML 4 knows them), runs of white space made one blank, ends trimmed, lower-cased by Unicode's rules.
/// Throws `Error` (invalid_argument) for invalid UTF-8.
[[nodiscard]] icu::UnicodeString clean_text(std::string_view utf8);

/// HTML character references replaced once.
[[nodiscard]] std::string unescape_html(std::string_view text);

/// What Python's str.isspace accepts.
[[nodiscard]] bool is_white_space(UChar32 character);

}  // namespace fade
