// SPDX-License-Identifier: MIT
#pragma once

#include "fade/report_document.h"

#include <string>

/// What a report's blocks draw, as HTML and SVG. Texts are escaped.
namespace fade::html {

/// The verdict's sign; its word stands beside it, so it is nothing to those who hear the page.
[[nodiscard]] std::string mark(const block::Mark& mark);
/// The picture with its map, regions and numbers, the colours' scale, and the picture itself.
[[nodiscard]] std::string figure(const block::Picture& block);
/// A map in the overlay's colours, as wide for its height as the picture: an <img>.
[[nodiscard]] std::string map_tile(const block::Maps::Cell& cell, const cv::Size& picture);
[[nodiscard]] std::string score_bars(const block::Scores& block);
[[nodiscard]] std::string histogram(const block::Histogram& block);

}  // namespace fade::html
