// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/decision.h"

#include <QColor>
#include <QPalette>
#include <QPixmap>

class QPainter;
class QRectF;

namespace fade::ui {

/// True for a palette with light text on a dark ground.
[[nodiscard]] bool isDark(const QPalette& palette);

/// A colour that is legible on this palette's ground. Never the only sign: see `paintVerdict`.
[[nodiscard]] QColor verdictColour(Verdict verdict, const QPalette& palette);

/// The verdict's sign: circle, triangle or octagon with the verdict's letter, in the middle of `box`.
void paintVerdict(QPainter& painter, const QRectF& box, Verdict verdict, const QPalette& palette);

/// The same as a picture of its own, `side` long, for a screen of this many pixels to a point.
[[nodiscard]] QPixmap verdictPixmap(Verdict verdict, int side, const QPalette& palette, double ratio);

/// What lies between two colours; share 0: the first.
[[nodiscard]] QColor mixed(const QColor& first, const QColor& second, double share);

}  // namespace fade::ui
