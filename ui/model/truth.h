// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/decision.h"

#include <QString>

#include <optional>

namespace fade::ui {

/// What a person knows of a part, whatever the program finds. Thresholds and qualification rest on it; no verdict does.
enum class Truth { good, bad };

/// "Marked good" or "Marked bad", translated.
[[nodiscard]] QString truthText(Truth truth);

/// A good part that fails, or a bad one that passes. Review is neither: a person looks.
[[nodiscard]] bool is_against(Truth truth, Verdict verdict);

/// "good" or "bad": for files.
[[nodiscard]] QString truth_name(Truth truth);
[[nodiscard]] std::optional<Truth> truth_from(const QString& name);

}  // namespace fade::ui
