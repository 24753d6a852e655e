// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/view/veil.h"

#include <algorithm>

#include "ui/model/mask_drawing.h"

namespace fade::ui {

namespace {

constexpr QColor dim(0, 0, 0, 130);
constexpr QColor hatch(255, 255, 255, 70);

}  // namespace

void Veil::setMask(const QImage& mask) {
    painted_ = {};
    hidden_ = {};
    if (mask.isNull()) return;
    auto inverse = mask;
    inverse.invertPixels();
    hidden_ =
        QImage(inverse.constBits(), inverse.width(), inverse.height(), inverse.bytesPerLine(), QImage::Format_Alpha8)
            .copy();
}

bool Veil::isFor(QSize picture) const {
    return !hidden_.isNull() && same_shape(hidden_.size(), picture);
}

QRectF Veil::scaled(const QRectF& part) const {
    return {part.x() * hidden_.width(), part.y() * hidden_.height(), part.width() * hidden_.width(),
            part.height() * hidden_.height()};
}

bool Veil::looksAt(QPointF place, QSize picture) const {
    if (!isFor(picture)) return true;
    const int x = std::clamp(static_cast<int>(place.x() * hidden_.width()), 0, hidden_.width() - 1);
    const int y = std::clamp(static_cast<int>(place.y() * hidden_.height()), 0, hidden_.height() - 1);
    return hidden_.constScanLine(y)[x] == 0;
}

void Veil::cutOut(QImage& image, const QRectF& part, QSize picture) const {
    if (!isFor(picture)) return;
    QPainter painter(&image);
    painter.setCompositionMode(QPainter::CompositionMode_DestinationOut);
    painter.drawImage(QRectF(QPointF(0, 0), QSizeF(image.size())), hidden_, scaled(part));
}

void Veil::paint(QPainter& painter, const QRect& target, const QRectF& part, QSize picture) {
    if (!isFor(picture)) return;
    const auto ratio = painter.device()->devicePixelRatioF();
    const auto size = target.size() * ratio;
    if (painted_.size() != size || painted_part_ != part) {
        painted_ = QImage(size, QImage::Format_ARGB32_Premultiplied);
        painted_.fill(dim);
        QPainter veil(&painted_);
        veil.fillRect(painted_.rect(), QBrush(hatch, Qt::BDiagPattern));
        veil.setCompositionMode(QPainter::CompositionMode_DestinationIn);
        veil.drawImage(QRectF(painted_.rect()), hidden_, scaled(part));
        painted_part_ = part;
    }
    painter.drawImage(QRectF(target), painted_, QRectF(painted_.rect()));
}

}  // namespace fade::ui
