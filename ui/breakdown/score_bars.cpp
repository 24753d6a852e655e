// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/score_bars.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>

#include "ui/breakdown/map_choice.h"
#include "ui/style/verdict_colours.h"

namespace fade::ui {

namespace {

constexpr int row_gap = 7;
constexpr int bar_height = 10;
constexpr int space = 10;
constexpr int mark_room = 18;

}  // namespace

ScoreBars::ScoreBars(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ScoreBars::setPicture(const InspectedPicturePtr& picture) {
    picture_ = picture;
    describe();
    update();
}

void ScoreBars::setThresholds(const Thresholds& thresholds) {
    thresholds_ = thresholds;
    update();
}

std::vector<ScoreBars::Row> ScoreBars::rows() const {
    if (!picture_) return {};
    const auto& inspection = picture_->inspection;
    const double vision_weight = settingsOf(*picture_).vision(inspection.regime()).score_weight;
    std::vector<Row> rows;
    if (inspection.language_score) rows.push_back({tr("Language"), *inspection.language_score, vision_weight < 1});
    rows.push_back({tr("Vision"), inspection.vision_score, vision_weight > 0});
    rows.push_back({tr("Image score"), inspection.image_score, true});
    return rows;
}

void ScoreBars::describe() {
    QString text;
    for (const auto& row : rows()) text += tr("%1: %2. ").arg(row.name).arg(QLocale().toString(row.score, 'f', 3));
    setAccessibleName(tr("Scores"));
    setAccessibleDescription(text.trimmed());
}

QSize ScoreBars::sizeHint() const {
    return {320, 3 * (fontMetrics().height() + row_gap) + mark_room};
}

QSize ScoreBars::minimumSizeHint() const {
    return {180, sizeHint().height()};
}

void ScoreBars::paintEvent(QPaintEvent*) {
    const auto all = rows();
    if (all.empty()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto window = palette().color(QPalette::Window);
    const auto text = palette().color(QPalette::WindowText);
    const auto soft = mixed(window, text, 0.65);
    const int line = fontMetrics().height();
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics bold_metrics(bold);
    int names = 0;
    int numbers = 0;
    for (const auto& row : all) {
        names = std::max(names, bold_metrics.horizontalAdvance(row.name));
        numbers = std::max(numbers, bold_metrics.horizontalAdvance(QLocale().toString(row.score, 'f', 3)));
    }
    const double left = names + space;
    const double right = width() - numbers - space;
    const auto at = [&](double value) { return left + (right - left) * std::clamp(value, 0.0, 1.0); };

    int y = 0;
    for (const auto& row : all) {
        const bool total = &row == &all.back();
        painter.setFont(total ? bold : font());
        painter.setPen(row.counts ? text : soft);
        painter.drawText(QRectF(0, y, left, line), Qt::AlignVCenter | Qt::AlignLeft, row.name);
        painter.drawText(QRectF(right + space, y, width() - right - space, line), Qt::AlignVCenter | Qt::AlignRight,
                         QLocale().toString(row.score, 'f', 3));
        const QRectF track(left, y + (line - bar_height) / 2.0, right - left, bar_height);
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(window, text, 0.13));
        painter.drawRoundedRect(track, 3, 3);
        auto colour =
            total ? verdictColour(decide(row.score, thresholds_), palette()) : palette().color(QPalette::Highlight);
        if (!row.counts) colour = mixed(window, text, 0.35);
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(track.topLeft(), QSizeF(at(row.score) - left, bar_height)), 3, 3);
        y += line + row_gap;
    }
    const double bottom = y - row_gap / 2.0;
    painter.setFont(font());
    for (const auto& [value, verdict] :
         {std::pair(thresholds_.review, Verdict::review), {thresholds_.fail, Verdict::fail}}) {
        const auto colour = verdictColour(verdict, palette());
        painter.setPen(QPen(colour, 1.4, verdict == Verdict::review ? Qt::DashLine : Qt::SolidLine));
        painter.drawLine(QPointF(at(value), 0), QPointF(at(value), bottom + 4));
        const double side = 14;
        // Marks that would hide each other move apart.
        const bool close = at(thresholds_.fail) - at(thresholds_.review) < side + 2;
        const double shift = !close ? 0 : verdict == Verdict::review ? -side / 2 : side / 2;
        paintVerdict(painter, QRectF(at(value) + shift - side / 2, bottom + 5, side, side), verdict, palette());
    }
}

void ScoreBars::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
    QWidget::changeEvent(event);
}

}  // namespace fade::ui
