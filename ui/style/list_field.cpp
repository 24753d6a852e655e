// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/list_field.h"

#include <QStringList>

#include <optional>

#include "ui/style/field_note.h"
#include "ui/style/typing_undo.h"

namespace fade::ui {

namespace {

/// None: it is no list of whole numbers.
std::optional<std::vector<int>> numbers_in(const QString& text) {
    std::vector<int> numbers;
    if (text.trimmed().isEmpty()) return numbers;
    for (const auto& part : text.split(',')) {
        bool is_number = false;
        numbers.push_back(part.trimmed().toInt(&is_number));
        if (!is_number) return std::nullopt;
    }
    return numbers;
}

}  // namespace

ListField::ListField(QWidget* parent) : QLineEdit(parent), note_(new FieldNote(*this)) {
    new TypingUndo(*this, *this, [this] {  // the field owns it
        write();
        selectAll();
    });
    connect(this, &QLineEdit::editingFinished, this, &ListField::take);
}

void ListField::showNumbers(const std::vector<int>& numbers) {
    if (numbers == numbers_) return;
    numbers_ = numbers;
    if (note_) note_->hide();
    write();
}

void ListField::write() {
    QStringList texts;
    for (const int number : numbers_) texts << QString::number(number);
    setText(texts.join(QStringLiteral(", ")));
}

void ListField::take() {
    const auto typed = numbers_in(text());
    if (!typed) {
        if (note_) note_->say(tr("\"%1\" is no list of whole numbers, such as 6, 9, 12.").arg(text()));
        return write();
    }
    if (note_) note_->hide();
    const bool changed = *typed != numbers_;
    numbers_ = *typed;
    write();
    if (changed) Q_EMIT edited();
}

}  // namespace fade::ui
