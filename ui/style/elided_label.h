// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace fade::ui {

/// One line of plain text that gives way to what stands beside it: what does not fit is left out at its end, and all
/// of it is told by the tool tip.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    /// In average characters: the width that it keeps, if the text is as long, and the most that it asks for.
    ElidedLabel(int least, int most, QWidget* parent = nullptr);

    /// `text()` stays all of it.
    void setWhole(const QString& text);
    /// As it is drawn at the present width.
    [[nodiscard]] QString shown() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QSize sizeFor(int characters) const;

    int least_;
    int most_;
};

}  // namespace fade::ui
