// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/panel_scroll.h"

#include <QScrollArea>

namespace fade::ui {

namespace {

constexpr int least_width = 180;

}  // namespace

QScrollArea* panel_scroll(QWidget* content) {
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setMinimumWidth(least_width);
    scroll->setWidget(content);
    return scroll;
}

}  // namespace fade::ui
