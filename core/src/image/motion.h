// SPDX-License-Identifier: MIT
#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/core/matx.hpp>
#include <opencv2/core/types.hpp>

#include <vector>

// Where a frame lies in a picture, from copies of both that may be small. See `align`.
namespace fade {

/// Turned about the frame's centre, scaled, and moved. By default centre lies on centre.
struct Motion {
    double angle = 0;  ///< radians, clockwise as one sees it
    double scale = 1;
    cv::Point2d shift;  ///< of the frame's centre from the picture's, in pixels of the picture
};

/// The frame's and the picture's own sizes, which places are told in whatever the copies' sizes are.
struct MotionSizes {
    cv::Size frame;
    cv::Size picture;
    [[nodiscard]] double side() const { return std::max(frame.width, frame.height); }
};

/// From places of the frame to those of the picture: the left upper corner is (0, 0).
[[nodiscard]] cv::Matx23d matrix_of(const Motion& motion, const MotionSizes& sizes);

/// The same between pixels of two copies, whose centres have whole numbers: for `cv::warpAffine`.
[[nodiscard]] cv::Matx23d between_pixels(const cv::Matx23d& matrix, const MotionSizes& sizes, cv::Size frame_copy,
                                         cv::Size picture_copy);

/// A motion and how well it fits.
struct Fit {
    Motion motion;
    double correlation = -1;  ///< of what both show
    double covered = 0;       ///< share of the frame
    double step = 0;          ///< by how many pixels of the frame's copy the last correction moved a corner at most
    /// Of nearly equal ones the smallest motion is better.
    [[nodiscard]] double merit(const MotionSizes& sizes) const;
};

/// Tries angles, with `scales` also scales, and all shifts: the best ones of each angle and scale, best merit first.
/// `frame` and `picture`: CV_32FC1, as large as 48 pixels are along the frame's side.
[[nodiscard]] std::vector<Fit> search_motions(const cv::Mat& frame, const cv::Mat& picture, const MotionSizes& sizes,
                                              bool scales);

/// Corrects a motion until it moves by less than a hundredth of a pixel of the copy, or `most` times. With `scales`
/// also the scale. A motion that leaves the picture has correlation -1.
[[nodiscard]] Fit refined(const Motion& motion, const cv::Mat& frame, const cv::Mat& picture, const MotionSizes& sizes,
                          bool scales, int most);

}  // namespace fade
