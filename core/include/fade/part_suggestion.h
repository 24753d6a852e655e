// SPDX-License-Identifier: MIT
#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

#include <variant>
#include <vector>

/// Where a part lies before its background, seen from pictures alone. Free functions of values; thread-safe.
namespace fade {

/// What is a part, and no background.
struct PartSuggestion {
    /// Closed lines around it, none inside another, the largest first. Corners in units of the picture, 0..1 each way.
    std::vector<std::vector<cv::Point2d>> outlines;
    double share = 0;  ///< of the picture that they enclose, 0..1
};

/// Why no part is told from its background.
enum class NoPart {
    no_pictures,    ///< there are none
    uneven_border,  ///< the border is not of one kind: the part reaches far along it, or the background varies
    no_contrast,    ///< nothing stands out against the border clearly enough, or only specks do
    no_background,  ///< nearly nothing is left out: the part fills the picture, or lies elsewhere in each
};

/// A picture (CV_8UC3) as small as `suggest_part` looks at it, for those who do not want to hold many in their full
/// size: the suggestion from such pictures is the same.
[[nodiscard]] cv::Mat reduced_for_suggestion(const cv::Mat& picture);

/// Finds the part in pictures of good parts of one kind, taken alike. The background is what the border is: to its
/// colours (Lab, of the picture shrunk to 160 pixels and smoothed, so that textures become colours) a plane over the
/// picture is fitted by iteratively reweighted least squares, with a scale from the median absolute deviation; so light
/// may fall off to a side, and a part may reach the border. What differs from that plane by at most 3.5 scales and is
/// connected with the border is background; all else belongs to the part, also where inside it looks like the
/// background. A part anywhere in any of the pictures belongs to the suggestion, with a margin of 2 to 4 % of the
/// longer side: what is left out is background in all of them.
///
/// `pictures`: CV_8UC3 in R, G, B order, all of one ratio of width to height; each is looked at by itself. Throws
/// `Error` (invalid_argument) for a picture of another type or none in it.
[[nodiscard]] std::variant<PartSuggestion, NoPart> suggest_part(const std::vector<cv::Mat>& pictures);

}  // namespace fade
