// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace fade {

/// HTML's character references. Immutable and thread-safe once it is made.
class HtmlEntities {
public:
    HtmlEntities();

    /// Replaces references as Python's `html.unescape` does, with HTML 4's names and HTML 5's rules: numeric references
    /// with or without a semicolon, 0x80..0x9F read as Windows-1252, and the old names also without a semicolon.
    /// One pass: what a replacement forms is not looked at again.
    [[nodiscard]] std::string unescape(std::string_view utf8) const;

private:
    struct Entity {
        char32_t character;
        bool needs_semicolon;
    };
    struct Reference {
        std::size_t length;       ///< of the reference in the text, '&' included
        std::string replacement;  ///< may be empty
    };

    [[nodiscard]] std::optional<Reference> named(std::string_view text) const;
    [[nodiscard]] static std::optional<Reference> numeric(std::string_view text);

    std::map<std::string, Entity, std::less<>> entities_;
};

}  // namespace fade
