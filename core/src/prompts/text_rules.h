// SPDX-License-Identifier: MIT
#pragma once

#include "fade/message.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace fade::prompts {

inline constexpr std::string_view classname_placeholder = "{classname}";
inline constexpr std::string_view sentence_placeholder = "{}";
inline constexpr std::size_t longest_sentence = 1000;  ///< in characters; the text tower reads 77 tokens at most

/// What is wrong with a text, as the end of a sentence ("is blank; a sentence was expected"); empty if nothing is.
/// `text_fault`: valid UTF-8, not blank, no control characters, not too long.
[[nodiscard]] Message text_fault(std::string_view text);
/// Also: braces occur as `{classname}` only, so that a misspelt placeholder is noticed.
[[nodiscard]] Message sentence_fault(std::string_view text);
/// For wrappers and templates: also, braces occur as `{}` only, and exactly once.
[[nodiscard]] Message wrapper_fault(std::string_view text);

/// Where the first byte lies that is not UTF-8; `npos` if there is none.
[[nodiscard]] std::size_t find_invalid_utf8(std::string_view text);

[[nodiscard]] std::string replace_all(std::string_view text, std::string_view what, std::string_view by);

}  // namespace fade::prompts
