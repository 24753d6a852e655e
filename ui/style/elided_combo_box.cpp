// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/elided_combo_box.h"

#include <QStyleOptionComboBox>
#include <QStylePainter>

namespace fade::ui {

ElidedComboBox::ElidedComboBox(int least, QWidget* parent) : QComboBox(parent) {
    setSizeAdjustPolicy(AdjustToContents);
    setMinimumContentsLength(least);
}

void ElidedComboBox::paintEvent(QPaintEvent*) {
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const auto field = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    constexpr int margins = 2;  // that styles leave within the field
    option.currentText = option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, field.width() - margins);
    QStylePainter painter(this);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

}  // namespace fade::ui
