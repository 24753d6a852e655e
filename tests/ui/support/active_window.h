// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QTest>
#include <QWidget>

#include <stdexcept>

namespace fade::ui::test {

/// Keys go to this window from now on.
inline void make_active(QWidget& window) {
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    QApplication::setActiveWindow(&window);
#else
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window)) throw std::runtime_error("The window does not become active.");
#endif
}

}  // namespace fade::ui::test
