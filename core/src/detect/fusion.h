// SPDX-License-Identifier: MIT
#pragma once

#include "fade/detect.h"
#include "fade/mutual.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace fade {

/// Multi-scale aggregation and the fusion of language and vision (Sections 3.2 and 3.4, Table 2). `views`: at least
/// one, in rising order, both maps of each in the view's own grid. `shots`: 0 for zero-shot. Throws `Error` (mismatch)
/// for a view that is not of the whole picture. `own`: the vision map of a vision model, whose view need not be; those
/// of `views` are made of it.
[[nodiscard]] Inspection fuse(std::vector<ViewMaps> views, double language_score, std::size_t shots,
                              const Settings& settings, const std::optional<ViewMaps>& own = {});

/// The same without words: the vision map of a vision model, or a batch's, over the whole picture in as many cells.
/// Throws `Error` (mismatch) for settings that compare words.
[[nodiscard]] Inspection fuse(const ViewMaps& own, std::size_t shots, const Settings& settings);
[[nodiscard]] Inspection fuse(const BatchVision& vision, std::size_t pictures, const Settings& settings);

/// The same of a picture of a batch of so many.
[[nodiscard]] Inspection fuse(std::vector<ViewMaps> views, double language_score, const BatchVision& vision,
                              std::size_t pictures, const Settings& settings);

/// What language and vision map are multiplied with in the fused map; the vision map before its multiplier.
struct FusionWeights {
    double language = 0;
    double vision = 0;
};
[[nodiscard]] FusionWeights fusion_weights(Regime regime, const Settings& settings);

// Cells of a map that are looked at are not 0 in `cells` (CV_8UC1), which is empty where all are. The others have no
// part in what is computed of these, and are 0 themselves.

/// Several views in the grid of the largest: each cell is the mean of the views that see it.
class Aggregation {
public:
    /// At least one view, in rising order; they must live as long.
    explicit Aggregation(const std::vector<ViewMaps>& views);
    [[nodiscard]] cv::Mat mean(cv::Mat ViewMaps::*map) const;
    /// What one of the views adds to the mean: all together are the mean.
    [[nodiscard]] cv::Mat part(const ViewMaps& view, cv::Mat ViewMaps::*map) const;

private:
    [[nodiscard]] cv::Mat placed(const ViewMaps& view, cv::Mat ViewMaps::*map) const;
    [[nodiscard]] cv::Mat divided(const cv::Mat& sum) const;

    const std::vector<ViewMaps>& views_;
    cv::Size size_;
    cv::Mat looks_;  ///< how many views see each cell, CV_32FC1; empty: all see all
};

/// Two maps of one grid fused, clipped to 0..1, then smoothed as the settings ask. `language` is empty where no words
/// were compared.
[[nodiscard]] cv::Mat fuse_maps(const cv::Mat& language, const cv::Mat& vision, const cv::Mat& cells, Regime regime,
                                const Settings& settings);

/// A map of a part of the picture in a grid of so many cells over the whole picture: read bilinearly at their centres;
/// beyond its border it goes on as there. Where it is the finer one, a cell has at least the largest value whose centre
/// lies in it: no peak falls between. `cells`: the map's that are looked at.
[[nodiscard]] cv::Mat placed_in_picture(const cv::Mat& map, const cv::Rect2d& region, cv::Size grid,
                                        const cv::Mat& cells = {});

/// A map of one part of a picture, which is `region`, in a grid of so many cells over another part, `to`: read
/// bilinearly at their centres; beyond its border it goes on as there. `cells`: the map's that are looked at.
[[nodiscard]] cv::Mat read_in_place(const cv::Mat& map, const cv::Rect2d& region, const cv::Rect2d& to, cv::Size grid,
                                    const cv::Mat& cells = {});

/// The Gaussian smoothing of the fused map, and of its parts: they add up to it, but for the clipping. At most 1.
[[nodiscard]] cv::Mat smooth(const cv::Mat& map, const cv::Mat& cells, const Settings& settings);

/// The mean of a map of one channel over the cells that are looked at; 0 where none is.
[[nodiscard]] double mean(const cv::Mat& map, const cv::Mat& cells = {});

/// The largest value of a map of one channel; 0 where no cell is looked at.
[[nodiscard]] double maximum(const cv::Mat& map, const cv::Mat& cells = {});

/// The mean of the largest values of a map (CV_32FC1), of this share of the cells that are looked at, rounded down; of
/// less than one: `maximum`.
[[nodiscard]] double mean_of_largest(const cv::Mat& map, double share, const cv::Mat& cells = {});

}  // namespace fade
