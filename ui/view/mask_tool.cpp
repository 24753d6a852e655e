// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/view/mask_tool.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fade::ui {

namespace {

constexpr double closing_distance = 8;  // of the first corner, pixels of the view
constexpr double brush_step = 1.15;

bool is_dragged(MaskShapeKind kind) {
    return kind == MaskShapeKind::rectangle || kind == MaskShapeKind::ellipse;
}

/// Seen on any picture.
constexpr std::array<std::pair<int, int>, 2> line_pens{{{0, 3}, {255, 1}}};

QPen line_pen(const std::pair<int, int>& look) {
    const auto [grey, width] = look;
    return QPen(QColor(grey, grey, grey, grey == 0 ? 150 : 255), width);
}

}  // namespace

MaskTool::MaskTool(MaskEditor& editor, QObject* parent) : QObject(parent), editor_(editor) {}

void MaskTool::setPen(const MaskPen& pen) {
    if (pen == pen_) return;
    const bool other = pen.kind != pen_.kind || pen.looked_at != pen_.looked_at;
    pen_ = pen;
    if (other) drop();
    Q_EMIT penChanged();
}

void MaskTool::drop() {
    if (!shape_) return;
    shape_.reset();
    Q_EMIT begunChanged();
}

bool MaskTool::closes(const Place& place) const {
    if (!shape_ || shape_->points.size() < 4) return false;  // three, and the one under the cursor
    const auto way = place.at - shape_->points.first();
    return std::hypot(way.x() * place.in_view.width(), way.y() * place.in_view.height()) <= closing_distance;
}

void MaskTool::press(const Place& place) {
    if (!editor_.drawing()) return;
    if (const auto size = editor_.drawing()->picture; !same_shape(place.picture.toSize(), size)) {
        Q_EMIT refused(tr("The mask is being drawn for pictures of %1 x %2 pixels: apply or cancel it first.")
                           .arg(size.width())
                           .arg(size.height()));
        return;
    }
    const auto point = place.at;
    if (pen_.kind == MaskShapeKind::polygon) {
        if (closes(place)) {
            shape_->points.removeLast();
            return finish();
        }
        // The last point is the one under the cursor.
        if (!shape_) shape_ = MaskShape{pen_.kind, pen_.looked_at, {{point}}, 0};
        shape_->points.last() = point;
        shape_->points << point;
    } else {
        shape_ = MaskShape{pen_.kind, pen_.looked_at, {{point}}, 0};
        if (is_dragged(pen_.kind)) shape_->points << point;
        if (pen_.kind == MaskShapeKind::brush)
            shape_->width = static_cast<double>(pen_.brush) / editor_.drawing()->picture.width();
    }
    Q_EMIT begunChanged();
}

void MaskTool::move(const Place& place) {
    if (!editor_.drawing()) return;
    cursor_ = place.at;
    if (!shape_) return;
    if (shape_->kind == MaskShapeKind::brush)
        shape_->points << *cursor_;
    else
        shape_->points.last() = *cursor_;
    Q_EMIT begunChanged();
}

void MaskTool::release(const Place& place) {
    if (!shape_ || shape_->kind == MaskShapeKind::polygon) return;
    if (is_dragged(shape_->kind)) {
        shape_->points.last() = place.at;
        const auto size = QRectF(shape_->points.first(), shape_->points.last()).normalized().size();
        // A mere click.
        if (size.width() * place.picture.width() < 1 || size.height() * place.picture.height() < 1) return drop();
    }
    finish();
}

void MaskTool::doubleClick(const Place& place) {
    if (!shape_ || shape_->kind != MaskShapeKind::polygon) return press(place);
    shape_->points.removeLast();  // the first press of the two set the corner
    finish();
}

void MaskTool::leave() {
    cursor_.reset();
}

/// What is no shape is dropped.
void MaskTool::finish() {
    const auto shape = *shape_;
    drop();
    if (shape.kind != MaskShapeKind::polygon || shape.points.size() > 2) editor_.add(shape);
}

void MaskTool::takeBackCorner() {
    if (shape_->points.size() <= 2) return drop();
    shape_->points.removeAt(shape_->points.size() - 2);
    Q_EMIT begunChanged();
}

bool MaskTool::takes(int key) const {
    if (!editor_.drawing()) return false;
    switch (key) {
        case Qt::Key_1:
        case Qt::Key_2:
        case Qt::Key_3:
        case Qt::Key_4:
        case Qt::Key_X:
        case Qt::Key_BracketLeft:
        case Qt::Key_BracketRight:
        case Qt::Key_Escape:
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Backspace:
            return true;
        default:
            return false;
    }
}

void MaskTool::key(int key) {
    const bool clicked = shape_ && shape_->kind == MaskShapeKind::polygon;
    auto pen = pen_;
    switch (key) {
        case Qt::Key_X:
            pen.looked_at = !pen.looked_at;
            return setPen(pen);
        case Qt::Key_BracketLeft:
            return setBrush(std::min(pen.brush - 1.0, pen.brush / brush_step));
        case Qt::Key_BracketRight:
            return setBrush(std::max(pen.brush + 1.0, pen.brush * brush_step));
        case Qt::Key_Escape:
            return shape_ ? drop() : editor_.cancel();
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (clicked) {
                shape_->points.removeLast();  // that under the cursor
                finish();
            }
            return;
        case Qt::Key_Backspace:
            if (clicked) takeBackCorner();
            return;
        default:
            pen.kind = static_cast<MaskShapeKind>(key - Qt::Key_1);
            setPen(pen);
    }
}

void MaskTool::turn(double notches) {
    setBrush(pen_.brush * std::pow(brush_step, notches));
}

void MaskTool::setBrush(double diameter) {
    auto pen = pen_;
    pen.brush = std::clamp(static_cast<int>(std::lround(diameter)), 1, largest_brush);
    setPen(pen);
}

void MaskTool::paint(QPainter& painter, const QRectF& picture) const {
    if (!editor_.drawing()) return;
    const auto in_view = [&](QPointF point) {
        return picture.topLeft() + QPointF(point.x() * picture.width(), point.y() * picture.height());
    };
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const auto& look : line_pens) {
        painter.setPen(line_pen(look));
        if (shape_ && is_dragged(shape_->kind)) {
            const auto box = QRectF(in_view(shape_->points.first()), in_view(shape_->points.last())).normalized();
            shape_->kind == MaskShapeKind::rectangle ? painter.drawRect(box) : painter.drawEllipse(box);
        }
        if (shape_ && shape_->kind == MaskShapeKind::polygon) {
            QPolygonF corners;
            for (const auto& point : shape_->points) corners << in_view(point);
            painter.drawPolyline(corners);
            for (const auto& corner : corners) painter.drawRect(QRectF(corner - QPointF(2.5, 2.5), QSizeF(5, 5)));
        }
        if (cursor_ && pen_.kind == MaskShapeKind::brush) {
            const double radius = picture.width() * pen_.brush / editor_.drawing()->picture.width() / 2;
            painter.drawEllipse(in_view(*cursor_), radius, radius);
        }
    }
}

}  // namespace fade::ui
