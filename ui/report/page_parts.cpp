// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/page_parts.h"

#include <QFontMetricsF>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>
#include <cmath>

#include "ui/style/verdict_colours.h"

namespace fade::ui::page {

namespace {

/// Breaks between words, and inside of one only where a line is too short for it. Returns the height.
double breakLines(QTextLayout& layout, QString text, const QFont& font, double width, Qt::Alignment alignment) {
    text.replace('\n', QChar::LineSeparator);
    layout.setText(text);
    layout.setFont(font);
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    double height = 0;
    layout.beginLayout();
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, height));
        height += line.height();
    }
    layout.endLayout();
    return height;
}

}  // namespace

QPalette paper() {
    return {Qt::black, Qt::white, Qt::white, Qt::gray, Qt::gray, Qt::black, Qt::white, Qt::white, Qt::white};
}

QFont font(double size, bool bold) {
    QFont font("DejaVu Sans");
    font.setStyleHint(QFont::SansSerif);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setPixelSize(static_cast<int>(std::lround(size)));
    font.setBold(bold);
    // Qt ligates no letters that are spaced; this much is not to be seen.
    constexpr double spacing_percent = 100.02;
    font.setLetterSpacing(QFont::PercentageSpacing, spacing_percent);
    return font;
}

double textWidth(const QString& text, double size, bool bold) {
    return QFontMetricsF(font(size, bold)).horizontalAdvance(text) + 1;
}

double textHeight(const QString& text, double size, double width, bool bold) {
    QTextLayout layout;
    return breakLines(layout, text, font(size, bold), width, Qt::AlignLeft);
}

QStringList wrapped(const QString& text, double size, double width) {
    QTextLayout layout;
    breakLines(layout, text, font(size), width, Qt::AlignLeft);
    QStringList lines;
    for (int i = 0; i < layout.lineCount(); ++i) {
        const auto line = layout.lineAt(i);
        lines << text.mid(line.textStart(), line.textLength()).remove('\n');
    }
    return lines;
}

double drawText(QPainter& painter, double x, double y, double width, const QString& text, double size, bool bold,
                Qt::Alignment alignment) {
    QTextLayout layout;
    const double height = breakLines(layout, text, font(size, bold), width, alignment);
    layout.draw(&painter, QPointF(x, y));
    return y + height;
}

void drawLine(QPainter& painter, const QRectF& box, const QString& text, double size, bool bold,
              Qt::Alignment alignment) {
    painter.setFont(font(size, bold));
    const QFontMetricsF metrics(font(size, bold));
    painter.drawText(box, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                     metrics.elidedText(text, Qt::ElideMiddle, box.width()));
}

void drawRule(QPainter& painter, double x, double y, double width) {
    painter.setPen(QPen(rule, 0.6));
    painter.drawLine(QPointF(x, y), QPointF(x + width, y));
}

QColor colourOf(const std::optional<Verdict>& verdict) {
    const auto colour = verdict_colour(verdict);
    return {colour[0], colour[1], colour[2]};
}

void drawMark(QPainter& painter, const QRectF& box, const block::Mark& mark) {
    painter.save();
    painter.setFont(font(box.height()));
    if (mark.verdict) {
        paintVerdict(painter, box, *mark.verdict, paper());
    } else {
        painter.fillRect(box, colourOf({}));
        painter.setPen(Qt::white);
        drawLine(painter, box, QString::fromStdString(mark.letter), 0.7 * box.height(), true, Qt::AlignHCenter);
    }
    painter.restore();
}

QImage toImage(const cv::Mat& rgb) {
    return QImage(rgb.data, rgb.cols, rgb.rows, static_cast<qsizetype>(rgb.step), QImage::Format_RGB888).copy();
}

QSizeF fitted(const QSizeF& room, cv::Size picture) {
    const double scale = std::min(room.width() / picture.width, room.height() / picture.height);
    return {picture.width * scale, picture.height * scale};
}

}  // namespace fade::ui::page
