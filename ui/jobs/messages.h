// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/message.h"

#include <QString>

#include <exception>
#include <string>

namespace fade::ui {

// What core says, in the language of the moment. Names, numbers and what the system gives as a reason stay as they are.
// Thread-safe.

[[nodiscard]] QString message_text(const Message& message);
/// Of an `Error`; another exception's words stay as they are.
[[nodiscard]] QString message_text(const std::exception& failure);

/// The same for what core writes itself, such as reports; numbers get the decimal sign of all the window's numbers.
[[nodiscard]] Translate core_translation();

/// A model's notice, if translations know it.
[[nodiscard]] QString notice_text(const std::string& notice);

}  // namespace fade::ui
