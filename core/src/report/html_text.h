// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace fade {

/// What every page of ours begins with: it may show its own pictures and styles, and ask for nothing else.
inline constexpr auto html_policy =
    R"(<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">)";

/// Text for HTML and SVG, in an element or between double quotes: special characters are escaped, what is no UTF-8 is
/// replaced, and control characters other than line breaks and tabs, which HTML does not know, are left out.
[[nodiscard]] std::string escape_html(const std::string& text);

}  // namespace fade
