// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/inspection_report.h"

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace fade::ui {

/// Core's report texts in the window's language (translation context "Report"), its numbers as the window writes them.
[[nodiscard]] Translate reportTranslation();

/// A model's notice in the window's language, if translations know it.
[[nodiscard]] QString noticeText(const std::string& notice);

/// The texts that translations know; a test holds them against core's `report_texts`.
[[nodiscard]] std::vector<std::string_view> translatableReportTexts();

}  // namespace fade::ui
