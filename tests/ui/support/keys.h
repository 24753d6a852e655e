// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAction>
#include <QKeySequence>
#include <QLabel>
#include <QMenuBar>
#include <QStringList>
#include <QTabBar>
#include <set>

namespace fade::ui::test {

/// Texts that mark a key with Alt that an earlier one of them has already.
inline QStringList keys_twice(const QStringList& texts) {
    std::set<QString> taken;
    QStringList twice;
    for (const auto& text : texts) {
        const auto key = QKeySequence::mnemonic(text);
        if (!key.isEmpty() && !taken.insert(key.toString()).second) twice << text;
    }
    return twice;
}

/// The texts of a window that can mark a key: its labels, buttons and menus.
inline QStringList texts_with_keys(const QWidget& window) {
    QStringList texts;
    for (const auto* label : window.findChildren<QLabel*>())
        if (label->buddy() != nullptr) texts << label->text();
    for (const auto* button : window.findChildren<QAbstractButton*>())
        if (button->window() == &window) texts << button->text();
    for (const auto* tabs : window.findChildren<QTabBar*>())
        for (int i = 0; i < tabs->count(); ++i) texts << tabs->tabText(i);
    for (const auto* bar : window.findChildren<QMenuBar*>())
        for (const auto* action : bar->actions()) texts << action->text();
    return texts;
}

}  // namespace fade::ui::test
