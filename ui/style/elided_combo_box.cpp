// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/elided_combo_box.h"

#include <QStyleOptionComboBox>
#include <QStylePainter>

#include <algorithm>

namespace fade::ui {

namespace {

constexpr int margins = 2;  // that styles leave within the field

}  // namespace

ElidedComboBox::ElidedComboBox(int least, QWidget* parent) : QComboBox(parent) {
    setSizeAdjustPolicy(AdjustToContents);
    setMinimumContentsLength(least);
}

QSize ElidedComboBox::sizeHint() const {
    // Qt asks for what is inked of a text; full-width brackets take more room than that.
    int inked = 0;
    int whole = 0;
    for (int i = 0; i < count(); ++i) {
        inked = std::max(inked, fontMetrics().boundingRect(itemText(i)).width());
        whole = std::max(whole, fontMetrics().horizontalAdvance(itemText(i)));
    }
    auto hint = QComboBox::sizeHint();
    hint.rwidth() += std::max(0, whole - inked) + margins;
    return hint;
}

void ElidedComboBox::paintEvent(QPaintEvent*) {
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const auto field = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    option.currentText = option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, field.width() - margins);
    QStylePainter painter(this);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

}  // namespace fade::ui
