// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/view/scale_tool.h"

#include <cmath>
#include <utility>

namespace fade::ui {

namespace {

constexpr double tick = 7;  // to either side, pixels of the view

}  // namespace

std::optional<double> ScaleTool::length() const {
    if (!line_) return std::nullopt;
    return std::hypot(line_->dx() * picture_.width(), line_->dy() * picture_.height());
}

void ScaleTool::clear() {
    drawing_ = false;
    if (!line_) return;
    line_.reset();
    Q_EMIT lineChanged();
}

void ScaleTool::press(const Place& place) {
    drawing_ = true;
    picture_ = place.picture;
    line_ = QLineF(place.at, place.at);
    Q_EMIT lineChanged();
}

void ScaleTool::move(const Place& place) {
    if (!drawing_) return;
    line_->setP2(place.at);
    Q_EMIT lineChanged();
}

void ScaleTool::release(const Place& place) {
    if (!drawing_) return;
    line_->setP2(place.at);
    drawing_ = false;
    if (*length() < 1) return clear();  // a mere click
    Q_EMIT lineChanged();
    Q_EMIT drawn();
}

void ScaleTool::key(int) {
    if (line_) return clear();
    Q_EMIT left();
}

void ScaleTool::paint(QPainter& painter, const QRectF& picture) const {
    if (!line_) return;
    const auto in_view = [&](QPointF point) {
        return picture.topLeft() + QPointF(point.x() * picture.width(), point.y() * picture.height());
    };
    const QLineF line(in_view(line_->p1()), in_view(line_->p2()));
    auto across = line.length() > 0 ? line.normalVector().unitVector() : QLineF(0, 0, 0, 1);
    const auto side = QPointF(across.dx(), across.dy()) * tick;
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& pen : {QPen(QColor(0, 0, 0, 160), 4), QPen(Qt::white, 1.5)}) {
        painter.setPen(pen);
        painter.drawLine(line);
        for (const auto& end : {line.p1(), line.p2()}) painter.drawLine(end - side, end + side);
    }
}

}  // namespace fade::ui
