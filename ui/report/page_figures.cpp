// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/page_figures.h"

#include <QLinearGradient>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace fade::ui::page {

namespace {

constexpr double caption = 13;
constexpr double bar_room = 50;        ///< between the pictures, for the colours' scale
constexpr double marked_share = 0.68;  ///< of the pictures' width, at most
constexpr double panorama = 2.2;       ///< wider ones have the picture itself below
constexpr double plain_below = 0.6;    ///< how high that is then
constexpr double score_row = 15;
const QColor track(0xe4, 0xe4, 0xe4);

bool is_panorama(cv::Size size) {
    return size.width > panorama * size.height;
}

struct Places {
    QRectF marked;
    QRectF plain;
};

/// Where the two pictures of a figure are: side by side, or one below the other.
Places places(const QRectF& box, cv::Size size) {
    const double width = box.width() - bar_room;
    if (is_panorama(size)) {
        const double images = box.height() - 2 * caption;
        const QRectF marked(box.topLeft(), fitted({width, images / (1 + plain_below)}, size));
        return {marked, {marked.bottomLeft() + QPointF(0, caption), marked.size() * plain_below}};
    }
    const QRectF marked(box.topLeft(), fitted({width * marked_share, box.height() - caption}, size));
    const QSizeF room(std::min(width - marked.width(), marked.width()), marked.height());
    return {marked, {marked.topRight() + QPointF(bar_room, 0), fitted(room, size)}};
}

/// The overlay's colours from 0 to 1, with numbers and a mark at the threshold.
void draw_scale(QPainter& painter, const QRectF& box, const block::Picture& block) {
    const auto colours = overlay_colours();
    QLinearGradient gradient(box.bottomLeft(), box.topLeft());
    constexpr int stops = 32;
    for (int i = 0; i <= stops; ++i) {
        const auto& colour = colours.at<cv::Vec3b>(255 * i / stops);
        gradient.setColorAt(static_cast<double>(i) / stops, QColor(colour[0], colour[1], colour[2]));
    }
    painter.fillRect(box, gradient);
    const auto at = [&](double value) { return box.bottom() - value * box.height(); };
    painter.setPen(Qt::black);
    for (const auto& tick : block.scale)
        drawLine(painter, QRectF(box.right() + 4, at(tick.value) - 6, 28, 12), QString::fromStdString(tick.text),
                 tiny_text);
    for (const auto& [colour, width] : {std::pair(Qt::black, 2.6), {Qt::white, 1.0}}) {
        painter.setPen(QPen(colour, width));
        painter.drawLine(QPointF(box.left() - 2, at(block.map_threshold)),
                         QPointF(box.right() + 2, at(block.map_threshold)));
    }
}

/// The regions' outlines over a picture that was drawn into `box`, and their numbers.
void draw_regions(QPainter& painter, const QRectF& box, const block::Picture& block) {
    const double scale_x = box.width() / block.size.width;
    const double scale_y = box.height() / block.size.height;
    QPainterPath path;
    for (const auto& region : block.regions)
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
    constexpr double radius = 5.5;
    for (std::size_t i = 0; i < block.numbered; ++i) {
        const auto place = number_place(block.regions[i], block.size, radius / scale_x);
        const QPointF middle = box.topLeft() + QPointF(place.x * scale_x, place.y * scale_y);
        painter.setPen(QPen(Qt::white, 0.7));
        painter.setBrush(Qt::black);
        painter.drawEllipse(middle, radius, radius);
        drawLine(painter, QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius),
                 QString::number(i + 1), tiny_text, true, Qt::AlignHCenter);
    }
}

/// The thresholds over a plot, with their signs below it.
void draw_limits(QPainter& painter, const QRectF& plot, const std::vector<block::Scores::Limit>& limits) {
    constexpr double side = 10;
    // Signs of thresholds close together stand side by side.
    const bool close = limits.size() == 2 && plot.width() * (limits[1].value - limits[0].value) < side;
    double shift = close ? -side / 2 : 0;
    for (const auto& limit : limits) {
        const double x = plot.left() + plot.width() * limit.value;
        painter.setPen(QPen(colourOf(limit.mark.verdict), 0.9,
                            limit.mark.verdict == Verdict::review ? Qt::DashLine : Qt::SolidLine));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        drawMark(painter, QRectF(x + shift - side / 2, plot.bottom() + 1, side, side), limit.mark);
        shift = close ? side / 2 : 0;
    }
}

}  // namespace

double figureHeight(const block::Picture& block, double width) {
    const double aspect = static_cast<double>(block.size.width) / block.size.height;
    const double room = width - bar_room;
    return is_panorama(block.size) ? room / aspect * (1 + plain_below) + 2 * caption
                                   : room * marked_share / aspect + caption;
}

void drawFigure(const Canvas& canvas, const QRectF& box, const block::Picture& block) {
    constexpr int print_side = 1400;
    constexpr int draft_side = 600;
    auto& painter = canvas.painter;
    const auto [marked, plain] = places(box, block.size);
    const auto image = block.image();
    const Image small{reduced(image->pixels, canvas.quality == Quality::print ? print_side : draft_side), image->name,
                      image->sha256};
    painter.drawImage(marked, toImage(render_overlay(small, block.map, block.opacity, block.cells)));
    draw_regions(painter, marked, block);
    constexpr double least_bar = 60;
    draw_scale(painter, QRectF(marked.right() + 9, marked.top() + 4, 9, std::max(least_bar, marked.height()) - 8),
               block);
    painter.drawImage(plain, toImage(small.pixels));
    painter.setPen(soft);
    const auto below = [&](const QRectF& picture, const std::string& text) {
        drawLine(painter, QRectF(picture.left(), picture.bottom() + 1, box.right() - picture.left(), caption - 2),
                 QString::fromStdString(text), tiny_text);
    };
    below(marked, block.marked_caption);
    below(plain, block.plain_caption);
}

