// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QDockWidget;
class QMainWindow;
class QWidget;

namespace fade::ui {

/// The widgets of a window that Tab goes through, as the eye does: panel by panel from the left, those above each
/// other from the top, within each as its own order is; the status bar last. What cannot be seen, for a panel before
/// it or for being hidden, is not among them. Panels that float are windows of their own.
[[nodiscard]] QList<QWidget*> focus_order(const QMainWindow& window);

/// Gives the next one, or the one before, the focus, and brings it into sight where it is scrolled away. False if
/// there is none.
bool focus_next(const QMainWindow& window, bool next);

/// Keeps the focus out of what cannot be seen: a panel that gets it comes to the front, and one that goes behind
/// another hands it over. For each panel of a window.
void guard_focus(QDockWidget& dock);

}  // namespace fade::ui
