// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/typing_undo.h"

#include <QKeyEvent>
#include <QLineEdit>

#include <utility>

namespace fade::ui {

namespace {

class UnusedUndo : public QObject {
public:
    explicit UnusedUndo(QLineEdit& line) : QObject(&line), line_(line) { line.installEventFilter(this); }

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress) return false;
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool unused = (key->matches(QKeySequence::Undo) && !line_.isUndoAvailable()) ||
                            (key->matches(QKeySequence::Redo) && !line_.isRedoAvailable());
        if (unused) event->ignore();  // goes on to the window
        return unused;
    }

private:
    QLineEdit& line_;
};

}  // namespace

TypingUndo::TypingUndo(QWidget& field, const QLineEdit& line, std::function<void()> show_again)
    : QObject(&field), show_again_(std::move(show_again)) {
    field.installEventFilter(this);
    connect(&line, &QLineEdit::textEdited, this, [this] { typing_ = true; });
    connect(&line, &QLineEdit::editingFinished, this, &TypingUndo::end);
}

bool TypingUndo::eventFilter(QObject*, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress) return false;
    auto& key = *static_cast<QKeyEvent*>(event);
    return typing_ ? takeBack(key) : passUndo(key);
}

bool TypingUndo::takeBack(QKeyEvent& key) {
    if (key.key() != Qt::Key_Escape) return false;
    key.accept();
    if (key.type() == QEvent::ShortcutOverride) return true;
    end();
    show_again_();
    return true;
}

bool TypingUndo::passUndo(QKeyEvent& key) const {
    if (!key.matches(QKeySequence::Undo) && !key.matches(QKeySequence::Redo)) return false;
    key.ignore();  // goes on to the window
    return true;
}

void leave_unused_undo(QLineEdit& line) {
    new UnusedUndo(line);  // the line owns it
}

}  // namespace fade::ui
