// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/view/picture_pyramid.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace fade::ui {

namespace {

constexpr int smallest_level = 256;
constexpr double pixels_visible_from = 3;

/// An image that shares the matrix's memory, and keeps it alive.
QImage as_image(const cv::Mat& rgb) {
    auto* keeper = new cv::Mat(rgb);
    return QImage(
        keeper->data, keeper->cols, keeper->rows, static_cast<qsizetype>(keeper->step), QImage::Format_RGB888,
        [](void* kept) { delete static_cast<cv::Mat*>(kept); }, keeper);
}

}  // namespace

PicturePyramid::PicturePyramid(std::shared_ptr<const Image> image) : image_(std::move(image)) {
    auto pixels = image_->pixels;
    levels_.push_back(as_image(pixels));
    while (std::max(pixels.cols, pixels.rows) > smallest_level && std::min(pixels.cols, pixels.rows) > 1) {
        cv::Mat half;
        cv::resize(pixels, half, {(pixels.cols + 1) / 2, (pixels.rows + 1) / 2}, 0, 0, cv::INTER_AREA);
        // The format that draws fastest.
        levels_.push_back(as_image(half).convertToFormat(QImage::Format_RGB32));
        pixels = half;
    }
}

void PicturePyramid::draw(QPainter& painter, const QRectF& target, const QRectF& source,
                          double device_pixel_ratio) const {
    const double zoom = target.width() * device_pixel_ratio / source.width();
    const auto wanted = zoom >= 1 ? 0 : static_cast<std::size_t>(std::floor(std::log2(1 / zoom)));
    const auto& level = levels_[std::min(wanted, levels_.size() - 1)];
    const double scale_x = static_cast<double>(level.width()) / size().width();
    const double scale_y = static_cast<double>(level.height()) / size().height();
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, zoom < pixels_visible_from);
    painter.drawImage(
        target, level,
        QRectF(source.x() * scale_x, source.y() * scale_y, source.width() * scale_x, source.height() * scale_y));
    painter.restore();
}

}  // namespace fade::ui
