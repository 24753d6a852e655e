// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/image.h"

#include <QImage>
#include <QPainter>
#include <QRectF>

#include <memory>
#include <vector>

namespace fade::ui {

/// A picture with halved, quartered... copies of itself, so that drawing it costs what the view is large, whatever the
/// picture is. Immutable; made on any thread.
class PicturePyramid {
public:
    explicit PicturePyramid(std::shared_ptr<const Image> image);

    [[nodiscard]] QSize size() const { return levels_.front().size(); }
    [[nodiscard]] const std::shared_ptr<const Image>& image() const { return image_; }
    [[nodiscard]] std::size_t levels() const { return levels_.size(); }

    /// Draws `source` (in pixels of the picture) into `target` (in pixels of the device): smoothly when shrinking, and
    /// with visible pixels from three times enlargement on.
    void draw(QPainter& painter, const QRectF& target, const QRectF& source, double device_pixel_ratio) const;

private:
    std::shared_ptr<const Image> image_;
    std::vector<QImage> levels_;
};

using PicturePyramidPtr = std::shared_ptr<const PicturePyramid>;

}  // namespace fade::ui
