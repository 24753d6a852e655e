// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_pages.h"

#include "fade/evidence.h"
#include "fade/files.h"
#include "fade/version.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <utility>

#include <opencv2/core.hpp>

#include "ui/breakdown/report_words.h"
#include "ui/plots/verdict_colours.h"
#include "ui/report/page_parts.h"

namespace fade::ui {

namespace {

using page::body_text;
using page::drawFacts;
using page::drawLine;
using page::drawText;
using page::margin;
using page::paper;
using page::small_text;

constexpr double title_size = 20;
constexpr double heading_size = 12;
constexpr double table_row = 14;
constexpr double footer = 26;
constexpr double map_row = 40;
constexpr double least_map_row = 18;
constexpr double picture_title = 32;
constexpr double least_pictures = 90;  // their height
constexpr std::size_t listed_regions = 4;
const QColor soft(0x55, 0x55, 0x55);
const QColor rule(0xcc, 0xcc, 0xcc);

void draw_rule(QPainter& painter, double x, double y, double width) {
    painter.setPen(QPen(rule, 0.6));
    painter.drawLine(QPointF(x, y), QPointF(x + width, y));
}

double maximum(const cv::Mat& map) {
    double value = 0;
    cv::minMaxLoc(map, nullptr, &value);
    return value;
}

}  // namespace

ReportPages::ReportPages(InspectionReport report, QPageSize::PageSizeId paper_size, Translate translate)
    : report_(std::move(report)),
      translate_(std::move(translate)),
      size_(QPageSize(paper_size).size(QPageSize::Point)),
      names_(picture_names(report_)),
      picture_pages_(report_.pictures.size()) {
    validate(report_.thresholds);
    if (report_.pictures.empty()) throw Error(ErrorCode::invalid_argument, "A report needs at least one picture.");
    fitComment();
    head_apart_ = report_.pictures.size() > 1 || !hasRoomForHead();
    if (head_apart_) addOverview();
    for (std::size_t i = 0; i < report_.pictures.size(); ++i) addPicture(i);
    addOrigins();
}

double ReportPages::width() const {
    return size_.width() - 2 * margin;
}

double ReportPages::bottom() const {
    return size_.height() - margin - footer + 10;
}

QString ReportPages::score(double value) const {
    return QString::fromStdString(score_text(value, translate_));
}

QString ReportPages::text(std::string_view english) const {
    return QString::fromStdString(translate_ ? translate_(english) : std::string(english));
}

void ReportPages::paint(QPainter& painter, int page, page::Quality quality) const {
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    pages_[static_cast<std::size_t>(page)](painter, quality);
    painter.setPen(soft);
    const QRectF line(margin, size_.height() - margin + 2, width(), 12);
    std::string origin = "FADE Inspector " + version() + " · " + report_.date;
    for (const auto& notice : report_notices(report_)) origin += " · " + noticeText(notice).toStdString();
    constexpr double number_width = 60;
    drawLine(painter, line.adjusted(0, 0, -number_width, 0), QString::fromStdString(origin), 7);
    drawLine(painter, line, QCoreApplication::translate("ReportPages", "Page %1 of %2").arg(page + 1).arg(count()), 7,
             false, Qt::AlignRight);
}

void ReportPages::fitComment() {
    constexpr double tallest_comment = 340;
    auto comment = QString::fromStdString(report_.comment);
    while (page::textHeight(comment, body_text, width()) > tallest_comment)
        comment = comment.left(comment.size() * 9 / 10) + "...";
    report_.comment = comment.toStdString();
}

QString ReportPages::sentence(const ReportedPicture& picture) const {
    return QString::fromStdString(
        verdict_sentence(picture.inspection, picture.provenance->settings, report_.thresholds, translate_));
}

double ReportPages::heightBelow(const ReportedPicture& picture, std::size_t regions, double row_height) const {
    const double rows = static_cast<double>(std::clamp<std::size_t>(regions, 1, listed_regions + 1));
    return 18 + page::scoresHeight() + 6 + page::textHeight(sentence(picture), body_text, width()) + 10 + table_row +
           row_height * static_cast<double>(picture.inspection.scales.size() + 1) + 10 + heading_size * 1.6 +
           table_row * (rows + 1) + 6 + page::factsHeight(width(), picture_facts(picture, translate_));
}

/// The report's head and its only picture, on one page.
bool ReportPages::hasRoomForHead() const {
    const auto& picture = report_.pictures.front();
    const auto regions = find_regions(picture.inspection.fused, report_.map_threshold, picture.size).size();
    return margin + headHeight() + 4 + picture_title + least_pictures + heightBelow(picture, regions, map_row) <=
           bottom();
}

double ReportPages::headHeight() const {
    double height = title_size * 1.5 + 6 + page::factsHeight(width(), report_facts(report_, translate_)) + 8;
    if (!report_.comment.empty())
        height += page::textHeight(QString::fromStdString(report_.comment), body_text, width()) + 8;
    return height;
}

double ReportPages::paintHead(QPainter& painter) const {
    painter.setPen(Qt::black);
    drawLine(painter, QRectF(margin, margin - 6, width(), title_size * 1.4), text("Inspection report"), title_size,
             true);
    double y = margin + title_size * 1.5;
    y = drawFacts(painter, margin, y, width(), report_facts(report_, translate_)) + 8;
    if (!report_.comment.empty()) {
        painter.setPen(Qt::black);
        y = drawText(painter, margin, y, width(), QString::fromStdString(report_.comment)) + 8;
    }
    return y;
}

void ReportPages::addOverview() {
    std::size_t first = 0;
    bool has_head = true;
    while (first < report_.pictures.size()) {
        const double top = has_head ? margin - 6 + headHeight() + 24 : margin + 6;
        const auto room = static_cast<std::size_t>(std::max(1.0, (bottom() - top - table_row) / table_row));
        const auto last = std::min(first + room, report_.pictures.size());
        pages_.emplace_back([this, first, last, top, has_head](QPainter& painter, page::Quality) {
            if (has_head) paintHead(painter);
            const double w = width();
            const std::array<double, 6> columns{0, w * 0.06, w * 0.50, w * 0.64, w * 0.80, w * 0.90};
            const auto cell = [&](double y, std::size_t column, const QString& value, bool bold = false) {
                const double end = column + 1 < columns.size() ? columns[column + 1] : w;
                drawLine(painter, QRectF(margin + columns[column], y, end - columns[column] - 6, table_row), value,
                         small_text, bold, column < 3 ? Qt::AlignLeft : Qt::AlignRight);
            };
            painter.setPen(soft);
            cell(top - table_row, 1, text("Picture"));
            cell(top - table_row, 2, text("Verdict"));
            cell(top - table_row, 3, text("Image score"));
            cell(top - table_row, 4, QCoreApplication::translate("ReportPages", "Language"));
            cell(top - table_row, 5, QCoreApplication::translate("ReportPages", "Vision"));
            draw_rule(painter, margin, top, w);
            double y = top;
            for (std::size_t i = first; i < last; ++i, y += table_row) {
                const auto& picture = report_.pictures[i];
                const auto verdict = decide(picture.inspection.image_score, report_.thresholds);
                painter.setPen(Qt::black);
                cell(y, 0, QString::number(i + 1));
                cell(y, 1, QString::fromStdString(names_[i]));
                cell(y, 3, score(picture.inspection.image_score), true);
                cell(y, 4, score(picture.inspection.language_score));
                cell(y, 5, score(picture.inspection.vision_score));
                paintVerdict(painter, QRectF(margin + columns[2], y + 2, 10, 10), verdict, paper());
                drawLine(painter, QRectF(margin + columns[2] + 15, y, columns[3] - columns[2] - 21, table_row),
                         QString::fromStdString(verdict_name(verdict, translate_)), small_text);
            }
        });
        first = last;
        has_head = false;
    }
}

void ReportPages::addPicture(std::size_t index) {
    picture_pages_[index] = count();
    pages_.emplace_back(
        [this, index](QPainter& painter, page::Quality quality) { paintPicture(painter, index, quality); });
}

void ReportPages::paintPicture(QPainter& painter, std::size_t index, page::Quality quality) const {
    const auto& picture = report_.pictures[index];
    const auto& inspection = picture.inspection;
    const auto size = picture.size;
    const auto verdict = decide(inspection.image_score, report_.thresholds);
    const auto regions = find_regions(inspection.fused, report_.map_threshold, size);
    const auto facts = picture_facts(picture, translate_);
    const auto comment = QString::fromStdString(picture.comment);

    double y = head_apart_ ? margin : paintHead(painter) + 4;
    paintVerdict(painter, QRectF(margin, y, 22, 22), verdict, paper());
    painter.setPen(Qt::black);
    const auto verdict_word = QString::fromStdString(verdict_name(verdict, translate_));
    const double word = QFontMetricsF(page::font(15, true)).horizontalAdvance(verdict_word);
    drawLine(painter, QRectF(margin + 30, y, word + 2, 22), verdict_word, 15, true);
    painter.setPen(soft);
    drawLine(painter, QRectF(margin + 42 + word, y + 1, width() - 42 - word, 22), QString::fromStdString(names_[index]),
             11);
    y += picture_title;
    if (!comment.isEmpty()) {
        painter.setPen(Qt::black);
        y = drawText(painter, margin, y, width(), comment) + 8;
    }

    // Everything below the pictures has its height; they take the rest. Many scales have smaller maps.
    double row_height = map_row;
    while (row_height > least_map_row &&
           y + least_pictures + heightBelow(picture, regions.size(), row_height) > bottom())
        row_height -= 1;
    constexpr double bar_room = 40;
    constexpr double caption_room = 60;
    constexpr double least_bar = 70;
    const double column = (width() - 14 - bar_room) / 2;
    const double most_height = bottom() - y - heightBelow(picture, regions.size(), row_height);
    const QRectF room(margin, y, column, std::max(least_pictures, most_height));
    const auto box = page::fitted(room, size);
    const double step = std::max(box.width(), caption_room) + 14;
    const auto other = box.translated(step, 0);
    const double bar_height = std::max(box.height(), least_bar) - 6;
    const auto small = page::shrunk(*picture.image(), quality);
    painter.drawImage(box, page::toImage(small.pixels));
    painter.drawImage(other, page::toImage(render_overlay(small, inspection.fused, report_.opacity)));
    page::drawRegions(painter, other, regions, size);
    page::drawColourBar(painter, QRectF(other.right() + 10, box.top() + 3, 10, bar_height), report_.map_threshold,
                        text("."));
    painter.setPen(soft);
    drawLine(painter, QRectF(box.left(), box.bottom() + 2, step - 4, 12), text("Picture"), 7);
    drawLine(painter, QRectF(other.left(), box.bottom() + 2, column, 12), text("Anomaly map over the picture"), 7);
    y = std::max(box.bottom(), box.top() + 3 + bar_height) + 18;
    y = page::drawScores(painter, margin, y, width(), inspection, report_.thresholds, translate_) + 6;
    painter.setPen(Qt::black);
    y = drawText(painter, margin, y, width(), sentence(picture)) + 10;
    y = paintScales(painter, y, picture, row_height) + 10;
    y = paintRegions(painter, y, regions);
    drawFacts(painter, margin, y, width(), facts);
}

double ReportPages::paintScales(QPainter& painter, double y, const ReportedPicture& picture, double row_height) const {
    const auto& inspection = picture.inspection;
    const auto& settings = picture.provenance->settings;
    const bool few_shot = inspection.shots > 0;
    const double names = width() * 0.16;
    const double column = (width() - names) / 3;
    const double map_height = row_height - 6;
    const double map_width = std::min(map_height * 1.5, map_height * picture.size.width / picture.size.height);
    painter.setPen(soft);
    drawLine(painter, QRectF(margin, y, names, table_row), text("Scale"), small_text);
    const std::array titles{QCoreApplication::translate("MapChoice", "Language"),
                            QCoreApplication::translate("MapChoice", "Vision"),
                            QCoreApplication::translate("MapChoice", "Fused")};
    for (std::size_t i = 0; i < titles.size(); ++i)
        drawLine(painter, QRectF(margin + names + column * static_cast<double>(i), y, column, table_row), titles[i],
                 small_text);
    y += table_row;
    draw_rule(painter, margin, y, width());
    const auto row = [&](const QString& name, const cv::Mat& language, const cv::Mat& vision, const cv::Mat& fused) {
        painter.setPen(Qt::black);
        drawLine(painter, QRectF(margin, y, names - 6, row_height), name, small_text);
        double x = margin + names;
        for (const auto& map : {language, vision, fused}) {
            // Vision times its multiplier, as it enters the fusion; the numbers are the map's own.
            const cv::Mat shown = map.data == vision.data ? cv::Mat(map * settings.vision_multiplier(few_shot)) : map;
            const cv::Mat black = cv::Mat::zeros(shown.size(), CV_8UC3);
            painter.drawImage(QRectF(x, y + 3, map_width, map_height),
                              page::toImage(render_overlay({black, {}, {}}, shown, 1)));
            painter.setPen(soft);
            const double text_x = x + map_width + 6;
            drawText(painter, text_x, y + std::max(1.0, row_height / 2 - 11), column - map_width - 10,
                     QCoreApplication::translate("ReportPages", "maximum %1\nmean %2")
                         .arg(score(maximum(map)), score(cv::mean(map)[0])),
                     7);
            x += column;
        }
        y += row_height;
    };
    for (const auto& maps : inspection.scales)
        row(QString::number(maps.scale), maps.language, maps.vision, fuse_scale(maps, few_shot, settings));
    row(text("All scales"), inspection.language, inspection.vision, inspection.fused);
    draw_rule(painter, margin, y, width());
    return y;
}

double ReportPages::paintRegions(QPainter& painter, double y, const std::vector<Region>& regions) const {
    painter.setPen(Qt::black);
    drawLine(painter, QRectF(margin, y, width(), heading_size * 1.4), text("Anomalous regions"), 10, true);
    y += heading_size * 1.6;
    if (regions.empty()) {
        auto nothing = text("Nothing in the map reaches {threshold}.");
        nothing.replace("{threshold}", score(report_.map_threshold));
        drawLine(painter, QRectF(margin, y, width(), table_row), nothing, small_text);
        return y + table_row + 6;
    }
    const double names = std::min(130.0, width() * 0.27);
    const auto line = [&](const QString& peak, const QString& area, const QString& place) {
        drawLine(painter, QRectF(margin, y, names - 8, table_row), peak, small_text);
        drawLine(painter, QRectF(margin + names, y, 110, table_row), area, small_text);
        drawLine(painter, QRectF(margin + names + 120, y, width() - names - 120, table_row), place, small_text);
        y += table_row;
    };
    painter.setPen(soft);
    line(text("Peak"), text("Area in pixels"), text("Position"));
    painter.setPen(Qt::black);
    const auto shown = regions.size() > listed_regions + 1 ? listed_regions : regions.size();
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& box = regions[i].box;
        line(score(regions[i].peak), QString::number(regions[i].area, 'f', 0),
             QString("%1, %2; %3 x %4").arg(box.x).arg(box.y).arg(box.width).arg(box.height));
    }
    if (shown < regions.size()) {
        auto more = text("and {count} more, with lower peaks");
        more.replace("{count}", QString::number(regions.size() - shown));
        drawLine(painter, QRectF(margin, y, width(), table_row), more, small_text);
        y += table_row;
    }
    return y + 6;
}

