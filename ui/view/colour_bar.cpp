// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/view/colour_bar.h"

#include <QLocale>
#include <QPainter>

#include "ui/style/theme.h"

namespace fade::ui {

namespace {

constexpr int bar_width = 12;

}  // namespace

ColourBar::ColourBar(QWidget* parent) : QWidget(parent) {
    setFixedWidth(ColourBar::sizeHint().width());
    setAccessibleName(tr("Colour scale"));
}

void ColourBar::setLook(const OverlayLook& look) {
    look_ = look;
    setToolTip(tr("Colours of the map, from %1 to %2")
                   .arg(QLocale().toString(look.low, 'f', 2), QLocale().toString(look.high, 'f', 2)));
    update();
}

void ColourBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int margin = fontMetrics().height() / 2 + 8;
    const QRect bar(2, margin, bar_width, height() - 2 * margin);
    QImage colours(1, static_cast<int>(look_.colours.size()), QImage::Format_RGB32);
    for (int step = 0; step < colours.height(); ++step)
        colours.setPixel(0, colours.height() - 1 - step, look_.colours[static_cast<std::size_t>(step)]);
    painter.drawImage(bar, colours);
    const auto y_of = [&](double share) { return bar.bottom() - share * (bar.height() - 1); };
    painter.setPen(quiet_text(palette()));
    for (const double share : {0.0, 0.25, 0.5, 0.75, 1.0}) {
        const double y = y_of(share);
        painter.drawLine(QPointF(bar.right() + 2, y), QPointF(bar.right() + 5, y));
        painter.drawText(QRectF(bar.right() + 7, y - 10, width() - bar.right() - 7, 20),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         QLocale().toString(look_.low + share * (look_.high - look_.low), 'f', 2));
    }
    if (!look_.threshold || *look_.threshold < look_.low || *look_.threshold > look_.high) return;
    const double y = y_of((*look_.threshold - look_.low) / std::max(1e-9, look_.high - look_.low));
    painter.setPen(QPen(palette().color(QPalette::WindowText), 2));
    painter.drawLine(QPointF(bar.left() - 1, y), QPointF(bar.right() + 2, y));
}

}  // namespace fade::ui
