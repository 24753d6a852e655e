// SPDX-License-Identifier: MIT
#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

#include <array>
#include <optional>
#include <string_view>
#include <vector>

/// From scores and maps to a decision. Free functions of values; thread-safe.
namespace fade {

/// Two thresholds on the image score, both in 0..1, review <= fail. The defaults are only where to start: thresholds
/// belong to the part, and are found by looking at the scores of parts that are known.
struct Thresholds {
    double review = 0.4;  ///< from here on, a person looks
    double fail = 0.6;    ///< from here on, the part is rejected
    bool operator==(const Thresholds&) const = default;
};

/// Throws `Error` (invalid_argument) unless 0 <= review <= fail <= 1.
void validate(const Thresholds& thresholds);

enum class Verdict { pass, review, fail };

inline constexpr std::array all_verdicts{Verdict::pass, Verdict::review, Verdict::fail};

/// "pass", "review" or "fail": for files; programs translate.
[[nodiscard]] std::string_view to_string(Verdict verdict);

/// A score that equals a threshold has reached it: score >= fail fails, else score >= review is reviewed, else it
/// passes. A score that is no number is for a person to look at: review. Throws `Error` (invalid_argument) for
/// thresholds that are not valid.
[[nodiscard]] Verdict decide(double image_score, const Thresholds& thresholds);

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
};

/// What regions are, and how they are measured.
struct RegionRule {
    double map_threshold = 0.5;               ///< of the fused map, 0..1: regions reach it
    std::optional<double> mm_per_pixel = {};  ///< length of a pixel of the pictures, above 0; empty: unknown
};

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

}  // namespace fade
