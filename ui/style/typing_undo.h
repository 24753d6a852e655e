// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QLineEdit;
class QWidget;

namespace fade::ui {

/// Ctrl+Z in a field undoes what is being typed, and nothing else, as long as it is being typed; once it has been
/// entered, the keys are the window's, for what was entered is a step of its history. Redo likewise.
class TypingUndo : public QObject {
    Q_OBJECT

public:
    /// `line` is the field, or the part of it that is typed into. Belongs to the field.
    TypingUndo(QWidget& field, const QLineEdit& line);
    [[nodiscard]] bool isTyping() const { return typing_; }
    /// What was typed has been taken, or dropped.
    void end() { typing_ = false; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool typing_ = false;
};

}  // namespace fade::ui
