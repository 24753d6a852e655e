// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace fade::ui {

/// Esc closes this widget while it is a window of its own, before it is a shortcut of another window. What has the
/// focus may want the key first.
void close_by_escape(QWidget& window);

}  // namespace fade::ui
