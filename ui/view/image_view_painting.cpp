// SPDX-License-Identifier: GPL-3.0-or-later
// How the image view draws. The picture and the stretched map are kept between paints, so that a change of threshold,
// opacity or colours only recolours the map.
#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTextOption>

#include "ui/model/path_text.h"
#include "ui/style/theme.h"
#include "ui/view/image_view.h"
#include "ui/view/scale_bar.h"

namespace fade::ui {

namespace {

QRectF part_of_picture(const QRectF& in_view, const QRectF& whole) {
    return {(in_view.x() - whole.x()) / whole.width(), (in_view.y() - whole.y()) / whole.height(),
            in_view.width() / whole.width(), in_view.height() / whole.height()};
}

QRectF scaled(const QRectF& part, QSize size) {
    return {part.x() * size.width(), part.y() * size.height(), part.width() * size.width(),
            part.height() * size.height()};
}

}  // namespace

void ImageView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (!picture_) {
        painter.fillRect(rect(), workspace_colour(palette()));
        drawHint(painter);
        return;
    }
    const auto ratio = devicePixelRatioF();
    if (base_.isNull() || base_.devicePixelRatioF() != ratio) {
        base_ = QImage(size() * ratio, QImage::Format_RGB32);
        base_.setDevicePixelRatio(ratio);
        QPainter base_painter(&base_);
        base_painter.fillRect(rect(), workspace_colour(palette()));
        drawBase(base_painter);
        if (sideBySide()) drawReference(base_painter, {paneWidth(), 0, paneWidth(), double(height())}, paneWidth());
    }
    painter.drawImage(0, 0, base_);
    if (overlay_visible_ && !bare_ && !map_.empty()) drawOverlay(painter);
    if (!bare_) drawVeil(painter);
    if (swiping()) drawReference(painter, {swipeX(), 0, width() - swipeX(), double(height())}, 0);
    if (reference_ && compare_ != CompareMode::none) drawCompareHandle(painter);
    if (marker_ && !bare_) drawMarker(painter);
    if (pixel_length_ && !bare_)
        draw_scale_bar(painter, {0, 0, paneWidth(), double(height())}, *pixel_length_ / viewport_.zoom());
    if (tool_ == nullptr) return;
    painter.setClipRect(QRectF(0, 0, paneWidth(), height()));
    tool_->paint(painter, viewport_.pictureInView());
}

void ImageView::drawBase(QPainter& painter) const {
    const auto visible = viewport_.visibleInView();
    if (visible.isEmpty()) return;
    const auto part = part_of_picture(visible, viewport_.pictureInView());
    picture_->draw(painter, visible, scaled(part, picture_->size()), devicePixelRatioF());
}

/// In its own shape, as large as fits into the picture's place: only where both have the same shape, and show the part
/// from the same side, does each place lie over its like.
QRectF ImageView::referenceInView() const {
    const auto place = viewport_.pictureInView();
    const auto size = QSizeF(reference_->size()).scaled(place.size(), Qt::KeepAspectRatio);
    return {place.center() - QPointF(size.width() / 2, size.height() / 2), size};
}

void ImageView::drawReference(QPainter& painter, const QRectF& clip, double shift) const {
    painter.save();
    painter.setClipRect(clip);
    painter.fillRect(clip, workspace_colour(palette()));
    const auto whole = referenceInView();
    const auto visible = whole.intersected(QRectF(0, 0, paneWidth(), height()));
    if (!visible.isEmpty())
        reference_->draw(painter, visible.translated(shift, 0),
                         scaled(part_of_picture(visible, whole), reference_->size()), devicePixelRatioF());
    painter.restore();
}

void ImageView::drawOverlay(QPainter& painter) {
    const auto ratio = devicePixelRatioF();
    const auto visible = viewport_.visibleInView().toAlignedRect();
    if (visible.isEmpty()) return;
    const auto size = visible.size() * ratio;
    if (stretched_rect_ != visible || QSize(stretched_.cols, stretched_.rows) != size) {
        stretched_ = stretch_map(map_, part_of_picture(visible, viewport_.pictureInView()), size);
        stretched_rect_ = visible;
    }
    auto look = look_;
    look.contour_width *= ratio;
    auto overlay = render_map(stretched_, look);
    veil_.cutOut(overlay, part_of_picture(visible, viewport_.pictureInView()), picture_->size());
    overlay.setDevicePixelRatio(ratio);
    painter.save();
    // A fitted picture may end between two pixels.
    painter.setClipRect(viewport_.pictureInView().intersected(QRectF(0, 0, paneWidth(), height())));
    painter.drawImage(visible.topLeft(), overlay);
    painter.restore();
}

void ImageView::drawVeil(QPainter& painter) {
    const auto visible = viewport_.visibleInView().toAlignedRect();
    if (visible.isEmpty()) return;
    painter.save();
    painter.setClipRect(viewport_.pictureInView().intersected(QRectF(0, 0, paneWidth(), height())));
    veil_.paint(painter, visible, part_of_picture(visible, viewport_.pictureInView()), picture_->size());
    painter.restore();
}

void ImageView::drawCompareHandle(QPainter& painter) const {
    const double x = swiping() ? swipeX() : paneWidth();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(0, 0, 0, 120), 3));
    painter.drawLine(QPointF(x, 0), QPointF(x, height()));
    painter.setPen(QPen(Qt::white, 1));
    painter.drawLine(QPointF(x, 0), QPointF(x, height()));
    if (swiping()) {
        const QPointF centre(x, height() / 2.0);
        painter.setBrush(QColor(0, 0, 0, 150));
        painter.drawEllipse(centre, 11, 11);
        QPainterPath arrows;
        for (const double side : {-1.0, 1.0}) {
            arrows.moveTo(centre + QPointF(side * 3, -4));
            arrows.lineTo(centre + QPointF(side * 7, 0));
            arrows.lineTo(centre + QPointF(side * 3, 4));
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Qt::white, 1.5));
        painter.drawPath(arrows);
    }
    const auto& metrics = painter.fontMetrics();
    const int room = static_cast<int>(width() - x) - 20 - 16;  // what it does not fit into is not the reference's side
    const auto label = metrics.elidedText(referenceLabel(), Qt::ElideMiddle, room);
    if (room < metrics.averageCharWidth() * 6) return;
    const QRectF box(x + 10, 10, metrics.horizontalAdvance(label) + 16, metrics.height() + 6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 150));
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(Qt::white);
    painter.drawText(box, Qt::AlignCenter, label);
}

QString ImageView::referenceLabel() const {
    return reference_ ? tr("Reference: %1").arg(short_name_text(reference_->image()->name)) : QString();
}

void ImageView::drawMarker(QPainter& painter) const {
    const auto size = picture_->size();
    const auto centre = viewport_.toView({marker_->x() * size.width(), marker_->y() * size.height()});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const auto& pen : {QPen(QColor(0, 0, 0, 160), 4), QPen(Qt::white, 1.5)}) {
        painter.setPen(pen);
        painter.drawEllipse(centre, 9, 9);
        for (const auto& direction : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)})
            painter.drawLine(centre + direction * 5, centre + direction * 14);
    }
}

void ImageView::drawHint(QPainter& painter) const {
    if (hint_.isEmpty()) return;
    painter.setPen(palette().color(QPalette::Disabled, QPalette::WindowText));
    painter.drawText(QRectF(rect()).adjusted(40, 40, -40, -40), hint_, QTextOption(Qt::AlignCenter));
}

}  // namespace fade::ui
