// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/page_flow.h"
#include "ui/report/page_parts.h"

/// What a report's blocks draw, on a page. All lengths in points.
namespace fade::ui::page {

/// The height of a figure in which the picture is as large as this width lets it be.
[[nodiscard]] double figureHeight(const block::Picture& block, double width);
/// The picture with its map, regions and numbers, the colours' scale, and the picture itself.
void drawFigure(const Canvas& canvas, const QRectF& box, const block::Picture& block);

[[nodiscard]] double scoresHeight(const block::Scores& block);
void drawScores(QPainter& painter, const QRectF& box, const block::Scores& block);

[[nodiscard]] double histogramHeight();
void drawHistogram(QPainter& painter, const QRectF& box, const block::Histogram& block);

/// The map in its colours at the left of the box, its numbers beside it.
void drawMap(QPainter& painter, const QRectF& box, const block::Maps::Cell& cell, cv::Size picture);

/// The picture of a thumbnail in the middle of the box; or why there is none.
void drawThumbnail(const Canvas& canvas, const QRectF& box, const block::Thumbnails::Item& item);

}  // namespace fade::ui::page
