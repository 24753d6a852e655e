// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/image.h"

#include <QImage>
#include <QRectF>
#include <QWidget>

#include <memory>

namespace fade::ui {

/// One patch of a picture with what surrounds it; the patch is framed.
class PatchView : public QWidget {
    Q_OBJECT

public:
    explicit PatchView(QWidget* parent = nullptr);

    /// `patch` in 0..1 of the picture's width and height. Null: an empty field.
    void setPatch(const std::shared_ptr<const Image>& image, const QRectF& patch);

    [[nodiscard]] QSize sizeHint() const override { return {116, 116}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {72, 72}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage crop_;
    QRectF frame_;  ///< the patch, in 0..1 of the crop
};

/// The patch with once or more its size around it, inside the picture, and with the patch's place in it in 0..1.
struct PatchCrop {
    QImage image;
    QRectF patch;
};
[[nodiscard]] PatchCrop cropAround(const Image& image, const QRectF& patch);

}  // namespace fade::ui
