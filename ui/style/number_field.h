// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>
#include <QPointer>

#include <functional>

namespace fade::ui {

class FieldNote;
class TypingUndo;

/// A number that is typed with a decimal point or a comma, in every language. It holds when it is entered or the field
/// is left. What is no number, or beyond the range, is not taken: the old value stays, and a note at the field says
/// why. Takes the wheel only while it has the focus.
class NumberField : public QDoubleSpinBox {
    Q_OBJECT

public:
    NumberField(double least, double most, double step, int decimals, QWidget* parent = nullptr);

    /// Why a number beyond the range is not taken, for numbers that have more of a reason than the range; may return an
    /// empty text.
    void setReason(std::function<QString(double refused)> reason) { reason_ = std::move(reason); }
    /// Shows a value that is not the person's doing: silently, and without touching what is being typed if the value
    /// is the same.
    void showValue(double value);
    /// The same with another range.
    void showValue(double value, double least, double most);

    [[nodiscard]] QValidator::State validate(QString& text, int& position) const override;
    [[nodiscard]] double valueFromText(const QString& text) const override;
    void fixup(QString& text) const override;

private:
    /// To the digits that it shows.
    [[nodiscard]] double rounded(double number) const;
    /// The value as it stands in the field while nobody types.
    [[nodiscard]] QString shown() const;
    [[nodiscard]] bool isBeyond(double number) const;
    [[nodiscard]] QString refusal(const QString& typed) const;

    std::function<QString(double)> reason_;
    QPointer<FieldNote> note_;
    TypingUndo* typing_;
};

}  // namespace fade::ui
