// SPDX-License-Identifier: MIT
#pragma once

#include "fade/view.h"

#include <cstddef>

#include "encode/towers.h"

namespace fade {

/// The tokens of a tiled view from those of its tiles. Where tiles overlap, a patch's embedding is their mean, weighted
/// by how far it lies from the border of each, and made of unit length again: what one tile sees and its neighbour
/// does not fades in and out, and no map has a seam. The class token is that of the tiles' mean.
class TileTokens {
public:
    explicit TileTokens(cv::Size grid) : grid_(grid) {}

    /// `cells`: where the tile lies in the grid; `tokens`: of CLIP, on the CPU.
    void add(const cv::Rect& cells, const TokenSets& tokens);

    /// After all tiles.
    [[nodiscard]] TokenSets finished();

private:
    cv::Size grid_;
    TokenSets sums_;  ///< patches as [rows, columns, embed_dim], class tokens as [1, embed_dim]
};

}  // namespace fade
