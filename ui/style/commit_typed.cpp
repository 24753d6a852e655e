// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/commit_typed.h"

#include <QAbstractSpinBox>
#include <QLineEdit>

namespace fade::ui {

void commit_typed(const QWidget& window) {
    auto* field = window.focusWidget();
    if (auto* number = qobject_cast<QAbstractSpinBox*>(field)) number->interpretText();
    if (auto* line = qobject_cast<QLineEdit*>(field)) Q_EMIT line->editingFinished();
}

}  // namespace fade::ui
