// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/profiles.h"

#include <QString>

#include <string_view>

namespace fade::ui {

/// The name of a profile, one of `profile_names`, in the window's language.
[[nodiscard]] QString profile_text(std::string_view name);

}  // namespace fade::ui
