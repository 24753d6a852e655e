// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/settings.h"

#include <QString>

#include <string_view>
#include <vector>

namespace fade::ui {

/// The label, as core's table of settings has it and not translated, of the one setting in which these differ; empty if
/// they differ in several, or in one that has no field. To be translated in the context "fade::ui::SettingsPanel".
[[nodiscard]] std::string_view changed_setting(const Settings& before, const Settings& after);

/// A label or tip of core's table of settings in the window's language.
[[nodiscard]] QString setting_text(std::string_view english);

/// The texts that translations know; a test holds the table against them.
[[nodiscard]] std::vector<std::string_view> translatable_setting_texts();

}  // namespace fade::ui
