// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace fade::ui {

/// A choice that asks for the room of its longest text, and gives way to what stands beside it: what does not fit is
/// left out at the end of the text, with dots.
class ElidedComboBox : public QComboBox {
    Q_OBJECT

public:
    /// `least`: so many wide characters always have room.
    explicit ElidedComboBox(int least, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace fade::ui
