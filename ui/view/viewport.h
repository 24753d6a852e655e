// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace fade::ui {

/// Which part of a picture a view shows, and how large. Zoom is pixels of the view per pixel of the picture.
class Viewport {
public:
    static constexpr double largest_zoom = 64;

    void setPicture(QSizeF size);
    void setView(QSizeF size);

    /// The whole picture, with a small margin; stays so when the view's size changes.
    void fit();
    [[nodiscard]] bool isFitted() const { return fitted_; }
    /// Changes the zoom; what lies under `fixed` (in the view) stays there.
    void zoomTo(double zoom, QPointF fixed);
    void pan(QPointF by);

    [[nodiscard]] double zoom() const { return zoom_; }
    [[nodiscard]] QPointF toPicture(QPointF view) const;
    [[nodiscard]] QPointF toView(QPointF picture) const;
    /// The whole picture's place in the view.
    [[nodiscard]] QRectF pictureInView() const;
    /// The visible part of the picture, in the view.
    [[nodiscard]] QRectF visibleInView() const;

private:
    [[nodiscard]] double fittingZoom() const;
    void keepInSight();

    QSizeF picture_;
    QSizeF view_;
    double zoom_ = 1;
    QPointF origin_;  ///< of the picture, in the view
    bool fitted_ = true;
};

}  // namespace fade::ui
