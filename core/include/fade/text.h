// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace fade {

/// A text that is not ours, such as a sentence that a file holds, for messages: one line of valid UTF-8; invalid bytes,
/// and control characters, which a terminal would obey, are replaced.
[[nodiscard]] std::string one_line(std::string_view foreign);

}  // namespace fade
