// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/verdict_colours.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

#include "ui/model/verdict_words.h"

namespace fade::ui {

bool isDark(const QPalette& palette) {
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

QColor verdictColour(Verdict verdict, const QPalette& palette) {
    const bool dark = isDark(palette);
    switch (verdict) {
        case Verdict::pass:
            return dark ? QColor(0x63, 0xb9, 0x82) : QColor(0x22, 0x70, 0x3a);
        case Verdict::review:
            return dark ? QColor(0xe5, 0xa5, 0x3d) : QColor(0xa3, 0x5a, 0x00);
        case Verdict::fail:
            break;
    }
    return dark ? QColor(0xf0, 0x78, 0x6e) : QColor(0xb3, 0x26, 0x1e);
}

void paintVerdict(QPainter& painter, const QRectF& box, Verdict verdict, const QPalette& palette) {
    const double side = std::min(box.width(), box.height());
    const QRectF square(box.center() - QPointF(side, side) / 2, QSizeF(side, side));
    const auto at = [&](double x, double y) { return square.topLeft() + QPointF(x, y) * side; };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(verdictColour(verdict, palette));
    QRectF text = square;
    if (verdict == Verdict::pass) {
        painter.drawEllipse(square);
    } else if (verdict == Verdict::review) {
        painter.drawPolygon(QPolygonF({at(0.5, 0.02), at(1, 0.95), at(0, 0.95)}));
        text.translate(0, 0.14 * side);
    } else {
        constexpr double cut = 0.29;
        painter.drawPolygon(QPolygonF({at(cut, 0), at(1 - cut, 0), at(1, cut), at(1, 1 - cut), at(1 - cut, 1),
                                       at(cut, 1), at(0, 1 - cut), at(0, cut)}));
    }
    QFont font = painter.font();
    font.setBold(true);
    font.setPixelSize(std::max(1, static_cast<int>(side * (verdict == Verdict::review ? 0.5 : 0.6))));
    painter.setFont(font);
    painter.setPen(isDark(palette) ? Qt::black : Qt::white);
    painter.drawText(text, Qt::AlignCenter, verdictLetter(verdict));
    painter.restore();
}

QPixmap verdictPixmap(Verdict verdict, int side, const QPalette& palette, double ratio) {
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintVerdict(painter, QRectF(1, 1, side - 2, side - 2), verdict, palette);
    return pixmap;
}

QColor mixed(const QColor& first, const QColor& second, double share) {
    const auto part = [share](int a, int b) { return static_cast<int>(a + (b - a) * share); };
    return {part(first.red(), second.red()), part(first.green(), second.green()), part(first.blue(), second.blue())};
}

}  // namespace fade::ui
