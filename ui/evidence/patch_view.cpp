// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/patch_view.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

#include "ui/style/verdict_colours.h"

namespace fade::ui {

namespace {

constexpr double surroundings = 1.6;  ///< patch sizes on each side

}  // namespace

PatchCrop cropAround(const Image& image, const QRectF& patch) {
    const double width = image.pixels.cols;
    const double height = image.pixels.rows;
    const QRectF pixels(patch.x() * width, patch.y() * height, patch.width() * width, patch.height() * height);
    // A square window, moved inside the picture where it would reach out of it.
    const double side = std::min({(1 + 2 * surroundings) * std::max(pixels.width(), pixels.height()), width, height});
    const auto begin = [side](double centre, double size) {
        return static_cast<int>(std::clamp(std::floor(centre - side / 2), 0.0, std::max(0.0, std::floor(size - side))));
    };
    const int length = std::max(1, static_cast<int>(std::floor(side)));
    const int left = begin(pixels.center().x(), width);
    const int top = begin(pixels.center().y(), height);
    const cv::Mat part = image.pixels(cv::Rect(left, top, length, length));
    const QImage view(part.data, part.cols, part.rows, static_cast<qsizetype>(part.step), QImage::Format_RGB888);
    const double scale = 1.0 / length;
    return {view.copy(), QRectF((pixels.x() - left) * scale, (pixels.y() - top) * scale, pixels.width() * scale,
                                pixels.height() * scale)};
}

PatchView::PatchView(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PatchView::setPatch(const std::shared_ptr<const Image>& image, const QRectF& patch) {
    if (image) {
        const auto crop = cropAround(*image, patch);
        crop_ = crop.image;
        frame_ = crop.patch;
    } else {
        crop_ = {};
    }
    update();
}

void PatchView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = std::min(width(), height()) - 2.0;
    const QRectF box((width() - side) / 2, (height() - side) / 2, side, side);
    QPainterPath rounded;
    rounded.addRoundedRect(box, 4, 4);
    if (crop_.isNull()) {
        painter.fillPath(rounded,
                         mixed(palette().color(QPalette::Window), palette().color(QPalette::WindowText), 0.08));
        return;
    }
    painter.setClipPath(rounded);
    // A few pixels drawn large stay pixels: their values are the evidence.
    painter.setRenderHint(QPainter::SmoothPixmapTransform, crop_.width() > side / 3);
    painter.drawImage(box, crop_);
    const QRectF frame(box.x() + frame_.x() * side, box.y() + frame_.y() * side, frame_.width() * side,
                       frame_.height() * side);
    painter.setPen(QPen(Qt::black, 3.4));
    painter.drawRect(frame);
    painter.setPen(QPen(Qt::white, 1.6));
    painter.drawRect(frame);
}

}  // namespace fade::ui
