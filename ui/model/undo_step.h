// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUndoCommand>
#include <QUndoStack>

#include <functional>
#include <memory>
#include <string_view>
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

/// A step that brings another model, which may turn out not to load: then it is no step any more.
class RefusableStep : public UndoStep {
public:
    using UndoStep::UndoStep;
    /// Set to true once the model was refused; undoing the step then changes no model.
    [[nodiscard]] const std::shared_ptr<bool>& refused() const { return refused_; }

private:
    std::shared_ptr<bool> refused_ = std::make_shared<bool>(false);
};

/// A value that was changed. Changes of the same value within one gesture (a drag, a held key) are one step, and none
/// if they lead back to where they began.
template <typename Value>
class ValueStep : public UndoStep {
public:
    using Apply = std::function<void(const Value&)>;
    /// `what` is the value's, and lives as long as the program.
    ValueStep(Name name, std::string_view what, quint64 gesture, Value before, Value after, Apply apply)
        : UndoStep(std::move(name)),
          what_(what),
          gesture_(gesture),
          before_(std::move(before)),
          after_(std::move(after)),
          apply_(std::move(apply)) {}
    void undo() override { apply_(before_); }
    void redo() override { apply_(after_); }
    [[nodiscard]] int id() const override { return 1; }
    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = dynamic_cast<const ValueStep*>(other);
        if (next == nullptr || next->what_ != what_ || next->gesture_ != gesture_) return false;
        after_ = next->after_;
        setObsolete(after_ == before_);
        return true;
    }

private:
    std::string_view what_;
    quint64 gesture_;
    Value before_;
    Value after_;
    Apply apply_;
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
