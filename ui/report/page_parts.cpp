// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/page_parts.h"

#include <QFontMetricsF>
#include <QLinearGradient>
#include <QPainterPath>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>
#include <array>
#include <cmath>

#include <opencv2/imgproc.hpp>

#include "ui/plots/verdict_colours.h"

namespace fade::ui::page {

namespace {

const QColor soft(0x55, 0x55, 0x55);
const QColor track(0xe4, 0xe4, 0xe4);
constexpr double names_share = 0.27;  ///< of a fact list's width
constexpr double score_row = 15;

/// Breaks between words, and inside of one only where a line is too short for it. Returns the height.
double breakLines(QTextLayout& layout, QString text, const QFont& font, double width) {
    text.replace('\n', QChar::LineSeparator);
    layout.setText(text);
    layout.setFont(font);
    QTextOption option;
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

double names_width(double width) {
    return std::min(130.0, width * names_share);
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
    return font;
}

double lineHeight(double size) {
    return size * 1.45;
}

double textHeight(const QString& text, double size, double width) {
    QTextLayout layout;
    return breakLines(layout, text, font(size), width);
}

double drawText(QPainter& painter, double x, double y, double width, const QString& text, double size, bool bold) {
    QTextLayout layout;
    const double height = breakLines(layout, text, font(size, bold), width);
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

double factsHeight(double width, const std::vector<ReportFact>& facts) {
    double height = 0;
    for (const auto& fact : facts)
        height += 2 + std::max(textHeight(QString::fromStdString(fact.name), small_text, names_width(width) - 8),
                               textHeight(QString::fromStdString(fact.value), small_text, width - names_width(width)));
    return height;
}

double drawFacts(QPainter& painter, double x, double y, double width, const std::vector<ReportFact>& facts) {
    const double names = names_width(width);
    for (const auto& fact : facts) {
        painter.setPen(soft);
        const double below_name = drawText(painter, x, y, names - 8, QString::fromStdString(fact.name), small_text);
        painter.setPen(Qt::black);
        y = 2 + std::max(below_name, drawText(painter, x + names, y, width - names, QString::fromStdString(fact.value),
                                              small_text));
    }
    return y;
}

void drawColourBar(QPainter& painter, const QRectF& box, double threshold, const QString& decimal_sign) {
    const auto colours = overlay_colours();
    QLinearGradient gradient(box.bottomLeft(), box.topLeft());
    constexpr int stops = 32;
    for (int i = 0; i <= stops; ++i) {
        const auto& colour = colours.at<cv::Vec3b>(255 * i / stops);
        gradient.setColorAt(static_cast<double>(i) / stops, QColor(colour[0], colour[1], colour[2]));
    }
    const QRectF bar(box.left(), box.top(), 10, box.height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawRect(bar);
    const auto at = [&](double value) { return box.bottom() - value * box.height(); };
    painter.setPen(Qt::black);
    for (const double value : {0.0, 0.25, 0.5, 0.75, 1.0})
        drawLine(painter, QRectF(bar.right() + 4, at(value) - 6, 30, 12),
                 QString::number(value).replace('.', decimal_sign), 7);
    for (const auto& [colour, width] : {std::pair(Qt::black, 2.6), {Qt::white, 1.0}}) {
        painter.setPen(QPen(colour, width));
        painter.drawLine(QPointF(bar.left() - 2, at(threshold)), QPointF(bar.right() + 2, at(threshold)));
    }
}

void drawRegions(QPainter& painter, const QRectF& box, const std::vector<Region>& regions, cv::Size size) {
    const double scale_x = box.width() / size.width;
    const double scale_y = box.height() / size.height;
    QPainterPath path;
    for (const auto& region : regions)
        for (const auto& contour : region.contours) {
            QPolygonF polygon;
            for (const auto& point : contour)
                polygon.append(box.topLeft() + QPointF(double{point.x} * scale_x, double{point.y} * scale_y));
            path.addPolygon(polygon);
            path.closeSubpath();
        }
    painter.setBrush(Qt::NoBrush);
    for (const auto& [colour, width] : {std::pair(Qt::black, 2.0), {Qt::white, 0.8}}) {
        QPen pen(colour, width);
        pen.setJoinStyle(Qt::RoundJoin);
        painter.setPen(pen);
        painter.drawPath(path);
    }
}

double scoresHeight() {
    return 3 * score_row + 14;
}

double drawScores(QPainter& painter, double x, double y, double width, const Inspection& inspection,
                  const Thresholds& thresholds, const Translate& translate) {
    const auto text = [&](std::string_view english) {
        return QString::fromStdString(translate ? translate(english) : std::string(english));
    };
    const double names = names_width(width);
    const double left = x + names;
    const double length = width - names - 40;
    const auto verdict = decide(inspection.image_score, thresholds);
    const std::array<std::pair<QString, double>, 3> rows{{{text("Language score"), inspection.language_score},
                                                          {text("Vision score"), inspection.vision_score},
                                                          {text("Image score"), inspection.image_score}}};
    double row_top = y;
    for (const auto& [name, score] : rows) {
        const bool total = &name == &rows.back().first;
        painter.setPen(Qt::black);
        drawLine(painter, QRectF(x, row_top, names, score_row), name, body_text, total);
        drawLine(painter, QRectF(left + length + 6, row_top, 34, score_row),
                 QString::fromStdString(score_text(score, translate)), body_text, total, Qt::AlignRight);
        const QRectF bar(left, row_top + 4, length, score_row - 8);
        painter.setPen(Qt::NoPen);
        painter.setBrush(track);
        painter.drawRect(bar);
        painter.setBrush(total ? verdictColour(verdict, paper()) : QColor(0x5f, 0x86, 0xb4));
        painter.drawRect(QRectF(bar.topLeft(), QSizeF(length * std::clamp(score, 0.0, 1.0), bar.height())));
        row_top += score_row;
    }
    for (const auto& [value, mark] :
         {std::pair(thresholds.review, Verdict::review), {thresholds.fail, Verdict::fail}}) {
        const double at = left + length * value;
        painter.setPen(QPen(verdictColour(mark, paper()), 0.9, mark == Verdict::review ? Qt::DashLine : Qt::SolidLine));
        painter.drawLine(QPointF(at, y), QPointF(at, row_top + 1));
        const bool close = length * (thresholds.fail - thresholds.review) < 12;
        const double shift = !close ? 0 : mark == Verdict::review ? -5.5 : 5.5;
        paintVerdict(painter, QRectF(at + shift - 5, row_top + 2, 10, 10), mark, paper());
    }
    return y + scoresHeight();
}

Image shrunk(const Image& image, Quality quality) {
    constexpr double print_side = 1400;
    constexpr double draft_side = 600;
    const double side = quality == Quality::print ? print_side : draft_side;
    const double factor = std::min(1.0, side / std::max(image.pixels.cols, image.pixels.rows));
    Image small{image.pixels, image.file, image.sha256, image.reading};
    if (factor < 1)
        cv::resize(image.pixels, small.pixels,
                   {std::max(1, cvRound(factor * image.pixels.cols)), std::max(1, cvRound(factor * image.pixels.rows))},
                   0, 0, quality == Quality::print ? cv::INTER_AREA : cv::INTER_LINEAR);
    return small;
}

QImage toImage(const cv::Mat& rgb) {
    return QImage(rgb.data, rgb.cols, rgb.rows, static_cast<qsizetype>(rgb.step), QImage::Format_RGB888).copy();
}

QRectF fitted(const QRectF& room, cv::Size picture) {
    const double scale = std::min(room.width() / picture.width, room.height() / picture.height);
    return {room.topLeft(), QSizeF(picture.width * scale, picture.height * scale)};
}

}  // namespace fade::ui::page
