// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace fade {

/// A text from outside for use in a message: quoted, cut when longer than 60 characters, always one line of printable
/// UTF-8.
[[nodiscard]] std::string quote(std::string_view text);

}  // namespace fade
