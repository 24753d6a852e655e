// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/typing_undo.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace fade::ui {

TypingUndo::TypingUndo(QWidget& field, const QLineEdit& line) : QObject(&field) {
    field.installEventFilter(this);
    connect(&line, &QLineEdit::textEdited, this, [this] { typing_ = true; });
    connect(&line, &QLineEdit::editingFinished, this, &TypingUndo::end);
}

bool TypingUndo::eventFilter(QObject*, QEvent* event) {
    if (typing_ || (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)) return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (!key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo)) return false;
    event->ignore();  // goes on to the window
    return true;
}

}  // namespace fade::ui
