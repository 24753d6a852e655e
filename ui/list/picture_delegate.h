// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include "ui/model/truth.h"

namespace fade::ui {

/// A picture of the inspection list: thumbnail, name, score or state, verdict.
class PictureDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// Fills the background of an item: selected, under the mouse, or neither.
void paint_item_background(QPainter& painter, const QStyleOptionViewItem& option);
/// A thumbnail in the middle of a square, or the square's frame while there is none.
void paint_thumbnail(QPainter& painter, const QRect& square, const QVariant& decoration, const QPalette& palette,
                     double opacity = 1);
/// A person's mark: a tick for good, a cross for bad, in the colours of text. Verdicts are filled shapes with letters
/// in colours of their own, and cannot be taken for it.
void paint_truth(QPainter& painter, const QRectF& box, Truth truth, const QPalette& palette);

}  // namespace fade::ui
