// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/wrapped_tips.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QToolTip>
#include <QWidget>

namespace fade::ui {

namespace {

constexpr int widest_line = 60;  // usual characters

bool is_wide(const QString& plain) {
    const QFontMetrics metrics(QToolTip::font());
    return metrics.size(0, plain).width() > widest_line * metrics.averageCharWidth();
}

}  // namespace

WrappedTips::WrappedTips(QObject* parent) : QObject(parent) {
    QCoreApplication::instance()->installEventFilter(this);
}

bool WrappedTips::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ToolTip || !watched->isWidgetType()) return false;
    auto* widget = static_cast<QWidget*>(watched);
    const auto tip = widget->toolTip();
    if (tip.isEmpty() || Qt::mightBeRichText(tip) || !is_wide(tip)) return false;
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(),
                       Qt::convertFromPlainText(tip, Qt::WhiteSpaceNormal), widget, {}, widget->toolTipDuration());
    return true;
}

}  // namespace fade::ui
