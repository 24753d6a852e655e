// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <string_view>

namespace fade::cli {

/// Writes a sentence to the messages, as one line that a terminal only shows: it may quote a file's content, or what
/// the user typed.
void say(std::ostream& err, std::string_view sentence);

}  // namespace fade::cli
