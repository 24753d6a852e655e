// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/hint_list_view.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QTextOption>

#include "ui/style/theme.h"

namespace fade::ui {

HintListView::HintListView(QWidget* parent) : QListView(parent) {
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
}

void HintListView::setHint(const QString& hint) {
    hint_ = hint;
    setAccessibleDescription(hint);
    viewport()->update();
}

void HintListView::paintEvent(QPaintEvent* event) {
    QListView::paintEvent(event);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    if (model() == nullptr || model()->rowCount(rootIndex()) == 0) {
        painter.setPen(quiet_text(palette()));
        painter.drawText(QRectF(viewport()->rect()).adjusted(24, 16, -24, -16), hint_, QTextOption(Qt::AlignCenter));
    }
    if (drag_over_) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(3, 3, -3, -3), 6, 6);
    }
}

void HintListView::dragEnterEvent(QDragEnterEvent* event) {
    QListView::dragEnterEvent(event);
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
    drag_over_ = event->isAccepted();
    viewport()->update();
}

void HintListView::dragMoveEvent(QDragMoveEvent* event) {
    QListView::dragMoveEvent(event);
    // Anywhere in the list will do, not only between two rows.
    if (event->mimeData()->hasUrls()) event->accept();
}

void HintListView::dragLeaveEvent(QDragLeaveEvent* event) {
    QListView::dragLeaveEvent(event);
    drag_over_ = false;
    viewport()->update();
}

void HintListView::dropEvent(QDropEvent* event) {
    drag_over_ = false;
    viewport()->update();
    // What a list offers to itself, but cannot take: nothing happens.
    if (event->source() == this && dragDropMode() == QAbstractItemView::DragDrop &&
        defaultDropAction() != Qt::MoveAction) {
        event->ignore();
        return;
    }
    QListView::dropEvent(event);
}

}  // namespace fade::ui
