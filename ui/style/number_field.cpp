// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/number_field.h"

#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>

#include "ui/style/field_note.h"
#include "ui/style/typed_number.h"
#include "ui/style/typing_undo.h"
#include "ui/style/wheel_guard.h"

namespace fade::ui {

NumberField::NumberField(double least, double most, double step, int decimals, QWidget* parent)
    : QDoubleSpinBox(parent), note_(new FieldNote(*this)), typing_(new TypingUndo(*this, *lineEdit(), [this] {
          setValue(value());  // rewrites the text
          selectAll();
      })) {
    setDecimals(decimals);
    setRange(least, most);
    setSingleStep(step);
    setKeyboardTracking(false);  // what is half typed is no number yet
    guard_from_wheel(*this);
    connect(this, &QAbstractSpinBox::editingFinished, typing_, &TypingUndo::end);
    connect(this, &QDoubleSpinBox::valueChanged, this, [this] {
        typing_->end();
        if (note_) note_->hide();
    });
}

void NumberField::showValue(double value) {
    if (this->value() == rounded(value)) return;
    const QSignalBlocker quiet(this);
    setValue(value);
    typing_->end();
    if (note_) note_->hide();
}

void NumberField::showValue(double value, double least, double most) {
    {
        const QSignalBlocker quiet(this);
        setRange(std::min(least, this->value()), std::max(most, this->value()));  // the old value goes by itself
    }
    showValue(value);
    const QSignalBlocker quiet(this);
    setRange(least, most);
}

QString NumberField::shown() const {
    return value() == minimum() && !specialValueText().isEmpty() ? specialValueText() : textFromValue(value());
}

double NumberField::rounded(double number) const {
    return QLocale::c().toString(number, 'f', decimals()).toDouble();
}

bool NumberField::isBeyond(double number) const {
    return rounded(number) < minimum() || rounded(number) > maximum();
}

/// Empty: it is taken.
QString NumberField::refusal(const QString& typed) const {
    const auto stays = shown();
    auto meant = typed_number(typed);
    if (meant.empty()) return tr("\"%1\" is no number. %2 stays.").arg(typed.trimmed(), stays);
    const double first = meant.front();
    std::erase_if(meant, [this](double number) { return isBeyond(number); });
    if (meant.size() > 1)
        return tr("\"%1\" may be %2 or %3: write it without a separator of thousands. %4 stays.")
            .arg(typed.trimmed(), textFromValue(meant[0]), textFromValue(meant[1]), stays);
    if (meant.empty()) {
        const auto reason = reason_ ? reason_(first) : QString();
        return reason.isEmpty() ? tr("It must be from %1 to %2. %3 stays.")
                                      .arg(textFromValue(minimum()), textFromValue(maximum()), stays)
                                : reason + ' ' + tr("%1 stays.").arg(stays);
    }
    if (decimals() == 0 && meant.front() != std::round(meant.front()))
        return tr("\"%1\" is no whole number. %2 stays.").arg(typed.trimmed(), stays);
    return {};
}

QValidator::State NumberField::validate(QString& text, int&) const {
    if (!specialValueText().isEmpty() && text == specialValueText()) return QValidator::Acceptable;
    // Anything may be typed: what is not taken is told of, rather than a key that does nothing.
    return refusal(text).isEmpty() ? QValidator::Acceptable : QValidator::Intermediate;
}

double NumberField::valueFromText(const QString& text) const {
    if (!specialValueText().isEmpty() && text == specialValueText()) return minimum();
    const auto meant = typed_number(text);
    const auto taken = std::find_if_not(meant.begin(), meant.end(), [this](double number) { return isBeyond(number); });
    return taken == meant.end() ? value() : *taken;  // rounded by the base
}

/// What is left or entered and cannot be taken.
void NumberField::fixup(QString& text) const {
    const auto why = refusal(text);
    text = shown();
    if (note_ && !why.isEmpty()) note_->say(why);
}

}  // namespace fade::ui
