// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/settings.h"

#include <string_view>

namespace fade::ui {

/// The label, as the panel of settings has it and not translated, of the one setting in which these differ; empty if
/// they differ in several, or in one that has no field. To be translated in the context "fade::ui::SettingsPanel".
[[nodiscard]] std::string_view changed_setting(const Settings& before, const Settings& after);

}  // namespace fade::ui
