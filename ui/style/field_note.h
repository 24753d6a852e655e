// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QTimer>

namespace fade::ui {

/// Says beside a field why it did not take what was typed: below the field, or above it where there is no room, over
/// what else is there, so that nothing moves. Goes when the field is hidden, typed in, given another
/// value or scrolled away, or after some seconds.
class FieldNote : public QLabel {
    Q_OBJECT

public:
    /// Belongs to the field.
    explicit FieldNote(QWidget& field);
    void say(const QString& sentence);
    /// By the field's own note, or by one that it gets.
    static void sayAt(QWidget& field, const QString& sentence);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void hideWhenChanged();
    void place();

    QWidget& field_;
    QTimer goes_;
};

}  // namespace fade::ui
