// SPDX-License-Identifier: MIT
#pragma once

#include "fade/detect.h"
#include "fade/settings.h"

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

#include <optional>
#include <string>
#include <vector>

/// Where a map is anomalous. Free functions of values; thread-safe.
namespace fade {

/// A kind of defect, and how much a region looks like it.
struct KindMatch {
    std::string kind;       ///< as the prompts name it
    double similarity = 0;  ///< cosine, -1..1; mean over the region
};

/// A connected part of a map that reaches a threshold, in pixels of the picture.
struct Region {
    double area = 0;  ///< pixels
    /// Largest and smallest distance between two parallel lines with the region between them (maximum and minimum Feret
    /// diameter), from edge to edge of its pixels.
    double longest_diameter = 0;
    double shortest_diameter = 0;
    double peak = 0;      ///< largest value of the map in it
    cv::Point2d peak_at;  ///< where that is
    double mean = 0;      ///< of the map in it
    cv::Rect box;         ///< smallest rectangle of whole pixels around it
    /// Closed polygons: the outline first, then those of its holes.
    std::vector<std::vector<cv::Point2f>> contours;

    // Of an inspection's region, see `regions_of`:
    double language = 0;  ///< what the language-guided map adds to the fused one, mean over the region, 0..1
    double vision = 0;    ///< the same of the vision-guided map, before the fused one is limited to 1
    std::vector<KindMatch> kinds = {};  ///< all that the prompts name, the most similar first

    /// Language's part of both, 0..1; 0.5 where neither adds anything.
    [[nodiscard]] double language_share() const;
    /// The best kind's similarity less the second one's; of a single kind its own. 0 without kinds.
    [[nodiscard]] double name_margin() const;
    /// The best kind; null where none is known, or where the margin is so small that the name says little.
    [[nodiscard]] const KindMatch* name() const;
};

/// From this margin on a region has a name. Chosen on drawn scenes with the demonstration model
/// (`scripts/measure-defect-names`); a model's similarities differ less for kinds that it cannot tell apart.
inline constexpr double smallest_name_margin = 0.02;

constexpr double longest_pixel_mm = 1000;
/// Throws `Error` (invalid_argument) for a length of a pixel that is none: it must be above 0, and at most the longest.
void validate_pixel_length(double mm_per_pixel);

/// The regions of a map (CV_32FC1, usually the fused one) where it is at least `threshold`, when stretched bilinearly
/// over the picture as overlays show it. Highest peak first. Neighbours across a corner are connected. Pictures with a
/// side above 1024 pixels are looked at in steps of side / 1024 pixels; area, diameters, box and contours are exact to
/// one step. Outside the map's `cells` (see `Inspection`; empty: all) there is no region. Throws `Error`
/// (invalid_argument) for a threshold outside 0..1, an empty map or an empty picture.
[[nodiscard]] std::vector<Region> find_regions(const cv::Mat& map, double threshold, cv::Size picture,
                                               const cv::Mat& cells = {});

/// A region of the inspection's fused map with what language and vision add to it there, and what it looks like.
/// `settings` are the inspection's.
[[nodiscard]] Region described(Region region, const Inspection& inspection, const Settings& settings, cv::Size picture);

/// All of them, as `find_regions` finds them. Same errors.
[[nodiscard]] std::vector<Region> regions_of(const Inspection& inspection, const Settings& settings, cv::Size picture,
                                             double map_threshold);

}  // namespace fade
