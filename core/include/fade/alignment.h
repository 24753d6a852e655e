// SPDX-License-Identifier: MIT
#pragma once

#include "fade/image.h"
#include "fade/job.h"

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

#include <memory>
#include <string>

/// Bringing pictures of a part into the frame of the first reference, so that places (masks, the position radius,
/// references) stay on the part. Free functions of values; thread-safe.
namespace fade {

/// How a picture may be moved.
enum class Alignment {
    none,       ///< it is compared as it is (published)
    rigid,      ///< turned and moved: its pixels are as large as the reference's
    similarity  ///< also made larger or smaller
};

/// From this correlation on a picture aligns: of the grey values that picture and frame both show, 96 pixels along the
/// frame's longer side, less their slow changes (light); -1..1. Of the demonstration samples parts have 0.70 to 0.98
/// with their own class; other classes, and textures, which have no place, 0.48 at most.
inline constexpr double least_correlation = 0.6;

/// What pictures are aligned with. Cheap to copy; opaque outside core.
class AlignmentTarget {
public:
    /// `mode`: not none. A reference without structure is accepted: nothing aligns with it. Throws `Error` (resource).
    AlignmentTarget(const Image& reference, Alignment mode);
    /// `ImageAlignment::target` of what is aligned with it.
    [[nodiscard]] const std::string& target() const noexcept;
    struct Impl;
    [[nodiscard]] const Impl& impl() const noexcept { return *impl_; }

private:
    std::shared_ptr<const Impl> impl_;
};

/// Finds where the reference's frame lies in a picture: first by trying angles (within 30 degrees either way), scales
/// (0.5 to 2) and shifts (of up to 30 % of the frame's longer side) on small copies by normalised correlation, of which
/// nearly equal ones the smallest motion wins; then by maximising the correlation of grey values over the same few
/// parameters (ECC: Evangelidis and Psarakis, "Parametric image alignment using enhanced correlation coefficient
/// maximization", PAMI 2008), so that brightness and contrast do not matter, and nothing is sheared. The reference
/// itself is where it is. Throws `Error` (mismatch), which names the picture and the reference, where correlation stays
/// below `least_correlation`, less than half of the frame would be covered, or scale leaves 0.5 to 2: a verdict on a
/// part in another place would be another verdict; (resource); and `Cancelled`.
[[nodiscard]] ImageAlignment align(const Image& picture, const AlignmentTarget& target, const Job& job = {});

/// The picture in the frame: read bilinearly, and beyond its border as its border. Throws `Error` (resource).
[[nodiscard]] Image aligned(const Image& picture, const ImageAlignment& alignment);

/// Both. An image that already is in this target's frame stays as it is; throws `Error` (mismatch) for one in
/// another's.
[[nodiscard]] std::shared_ptr<const Image> aligned(const std::shared_ptr<const Image>& picture,
                                                   const AlignmentTarget& target, const Job& job = {});

/// Which pixels of the frame the picture shows: CV_8UC1, 255 or 0, of the frame's shape with at most 1,024 pixels along
/// its longer side.
[[nodiscard]] cv::Mat covered(const ImageAlignment& alignment);

/// A mask of the picture's own size (CV_8UC1) in the frame, by the nearest pixel; 0 where the picture is not. Throws
/// `Error` (resource).
[[nodiscard]] cv::Mat in_frame(const cv::Mat& mask, const ImageAlignment& alignment);

/// A place of the frame in the picture.
[[nodiscard]] cv::Point2d in_picture(const cv::Point2d& place, const ImageAlignment& alignment);

}  // namespace fade
