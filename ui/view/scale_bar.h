// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QRectF>

namespace fade::ui {

/// The largest of 1, 2 and 5 times a power of ten that is at most this, which is above 0.
[[nodiscard]] double round_length(double most);

/// A bar of a round length in a corner of this part of the view. `mm`: the length of a pixel of the view.
void draw_scale_bar(QPainter& painter, const QRectF& place, double mm);

}  // namespace fade::ui
