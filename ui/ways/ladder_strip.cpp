// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ways/ladder_strip.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>

#include "ui/model/verdict_words.h"
#include "ui/model/way_words.h"
#include "ui/style/verdict_colours.h"
#include "ui/view/map_rendering.h"

namespace fade::ui {

namespace {

constexpr int gap = 10;
constexpr int smallest_cell = 110;
constexpr int largest_cell = 240;
constexpr int usual_columns = 5;
QImage with_map(const LadderStep& step, ColourMapName colours) {
    auto shown = step.picture.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    OverlayLook look;
    look.colours = colour_table(colours);
    QPainter painter(&shown);
    painter.drawImage(0, 0, render_map(stretch_map(step.result->inspection.fused, {0, 0, 1, 1}, shown.size()), look));
    return shown;
}

QString number(double score) {
    return QLocale().toString(score, 'f', 3);
}

}  // namespace

LadderStrip::LadderStrip(ColourMapName colours, QWidget* parent) : QWidget(parent), colours_(colours) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LadderStrip::setLadder(const std::vector<LadderStep>& ladder) {
    ladder_ = ladder;
    images_.clear();
    for (const auto& step : ladder_) images_.push_back(with_map(step, colours_));
    if (!images_.empty())
        aspect_ = std::clamp(static_cast<double>(images_.front().height()) / images_.front().width(), 0.3, 1.5);
    describe();
    updateGeometry();
    update();
}

void LadderStrip::setHint(const QString& hint) {
    hint_ = hint;
    describe();
    update();
}

void LadderStrip::describe() {
    QStringList lines;
    for (const auto& step : ladder_)
        lines << QStringLiteral("%1: %2, %3")
                     .arg(comparisonText(step.way), number(step.result->inspection.image_score),
                          verdictText(step.verdict));
    setAccessibleDescription(lines.isEmpty() ? hint_ : lines.join(QStringLiteral("; ")));
}

int LadderStrip::leastCell() const {
    int least = smallest_cell;
    for (const auto& step : ladder_)
        least = std::max(least, fontMetrics().horizontalAdvance(comparisonText(step.way)) + 4);
    return least;
}

LadderStrip::Layout LadderStrip::layoutFor(int width) const {
    const auto steps = ladder_.empty() ? usual_columns : static_cast<int>(ladder_.size());
    Layout layout;
    layout.columns = std::clamp((width + gap) / (leastCell() + gap), 1, steps);
    layout.cell = std::clamp((width + gap) / layout.columns - gap, smallest_cell, std::max(largest_cell, leastCell()));
    layout.row_height = static_cast<int>(layout.cell * aspect_) + 2 * (fontMetrics().height() + 4) + gap;
    return layout;
}

QSize LadderStrip::sizeHint() const {
    constexpr int usual_width = usual_columns * (smallest_cell + gap);
    return {usual_width, heightForWidth(usual_width)};
}

QSize LadderStrip::minimumSizeHint() const {
    return {leastCell(), layoutFor(leastCell()).row_height};
}

int LadderStrip::heightForWidth(int width) const {
    const auto layout = layoutFor(width);
    const auto steps = std::max(1, static_cast<int>(ladder_.size()));
    return (steps + layout.columns - 1) / layout.columns * layout.row_height;
}

bool LadderStrip::event(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        describe();
        updateGeometry();
        update();
    }
    return QWidget::event(event);
}

void LadderStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const auto text = palette().color(QPalette::WindowText);
    if (ladder_.empty()) {
        painter.setPen(mixed(palette().color(QPalette::Window), text, 0.65));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, hint_);
        return;
    }
    const auto layout = layoutFor(width());
    const int line = fontMetrics().height() + 4;
    for (std::size_t i = 0; i < ladder_.size(); ++i) {
        const auto& step = ladder_[i];
        const int column = static_cast<int>(i) % layout.columns;
        const int row = static_cast<int>(i) / layout.columns;
        const QRect title(column * (layout.cell + gap), row * layout.row_height, layout.cell, line);
        painter.setPen(text);
        painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter, comparisonText(step.way));
        const QRect box(title.left(), title.bottom() + 1, layout.cell, static_cast<int>(layout.cell * aspect_));
        const auto fitted = images_[i].size().scaled(box.size(), Qt::KeepAspectRatio);
        painter.drawImage(QRect(box.topLeft(), fitted), images_[i]);
        const QRectF sign(box.left(), box.bottom() + 3, line - 2, line - 2);
        paintVerdict(painter, sign, step.verdict, palette());
        painter.setPen(text);
        painter.drawText(QRectF(sign.right() + 6, sign.top(), layout.cell - sign.width() - 6, sign.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, number(step.result->inspection.image_score));
    }
}

}  // namespace fade::ui
