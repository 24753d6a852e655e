// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/job.h"

#include <QRectF>

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

class QPainter;

namespace fade::ui::page {

/// How well pictures are scaled down: for a file, or at once for the screen.
enum class Quality { print, draft };

/// What a piece is painted on.
struct Canvas {
    QPainter& painter;
    Quality quality;
    const Job& job;  ///< to be looked at between pictures
};

/// What is not divided between pages. All lengths in points.
struct Piece {
    double least = 0;          ///< the height that it needs
    double good = 0;           ///< the height that it has unless a page could be saved
    double most = 0;           ///< the height that it grows to where a page has room
    bool grows_first = false;  ///< before the others
    double gap = 0;            ///< above it, but not at the top of a page
    bool keep_with_next = false;
    std::optional<std::size_t> header;  ///< the piece to be repeated above it where it begins a page
    std::function<void(const Canvas&, const QRectF&)> paint;
};

/// A piece of one height.
[[nodiscard]] Piece fixed_piece(double height, double gap, std::function<void(const Canvas&, const QRectF&)> paint);

struct Placed {
    std::size_t piece = 0;
    double y = 0;  ///< from the top of the page's text
    double height = 0;
};

/// Puts pieces onto pages of this height, in their order: on as few pages as their least heights allow; what can grow
/// fills its page; and where it can be helped, no page is nearly empty.
[[nodiscard]] std::vector<std::vector<Placed>> flow(const std::vector<Piece>& pieces, double height);

}  // namespace fade::ui::page
