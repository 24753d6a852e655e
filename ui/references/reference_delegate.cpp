// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/references/reference_delegate.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include "ui/list/picture_delegate.h"
#include "ui/model/reference_set_model.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/style/verdict_colours.h"

namespace fade::ui {

namespace {

constexpr int row_height = 52;
constexpr int thumbnail_side = 40;
constexpr int margin = 8;
constexpr int box_side = 18;
constexpr double off_opacity = 0.4;

QRect check_rect(const QRect& row) {
    return {row.left() + margin, row.center().y() - box_side / 2, box_side, box_side};
}

}  // namespace

QSize ReferenceDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {160, row_height};
}

void ReferenceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    paint_item_background(*painter, option);
    const bool enabled = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    const bool outlier = index.data(ReferenceSetModel::OutlierRole).toBool();
    const auto failure = index.data(ReferenceSetModel::FailureRole).toString();

    QStyleOptionButton box;
    box.rect = check_rect(option.rect);
    box.palette = option.palette;
    box.state = QStyle::State_Enabled | (enabled ? QStyle::State_On : QStyle::State_Off);
    QApplication::style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter);

    const QRect square(box.rect.right() + margin, option.rect.center().y() - thumbnail_side / 2, thumbnail_side,
                       thumbnail_side);
    paint_thumbnail(*painter, square, index.data(Qt::DecorationRole), option.palette, enabled ? 1 : off_opacity);

    int right = option.rect.right() - margin;
    const auto mark = verdictColour(failure.isEmpty() ? Verdict::review : Verdict::fail, option.palette);
    if (outlier || !failure.isEmpty()) {
        const auto colour = selected ? option.palette.color(QPalette::HighlightedText) : mark;
        icon(failure.isEmpty() ? "warning" : "error", colour)
            .paint(painter, QRect(right - 18, option.rect.center().y() - 9, 18, 18));
        right -= 18 + margin;
    }
    const int left = square.right() + 1 + margin;
    const int width = right - left;
    const QFontMetrics metrics(option.font);
    const auto score = index.data(ReferenceSetModel::OwnScoreRole);
    QString second;
    if (!enabled)
        second = tr("Off");
    else if (!failure.isEmpty())
        second = failure;
    else if (score.isValid())
        second = outlier ? tr("%1, unlike the rest").arg(QLocale().toString(score.toDouble(), 'f', 3))
                         : tr("%1 against the others").arg(QLocale().toString(score.toDouble(), 'f', 3));
    const int line = metrics.height();
    const int top = second.isEmpty() ? option.rect.center().y() - line / 2 : option.rect.center().y() - line;
    auto text = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    auto quiet = selected ? text : quiet_text(option.palette);
    painter->setPen(enabled ? text : quiet);
    painter->drawText(QRect(left, top, width, line), Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(index.data().toString(), Qt::ElideMiddle, width));
    painter->setPen(quiet);
    if (!second.isEmpty())
        painter->drawText(QRect(left, top + line, width, line), Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(second, Qt::ElideRight, width));
    painter->restore();
}

bool ReferenceDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) {
    const auto toggle = [&] {
        const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    };
    const auto in_box = [&] {
        return check_rect(option.rect).adjusted(-6, -8, 6, 8).contains(static_cast<QMouseEvent*>(event)->pos());
    };
    if (event->type() == QEvent::MouseButtonRelease && in_box()) return toggle();
    if ((event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick) && in_box())
        return true;
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) return toggle();
    return false;
}

}  // namespace fade::ui
