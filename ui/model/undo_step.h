// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUndoCommand>
#include <QUndoStack>

#include <functional>
#include <utility>

namespace fade::ui {

/// A step that can be undone, with a name in the language of the moment.
class UndoStep : public QUndoCommand {
public:
    using Name = std::function<QString()>;
    explicit UndoStep(Name name) : name_(std::move(name)) {}
    [[nodiscard]] QString name() const { return name_(); }

private:
    Name name_;
};

/// What undoing takes back, and what redoing does again; empty where there is nothing.
[[nodiscard]] inline QString undo_name(const QUndoStack& stack) {
    const auto* step = dynamic_cast<const UndoStep*>(stack.command(stack.index() - 1));
    return step == nullptr ? QString() : step->name();
}
[[nodiscard]] inline QString redo_name(const QUndoStack& stack) {
    const auto* step = dynamic_cast<const UndoStep*>(stack.command(stack.index()));
    return step == nullptr ? QString() : step->name();
}

}  // namespace fade::ui
