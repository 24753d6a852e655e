// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/picture_delegate.h"

#include <QImage>
#include <QLocale>
#include <QPainter>

#include <optional>

#include "ui/model/picture_list_model.h"
#include "ui/model/verdict_words.h"
#include "ui/style/theme.h"
#include "ui/style/verdict_colours.h"

namespace fade::ui {

namespace {

constexpr int row_height = 60;
constexpr int thumbnail_side = 48;
constexpr int margin = 8;
constexpr int badge_side = 20;
constexpr int truth_side = 18;
constexpr int former_side = 16;  ///< of a verdict that was overruled

std::optional<Verdict> verdict_in(const QModelIndex& index, PictureListModel::Role role) {
    const auto verdict = index.data(role);
    return verdict.isValid() ? std::optional(static_cast<Verdict>(verdict.toInt())) : std::nullopt;
}

/// Of the machine, and of the person who overruled it.
QString verdict_words(const QModelIndex& index) {
    const auto machine = verdictText(verdict_in(index, PictureListModel::VerdictRole).value_or(Verdict::review));
    const auto person = verdict_in(index, PictureListModel::OverruledRole);
    return person ? machine + QStringLiteral(" → ") + verdictText(*person) : machine;
}

QString second_line(const QModelIndex& index, const QFontMetrics& metrics, int width) {
    const auto score = index.data(PictureListModel::ScoreRole);
    const auto number = score.isValid() ? QLocale().toString(score.toDouble(), 'f', 3) : QString();
    switch (static_cast<PictureState>(index.data(PictureListModel::StateRole).toInt())) {
        case PictureState::idle:
            return PictureDelegate::tr("Not inspected");
        case PictureState::waiting:
            return score.isValid() ? number : PictureDelegate::tr("Waiting");
        case PictureState::working:
            return score.isValid() ? number : PictureDelegate::tr("Being inspected…");
        case PictureState::done: {
            const auto whole = number + QStringLiteral("  ·  ") + verdict_words(index);
            // The badge tells the verdict as well.
            return metrics.horizontalAdvance(whole) <= width ? whole : number;
        }
        case PictureState::failed:
        case PictureState::changed:
        case PictureState::missing:
            return index.data(PictureListModel::FailureRole).toString();
    }
    return {};
}

}  // namespace

void paint_item_background(QPainter& painter, const QStyleOptionViewItem& option) {
    if (option.state & QStyle::State_Selected) {
        auto colour = option.palette.color(QPalette::Highlight);
        if (!(option.state & QStyle::State_Active)) colour.setAlphaF(0.75F);
        painter.fillRect(option.rect, colour);
    } else if (option.state & QStyle::State_MouseOver) {
        auto colour = option.palette.color(QPalette::Highlight);
        colour.setAlphaF(0.12F);
        painter.fillRect(option.rect, colour);
    }
}

void paint_thumbnail(QPainter& painter, const QRect& square, const QVariant& decoration, const QPalette& palette,
                     double opacity) {
    const auto image = decoration.value<QImage>();
    painter.save();
    painter.setOpacity(opacity);
    if (image.isNull()) {
        painter.fillRect(square, palette.color(QPalette::AlternateBase));
    } else {
        const auto size = image.size().scaled(square.size(), Qt::KeepAspectRatio).expandedTo({1, 1});
        const QRect target(square.center() - QPoint(size.width() / 2, size.height() / 2), size);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(target, image);
    }
    painter.restore();
}

void paint_truth(QPainter& painter, const QRectF& box, Truth truth, const QPalette& palette) {
    const auto at = [&](double x, double y) { return box.topLeft() + QPointF(x * box.width(), y * box.height()); };
    const auto ink = palette.color(QPalette::Text);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1));
    painter.setBrush(palette.color(QPalette::Base));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setPen(QPen(ink, box.width() / 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (truth == Truth::good) {
        painter.drawPolyline(QPolygonF({at(0.25, 0.52), at(0.43, 0.7), at(0.75, 0.3)}));
    } else {
        painter.drawLine(at(0.3, 0.3), at(0.7, 0.7));
        painter.drawLine(at(0.3, 0.7), at(0.7, 0.3));
    }
    painter.restore();
}

/// The machine's verdict where a person overruled it: small, and struck through.
void paint_overruled(QPainter& painter, const QRectF& box, Verdict machine, const QPalette& palette) {
    painter.save();
    paintVerdict(painter, box, machine, palette);
    painter.setRenderHint(QPainter::Antialiasing);
    const QLineF stroke(box.bottomLeft() + QPointF(-1, 1), box.topRight() + QPointF(1, -1));
    painter.setPen(QPen(palette.color(QPalette::Base), 3));
    painter.drawLine(stroke);
    painter.setPen(QPen(palette.color(QPalette::Text), 1.2));
    painter.drawLine(stroke);
    painter.restore();
}

QSize PictureDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {200, row_height};
}

void PictureDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    paint_item_background(*painter, option);
    const auto rect = option.rect.adjusted(margin, 0, -margin, 0);
    const QRect square(rect.left(), rect.top() + (row_height - thumbnail_side) / 2, thumbnail_side, thumbnail_side);
    paint_thumbnail(*painter, square, index.data(Qt::DecorationRole), option.palette);

    const bool selected = (option.state & QStyle::State_Selected) != 0;
    const auto verdict = verdict_in(index, PictureListModel::VerdictRole);
    const auto person = verdict_in(index, PictureListModel::OverruledRole);
    const auto state = static_cast<PictureState>(index.data(PictureListModel::StateRole).toInt());
    const QRect badge(rect.right() - badge_side, rect.center().y() - badge_side / 2, badge_side, badge_side);
    const QRect former(badge.left() - 2 - former_side, badge.bottom() - former_side, former_side, former_side);
    if (verdict) {
        // A verdict that is being renewed is paler.
        painter->setOpacity(state == PictureState::done ? 1 : 0.4);
        if (selected) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(option.palette.color(QPalette::Base));
            painter->setRenderHint(QPainter::Antialiasing);
            painter->drawRoundedRect((person ? badge.united(former) : badge).adjusted(-4, -4, 4, 4), 6, 6);
        }
        paintVerdict(*painter, badge, person.value_or(*verdict), option.palette);
        if (person) paint_overruled(*painter, former, *verdict, option.palette);
        painter->setOpacity(1);
    }

    if (const auto truth = index.data(PictureListModel::TruthRole); truth.isValid())
        paint_truth(*painter, QRect(square.left() - 3, square.bottom() - truth_side + 4, truth_side, truth_side),
                    static_cast<Truth>(truth.toInt()), option.palette);

    const int left = square.right() + 1 + margin;
    const int width = (person ? former : badge).left() - margin - left;
    const QFontMetrics metrics(option.font);
    const int line = metrics.height();
    const int top = rect.center().y() - line;
    painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(QRect(left, top - 1, width, line), Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(index.data().toString(), Qt::ElideMiddle, width));
    auto quiet = quiet_text(option.palette);
    const bool has_reason =
        state == PictureState::failed || state == PictureState::changed || state == PictureState::missing;
    if (has_reason) quiet = verdictColour(Verdict::fail, option.palette);
    if (selected) quiet = option.palette.color(QPalette::HighlightedText);
    painter->setPen(quiet);
    painter->drawText(QRect(left, top + line + 1, width, line), Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(second_line(index, metrics, width), Qt::ElideRight, width));
    if ((option.state & QStyle::State_HasFocus) && !selected) {
        painter->setPen(option.palette.color(QPalette::Highlight));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

}  // namespace fade::ui
