// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/elided_button.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace fade::ui {

void ElidedButton::paintEvent(QPaintEvent*) {
    QStyleOptionButton option;
    initStyleOption(&option);
    constexpr int beside_icon = 8;  // that styles leave between icon and text, and around both
    const int room = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this).width() -
                     (option.icon.isNull() ? 0 : option.iconSize.width() + beside_icon);
    option.text = option.fontMetrics.elidedText(option.text, Qt::ElideRight, room, Qt::TextShowMnemonic);
    QStylePainter(this).drawControl(QStyle::CE_PushButton, option);
}

}  // namespace fade::ui
