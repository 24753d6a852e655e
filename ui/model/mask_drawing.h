// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/mask.h"

#include <QImage>
#include <QPolygonF>
#include <QSize>

#include <filesystem>
#include <memory>
#include <vector>

namespace fade::ui {

enum class MaskShapeKind { rectangle, ellipse, polygon, brush };

/// One thing that was drawn. Lengths are in units of the picture, 0..1 each way, so that it fits all pictures of a
/// shape.
struct MaskShape {
    MaskShapeKind kind = MaskShapeKind::rectangle;
    bool looked_at = true;
    QPolygonF points;  ///< two opposite corners of a rectangle, or of that around an ellipse; corners; the brush's way
    double width = 0;  ///< of the brush, in units of the picture's width
    bool operator==(const MaskShape&) const = default;
};

/// A mask that is being drawn: a mask that was there, and what was drawn over it.
struct MaskDrawing {
    QSize picture;                        ///< that it is drawn over
    std::shared_ptr<const RoiMask> base;  ///< null: none
    std::vector<MaskShape> shapes;
    MaskMode mode = MaskMode::blank;
    bool operator==(const MaskDrawing&) const = default;
};

/// Whether a mask of one size is for pictures of the other: by the rule of `check_fits`.
[[nodiscard]] bool same_shape(QSize one, QSize other);

/// One shape over a mask as `rasterized` makes it. A pixel belongs to a shape if its centre does.
void draw(const MaskShape& shape, QImage& mask);
/// Grayscale8 of this size: 255 where one looks, else 0. Without a base all is looked at, or nothing if the first shape
/// says where to look.
[[nodiscard]] QImage rasterized(const MaskDrawing& drawing, QSize size);
/// The same of a mask.
[[nodiscard]] QImage rasterized(const RoiMask& mask, QSize size);

/// A mask as a PNG file in this folder, which is made if need be: named by its content, so that no file is ever
/// another one. Throws `Error` (write_failed, resource).
[[nodiscard]] std::filesystem::path keep_mask(const QImage& mask, const std::filesystem::path& folder);

}  // namespace fade::ui
