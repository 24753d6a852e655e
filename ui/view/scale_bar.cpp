// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/view/scale_bar.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace fade::ui {

namespace {

constexpr double longest = 160;   // pixels of the view
constexpr double of_place = 0.3;  // at most
constexpr double edge = 10;
constexpr double within = 7;
constexpr double tick = 5;

}  // namespace

double round_length(double most) {
    double power = std::pow(10.0, std::floor(std::log10(most)));
    if (power > most) power /= 10;  // a logarithm is rounded
    if (power * 10 <= most) power *= 10;
    for (const int times : {5, 2})
        if (times * power <= most) return times * power;
    return power;
}

void draw_scale_bar(QPainter& painter, const QRectF& place, double mm) {
    const double most = std::min(longest, place.width() * of_place);
    if (most < tick) return;
    const double length = round_length(most * mm);
    const double width = length / mm;
    const auto text = QCoreApplication::translate("fade::ui::ImageView", "%1 mm")
                          .arg(QLocale().toString(length, 'g', QLocale::FloatingPointShortest));
    const QFontMetricsF metrics(painter.font());
    const double wide = std::max(width, metrics.horizontalAdvance(text)) + 2 * within;
    const double high = metrics.height() + tick + 2 * within;
    const QRectF box(place.left() + edge, place.bottom() - edge - high, wide, high);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 150));
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(QPen(Qt::white, 1.5));
    painter.drawText(box.adjusted(0, within - 2, 0, 0), Qt::AlignTop | Qt::AlignHCenter, text);
    const QPointF left(box.center().x() - width / 2, box.bottom() - within);
    const QPointF right(left.x() + width, left.y());
    painter.drawPolyline(QPolygonF{{left - QPointF(0, tick), left, right, right - QPointF(0, tick)}});
}

}  // namespace fade::ui