void ReportPages::addOrigins() {
    /// A heading, or one fact: what stays together on a page.
    struct Item {
        QString heading;
        double heading_size = 0;
        std::vector<ReportFact> fact;
        double height = 0;
    };
    std::vector<Item> items{{text("How it was inspected"), 14, {}, 26}};
    const auto groups = report_origins(report_);
    for (const auto& group : groups) {
        if (groups.size() > 1) {
            QStringList members;
            for (const auto index : group.pictures) members << QString::fromStdString(names_[index]);
            const auto names = members.join(", ");
            items.push_back({names, heading_size, {}, heading_size * 2});
        }
        for (const auto& section : origin_sections(*group.provenance, translate_)) {
            items.push_back({QString::fromStdString(section.title), 10, {}, 22});
            for (const auto& fact : section.facts) items.push_back({{}, 0, {fact}, page::factsHeight(width(), {fact})});
        }
    }
    std::size_t first = 0;
    while (first < items.size()) {
        double y = margin;
        auto last = first;
        while (last < items.size() && (last == first || y + items[last].height <= bottom())) y += items[last++].height;
        // A heading does not end a page.
        while (last < items.size() && last - first > 1 && items[last - 1].fact.empty()) --last;
        const std::vector<Item> part(items.begin() + static_cast<std::ptrdiff_t>(first),
                                     items.begin() + static_cast<std::ptrdiff_t>(last));
        pages_.emplace_back([this, part](QPainter& painter, page::Quality) {
            double top = margin;
            for (const auto& item : part) {
                painter.setPen(Qt::black);
                if (item.fact.empty())
                    drawLine(
                        painter,
                        QRectF(margin, top + item.height - item.heading_size * 1.6, width(), item.heading_size * 1.5),
                        item.heading, item.heading_size, true);
                else
                    drawFacts(painter, margin, top, width(), item.fact);
                top += item.height;
            }
        });
        first = last;
    }
}

}  // namespace fade::ui
