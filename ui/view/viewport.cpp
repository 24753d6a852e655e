// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/view/viewport.h"

#include <algorithm>

namespace fade::ui {

namespace {

constexpr double margin = 12;         // around a fitted picture, pixels of the view
constexpr double stays_visible = 48;  // of a picture that is dragged away

}  // namespace

void Viewport::setPicture(QSizeF size) {
    if (size == picture_) return;
    picture_ = size;
    fit();
}

void Viewport::setView(QSizeF size) {
    if (size == view_) return;
    const QPointF shift((size.width() - view_.width()) / 2, (size.height() - view_.height()) / 2);
    view_ = size;
    if (fitted_)
        fit();
    else
        pan(shift);
}

double Viewport::fittingZoom() const {
    if (picture_.isEmpty()) return 1;
    const double zoom =
        std::min((view_.width() - 2 * margin) / picture_.width(), (view_.height() - 2 * margin) / picture_.height());
    return std::max(zoom, 1e-3);
}

void Viewport::fit() {
    fitted_ = true;
    zoom_ = fittingZoom();
    origin_ = QPointF((view_.width() - zoom_ * picture_.width()) / 2, (view_.height() - zoom_ * picture_.height()) / 2);
}

void Viewport::zoomTo(double zoom, QPointF fixed) {
    const auto place = toPicture(fixed);
    fitted_ = false;
    zoom_ = std::clamp(zoom, std::min(fittingZoom() / 2, 1.0), largest_zoom);
    origin_ = fixed - place * zoom_;
    keepInSight();
}

void Viewport::pan(QPointF by) {
    fitted_ = false;
    origin_ += by;
    keepInSight();
}

void Viewport::keepInSight() {
    const auto bounded = [](double origin, double picture, double view) {
        const double least = std::min(stays_visible, std::min(picture, view));
        return std::clamp(origin, least - picture, view - least);
    };
    origin_ = {bounded(origin_.x(), zoom_ * picture_.width(), view_.width()),
               bounded(origin_.y(), zoom_ * picture_.height(), view_.height())};
}

QPointF Viewport::toPicture(QPointF view) const {
    return (view - origin_) / zoom_;
}

QPointF Viewport::toView(QPointF picture) const {
    return origin_ + picture * zoom_;
}

QRectF Viewport::pictureInView() const {
    return {origin_, picture_ * zoom_};
}

QRectF Viewport::visibleInView() const {
    return pictureInView().intersected(QRectF({0, 0}, view_));
}

}  // namespace fade::ui
