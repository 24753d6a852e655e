// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/inspection_report.h"

#include <QFont>
#include <QImage>
#include <QPainter>
#include <QPalette>
#include <QRectF>
#include <QString>

/// What printed pages are put together from. All lengths in points; the painter's unit is a point.
namespace fade::ui::page {

inline constexpr double margin = 48;
inline constexpr double small_text = 8;
inline constexpr double body_text = 9;

/// Black on white, whatever theme the window has.
[[nodiscard]] QPalette paper();
[[nodiscard]] QFont font(double size, bool bold = false);
[[nodiscard]] double lineHeight(double size);
/// The height of a text that is wrapped at `width`.
[[nodiscard]] double textHeight(const QString& text, double size, double width);

/// Draws wrapped text; returns the y below it.
double drawText(QPainter& painter, double x, double y, double width, const QString& text, double size = body_text,
                bool bold = false);
/// One line; what is too long is cut in the middle.
void drawLine(QPainter& painter, const QRectF& box, const QString& text, double size = body_text, bool bold = false,
              Qt::Alignment alignment = Qt::AlignLeft);
/// Names and values in two columns; returns the y below them.
double drawFacts(QPainter& painter, double x, double y, double width, const std::vector<ReportFact>& facts);
[[nodiscard]] double factsHeight(double width, const std::vector<ReportFact>& facts);

/// The overlay's colours from 0 to 1, with numbers and a mark at the threshold.
void drawColourBar(QPainter& painter, const QRectF& box, double threshold, const QString& decimal_sign);
/// The regions' outlines over a picture of `size` pixels that was drawn into `box`.
void drawRegions(QPainter& painter, const QRectF& box, const std::vector<Region>& regions, cv::Size size);
/// Image, language and vision score with both thresholds; returns the y below them.
double drawScores(QPainter& painter, double x, double y, double width, const Inspection& inspection,
                  const Thresholds& thresholds, const Translate& translate);
[[nodiscard]] double scoresHeight();

/// How well pictures are scaled down: for a file, or at once for the screen.
enum class Quality { print, draft };
/// A copy that is no wider and higher than its quality asks for.
[[nodiscard]] Image shrunk(const Image& image, Quality quality);
[[nodiscard]] QImage toImage(const cv::Mat& rgb);
/// The largest box of the picture's proportions at the top left of `room`.
[[nodiscard]] QRectF fitted(const QRectF& room, cv::Size picture);

}  // namespace fade::ui::page
