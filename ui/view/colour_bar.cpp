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
    setFixedWidth(bar_width + 11 + fontMetrics().horizontalAdvance(tr("99.9 %")));
    setAccessibleName(tr("Colour scale"));
}

void ColourBar::setLook(const OverlayLook& look) {
    look_ = look;
    const auto number = [](double value) { return QLocale().toString(value, 'f', 2); };
    setToolTip(
        look.against_good
            ? tr("Colours against good parts: the darkest up to the median of their maps, %1; the middle at what "
                 "one place in a thousand of them reaches, %2; the lightest from %3 on.")
                  .arg(number(look.low), number((look.low + look.high) / 2), number(look.high))
            : tr("Colours of the map, from %1 to %2").arg(number(look.low), number(look.high)));
    update();
}

/// Values; or which share of the cells of good parts stays below.
std::vector<std::pair<double, QString>> ColourBar::ticks() const {
    if (look_.against_good) return {{0.0, tr("50 %")}, {0.5, tr("99.9 %")}};
    std::vector<std::pair<double, QString>> values;
    for (const double share : {0.0, 0.25, 0.5, 0.75, 1.0})
        values.emplace_back(share, QLocale().toString(look_.low + share * (look_.high - look_.low), 'f', 2));
    return values;
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
    for (const auto& [share, text] : ticks()) {
        const double y = y_of(share);
        painter.drawLine(QPointF(bar.right() + 2, y), QPointF(bar.right() + 5, y));
        painter.drawText(QRectF(bar.right() + 7, y - 10, width() - bar.right() - 7, 20),
                         Qt::AlignLeft | Qt::AlignVCenter, text);
    }
    if (!look_.threshold || *look_.threshold < look_.low || *look_.threshold > look_.high) return;
    const double y = y_of((*look_.threshold - look_.low) / std::max(1e-9, look_.high - look_.low));
    painter.setPen(QPen(palette().color(QPalette::WindowText), 2));
    painter.drawLine(QPointF(bar.left() - 1, y), QPointF(bar.right() + 2, y));
}

}  // namespace fade::ui
