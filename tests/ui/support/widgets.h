// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QWidget>

#include <algorithm>
#include <stdexcept>
#include <string>

namespace fade::ui::test {

template <typename Widget>
Widget& named(const QWidget& window, const char* accessible_name) {
    for (auto* widget : window.findChildren<Widget*>())
        if (widget->accessibleName() == accessible_name) return *widget;
    throw std::runtime_error(std::string("There is no ") + accessible_name);
}

inline QPushButton& button(const QWidget& window, const char* text) {
    for (auto* one : window.findChildren<QPushButton*>())
        if (one->text().remove('&') == text) return *one;
    throw std::runtime_error(std::string("There is no button ") + text);
}

/// Whether a label that is seen has this in its text.
inline bool says(const QWidget& window, const QString& text) {
    const auto labels = window.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel* label) { return label->isVisible() && label->text().contains(text); });
}

}  // namespace fade::ui::test
