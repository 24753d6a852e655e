// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/commit_typed.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QLineEdit>

namespace fade::ui {

namespace {

/// Also where a panel floats, as a window of its own.
bool belongs_to(const QWidget* widget, const QWidget& window) {
    while (widget != nullptr && widget != &window) widget = widget->parentWidget();
    return widget != nullptr;
}

}  // namespace

void commit_typed(const QWidget& window) {
    auto* field = QApplication::focusWidget();
    if (!belongs_to(field, window)) field = window.focusWidget();
    if (auto* number = qobject_cast<QAbstractSpinBox*>(field)) {
        number->interpretText();
        Q_EMIT number->editingFinished();
    }
    if (auto* line = qobject_cast<QLineEdit*>(field)) Q_EMIT line->editingFinished();
}

}  // namespace fade::ui
