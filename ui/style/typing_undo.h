// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QKeyEvent;
class QLineEdit;
class QWidget;

namespace fade::ui {

/// Ctrl+Z in a field undoes what is being typed, and nothing else, as long as it is being typed; once it has been
/// entered, the keys are the window's, for what was entered is a step of its history. Redo likewise. Esc takes back all
/// of what is being typed, before it is a shortcut.
class TypingUndo : public QObject {
    Q_OBJECT

public:
    /// `line` is the field, or the part of it that is typed into. Belongs to the field. `show_again` writes into it
    /// what it had before it was typed in, and selects that.
    TypingUndo(QWidget& field, const QLineEdit& line, std::function<void()> show_again);
    /// What was typed has been taken, or dropped.
    void end() { typing_ = false; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool passUndo(QKeyEvent& key) const;
    [[nodiscard]] bool takeBack(QKeyEvent& key);

    std::function<void()> show_again_;
    bool typing_ = false;
};

/// Ctrl+Z in a line that has nothing to undo is the window's. Redo likewise.
void leave_unused_undo(QLineEdit& line);

}  // namespace fade::ui
