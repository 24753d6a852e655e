// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace fade::ui {

/// Opens the short guide in a window of its own beside `window`.
void show_guide(QWidget& window);

/// The guide's text, as HTML.
[[nodiscard]] QString guide_text();

}  // namespace fade::ui
