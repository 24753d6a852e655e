// SPDX-License-Identifier: MIT
#pragma once

#include "encode/tokenizer/text_entities.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace fade {

/// CLIP's cleaning: references unescaped twice, white space collapsed to single spaces and stripped, then lower-cased.
/// Throws `Error` (invalid_argument) for text that is not UTF-8.
[[nodiscard]] std::string clean_text(std::string_view utf8, const HtmlEntities& entities);

/// Cuts cleaned text into words with CLIP's pattern, without regard to case:
/// a special token | 's|'t|'re|'ve|'m|'ll|'d | letters | one numeral | what is neither space, letter nor numeral.
/// The views it gives lie in `text`, which has to be valid UTF-8 and to outlive it.
class WordSplitter {
public:
    WordSplitter(std::string_view text, std::array<std::string_view, 2> specials) : rest_(text), specials_(specials) {}

    /// The next word, or nothing at the end.
    [[nodiscard]] std::optional<std::string_view> next();

private:
    [[nodiscard]] std::size_t word_length() const;

    std::string_view rest_;
    std::array<std::string_view, 2> specials_;
};

}  // namespace fade
