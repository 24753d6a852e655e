// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fade {

/// Base64 with padding, on one line (RFC 4648, section 4).
[[nodiscard]] std::string to_base64(std::string_view bytes);

/// Nothing where the text is none.
[[nodiscard]] std::optional<std::string> from_base64(std::string_view text);

}  // namespace fade
