// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPainter>
#include <QRectF>

namespace fade::ui {

/// What a mask hides, over a picture that is shown. Parts are in units of the picture, 0..1 each way. Over a picture of
/// another ratio of width to height there is none: the mask is not for it.
class Veil {
public:
    /// Grayscale8: 255 where one looks, else 0; null: everywhere.
    void setMask(const QImage& mask);
    [[nodiscard]] bool looksAt(QPointF place, QSize picture) const;
    /// Takes the hidden part out of an image with alpha, which shows this part of the picture.
    void cutOut(QImage& image, const QRectF& part, QSize picture) const;
    /// Dims and hatches it.
    void paint(QPainter& painter, const QRect& target, const QRectF& part, QSize picture);

private:
    [[nodiscard]] bool isFor(QSize picture) const;
    [[nodiscard]] QRectF scaled(const QRectF& part) const;

    QImage hidden_;  ///< Alpha8: opaque where one does not look
    // Kept between paints.
    QImage painted_;
    QRectF painted_part_;
};

}  // namespace fade::ui