double scoresHeight(const block::Scores& block) {
    return score_row * static_cast<double>(block.bars.size()) + 13;
}

void drawScores(QPainter& painter, const QRectF& box, const block::Scores& block) {
    constexpr double number = 40;
    const double names = std::min(130.0, 0.27 * box.width());
    const QRectF plot(box.left() + names, box.top(), box.width() - names - number,
                      score_row * static_cast<double>(block.bars.size()) + 1);
    double y = box.top();
    for (const auto& bar : block.bars) {
        painter.setPen(Qt::black);
        drawLine(painter, QRectF(box.left(), y, names - 6, score_row), QString::fromStdString(bar.name), body_text,
                 bar.total);
        drawLine(painter, QRectF(plot.right() + 6, y, number - 6, score_row), QString::fromStdString(bar.text),
                 body_text, bar.total, Qt::AlignRight);
        const QRectF line(plot.left(), y + 4, plot.width(), score_row - 8);
        painter.fillRect(line, track);
        painter.fillRect(QRectF(line.topLeft(), QSizeF(line.width() * std::clamp(bar.value, 0.0, 1.0), line.height())),
                         bar.total ? colourOf(block.verdict) : QColor(0x5f, 0x86, 0xb4));
        y += score_row;
    }
    draw_limits(painter, plot, block.limits);
}

double histogramHeight() {
    return 118;
}

void drawHistogram(QPainter& painter, const QRectF& box, const block::Histogram& block) {
    constexpr double legend = 130;
    const QRectF plot(box.left() + 26, box.top() + 6, box.width() - 26 - legend, 78);
    const auto highest = static_cast<double>(block.highest());
    const double bin_width = plot.width() / static_cast<double>(block::Histogram::bins);
    for (std::size_t bin = 0; bin < block::Histogram::bins; ++bin) {
        double y = plot.bottom();
        for (const auto verdict : all_verdicts) {
            const auto count = block.counts.at(static_cast<std::size_t>(verdict)).at(bin);
            const double height = plot.height() * static_cast<double>(count) / highest;
            y -= height;
            painter.fillRect(
                QRectF(plot.left() + bin_width * static_cast<double>(bin) + 0.7, y, bin_width - 1.4, height),
                colourOf(verdict));
        }
    }
    painter.setPen(QPen(Qt::black, 0.6));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    drawLine(painter, QRectF(box.left(), plot.top() - 4, 22, 10), QString::number(block.highest()), tiny_text, false,
             Qt::AlignRight);
    drawLine(painter, QRectF(box.left(), plot.bottom() - 6, 22, 10), "0", tiny_text, false, Qt::AlignRight);
    for (const auto& tick : block.scale)
        drawLine(painter, QRectF(plot.left() + plot.width() * tick.value - 20, plot.bottom() + 11, 40, 10),
                 QString::fromStdString(tick.text), tiny_text, false, Qt::AlignHCenter);
    drawLine(painter, QRectF(plot.left(), plot.bottom() + 21, plot.width(), 11), QString::fromStdString(block.axis),
             small_text, false, Qt::AlignHCenter);
    draw_limits(painter, plot, block.limits);
    double y = plot.top();
    for (std::size_t i = 0; i < block.limits.size(); ++i, y += 18) {
        drawMark(painter, QRectF(plot.right() + 16, y, 11, 11), block.limits[i].mark);
        painter.setPen(Qt::black);
        drawLine(painter, QRectF(plot.right() + 32, y - 1, box.right() - plot.right() - 32, 13),
                 QString::fromStdString(block.limit_texts[i]), small_text);
    }
}

void drawMap(QPainter& painter, const QRectF& box, const block::Maps::Cell& cell, cv::Size picture) {
    constexpr double widest = 1.5;
    const auto colours = coloured_map(cell.map, cell.multiplier, picture);
    const double height = box.height() - 4;
    const QRectF tile(box.topLeft() + QPointF(0, 2), fitted({widest * height, height}, colours.size()));
    painter.drawImage(tile, toImage(colours));
    painter.setPen(soft);
    QStringList lines;
    for (const auto& line : cell.lines) lines << QString::fromStdString(line);
    const auto text = lines.join('\n');
    const double width = box.right() - tile.right() - 8;
    const double text_height = textHeight(text, tiny_text, width);
    drawText(painter, tile.right() + 6, box.top() + std::max(0.0, (box.height() - text_height) / 2), width, text,
             tiny_text);
}

void drawThumbnail(const Canvas& canvas, const QRectF& box, const block::Thumbnails::Item& item) {
    canvas.job.check();
    constexpr double print_pixels = 4.2;  // a point: 300 an inch
    constexpr double draft_pixels = 1.5;
    const double pixels = canvas.quality == Quality::print ? print_pixels : draft_pixels;
    auto& painter = canvas.painter;
    painter.fillRect(box, QColor(0xf2, 0xf2, 0xf2));
    const auto picture = item.image ? item.image(static_cast<int>(std::ceil(pixels * box.width()))) : cv::Mat();
    if (picture.empty()) {
        const auto text = QString::fromStdString(item.missing);
        const double height = textHeight(text, tiny_text, box.width() - 8);
        painter.setPen(soft);
        drawText(painter, box.left() + 4, box.center().y() - height / 2, box.width() - 8, text, tiny_text, false,
                 Qt::AlignHCenter);
        return;
    }
    const auto size = fitted(box.size(), picture.size());
    painter.drawImage(QRectF(box.center() - QPointF(size.width() / 2, size.height() / 2), size), toImage(picture));
}

}  // namespace fade::ui::page
