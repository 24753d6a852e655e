// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>
#include <vector>

namespace fade::ui {

/// What the engine says of a failure, in the language of the moment: what it says of pictures and files is translated,
/// behind the file's name; what the system gives as a reason, and the rest, stays as it is. Thread-safe.
[[nodiscard]] QString failure_text(std::string_view sentence);

/// What is translated.
[[nodiscard]] std::vector<std::string_view> translatable_failures();

}  // namespace fade::ui
