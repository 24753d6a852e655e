// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QPointer>

#include <vector>

namespace fade::ui {

class FieldNote;

/// A list of whole numbers, typed with commas between them; may be empty. What is no such list is said beside the
/// field, which then shows again what it had.
class ListField : public QLineEdit {
    Q_OBJECT

public:
    explicit ListField(QWidget* parent = nullptr);
    [[nodiscard]] const std::vector<int>& numbers() const { return numbers_; }
    /// Leaves alone what is being typed if the list is the same.
    void showNumbers(const std::vector<int>& numbers);

Q_SIGNALS:
    /// Another list was typed.
    void edited();

private:
    void take();
    void write();

    QPointer<FieldNote> note_;
    std::vector<int> numbers_;
};

}  // namespace fade::ui
