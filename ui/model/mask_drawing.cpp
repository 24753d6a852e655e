// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/mask_drawing.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/hash.h"

#include <QBuffer>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <string>
#include <system_error>

namespace fade::ui {

namespace {

constexpr std::size_t name_digits = 16;  // of the hash

/// Between whole pixels.
QRect between(QPointF corner, QPointF opposite) {
    const auto rounded = [](double value) { return static_cast<int>(std::lround(value)); };
    const auto box = QRectF(corner, opposite).normalized();
    return {QPoint(rounded(box.left()), rounded(box.top())),
            QPoint(rounded(box.right()) - 1, rounded(box.bottom()) - 1)};
}

}  // namespace

bool same_shape(QSize one, QSize other) {
    constexpr double tolerance = 0.01;
    if (one.isEmpty() || other.isEmpty()) return false;
    const double ratio = (static_cast<double>(one.width()) / one.height()) * other.height() / other.width();
    return std::abs(ratio - 1) <= tolerance;
}

void draw(const MaskShape& shape, QImage& mask) {
    if (shape.points.isEmpty()) return;
    QPolygonF points;
    for (const auto& point : shape.points) points << QPointF(point.x() * mask.width(), point.y() * mask.height());
    QPainter painter(&mask);
    const QColor colour = shape.looked_at ? Qt::white : Qt::black;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (shape.kind) {
        case MaskShapeKind::rectangle:
            painter.fillRect(between(points.first(), points.last()), colour);
            break;
        case MaskShapeKind::ellipse:
            painter.drawEllipse(QRectF(points.first(), points.last()).normalized());
            break;
        case MaskShapeKind::polygon:
            painter.drawPolygon(points, Qt::WindingFill);
            break;
        case MaskShapeKind::brush: {
            const double width = std::max(1.0, shape.width * mask.width());
            painter.drawEllipse(points.first(), width / 2, width / 2);  // a dot, if it did not move
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            if (points.size() > 1) painter.drawPolyline(points);
            break;
        }
    }
}

QImage rasterized(const MaskDrawing& drawing, QSize size) {
    QImage mask;
    if (drawing.base) {
        mask = rasterized(*drawing.base, size);
    } else {
        mask = QImage(size, QImage::Format_Grayscale8);
        mask.fill(drawing.shapes.empty() || !drawing.shapes.front().looked_at ? Qt::white : Qt::black);
    }
    for (const auto& shape : drawing.shapes) draw(shape, mask);
    return mask;
}

QImage rasterized(const RoiMask& mask, QSize size) {
    const auto pixels = stretched(mask, {size.width(), size.height()});
    return QImage(pixels.data, pixels.cols, pixels.rows, static_cast<qsizetype>(pixels.step), QImage::Format_Grayscale8)
        .copy();
}

std::filesystem::path keep_mask(const QImage& mask, const std::filesystem::path& folder) {
    make_writable_folder(folder);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (mask.isNull() || !mask.save(&buffer, "PNG"))
        throw Error(ErrorCode::resource, display_path(folder), Text::en("there is not enough memory for this image."));
    const auto content = bytes.toStdString();
    const auto hash = sha256(content);
    auto file = folder / ("mask-" + hash.substr(0, name_digits) + ".png");
    std::error_code error;
    const bool is_there = std::filesystem::exists(file, error) && sha256_of_file(file) == hash;
    if (!is_there) write_file_atomically(file, content);
    return file;
}

}  // namespace fade::ui
