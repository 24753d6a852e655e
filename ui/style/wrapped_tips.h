// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace fade::ui {

/// Tool tips of widgets are wrapped where they are long: Qt makes one line of plain text, as wide as it may be.
class WrappedTips : public QObject {
    Q_OBJECT

public:
    /// Of all widgets of the program.
    explicit WrappedTips(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace fade::ui
