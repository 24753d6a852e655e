// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/report_document.h"

#include <QColor>
#include <QFont>
#include <QImage>
#include <QPainter>
#include <QPalette>
#include <QRectF>
#include <QString>

/// What printed pages are put together from. All lengths in points; the painter's unit is a point.
namespace fade::ui::page {

inline constexpr double margin = 48;
inline constexpr double tiny_text = 7;
inline constexpr double small_text = 8;
inline constexpr double body_text = 9;

inline const QColor soft(0x55, 0x55, 0x55);
inline const QColor rule(0xcc, 0xcc, 0xcc);

/// Black on white, whatever theme the window has.
[[nodiscard]] QPalette paper();
/// Without ligatures: what is copied from a page, or looked for on it, has the letters that were written.
[[nodiscard]] QFont font(double size, bool bold = false);
[[nodiscard]] double textWidth(const QString& text, double size, bool bold = false);
/// The height of a text that is wrapped at `width`.
[[nodiscard]] double textHeight(const QString& text, double size, double width, bool bold = false);
/// The lines of a text that is wrapped at `width`.
[[nodiscard]] QStringList wrapped(const QString& text, double size, double width);

/// Draws wrapped text; returns the y below it.
double drawText(QPainter& painter, double x, double y, double width, const QString& text, double size = body_text,
                bool bold = false, Qt::Alignment alignment = Qt::AlignLeft);
/// One line; what is too long is cut in the middle.
void drawLine(QPainter& painter, const QRectF& box, const QString& text, double size = body_text, bool bold = false,
              Qt::Alignment alignment = Qt::AlignLeft);
void drawRule(QPainter& painter, double x, double y, double width);

/// The sign of a verdict, or of none.
void drawMark(QPainter& painter, const QRectF& box, const block::Mark& mark);
[[nodiscard]] QColor colourOf(const std::optional<Verdict>& verdict);

[[nodiscard]] QImage toImage(const cv::Mat& rgb);
/// The largest size of the picture's proportions in this room.
[[nodiscard]] QSizeF fitted(const QSizeF& room, cv::Size picture);

}  // namespace fade::ui::page
