// SPDX-License-Identifier: MIT
#pragma once

#include "fade/dataset.h"
#include "fade/image.h"

#include <opencv2/core/mat.hpp>

#include <string>
#include <vector>

namespace fade {

/// What is known of a picture's pixels.
enum class Knowledge {
    good,      ///< a good picture: none is anomalous
    marked,    ///< its masks mark the anomalous ones
    no_mask,   ///< a bad picture without a mask
    unusable,  ///< a mask that cannot be read, or is of another size than the picture
    empty,     ///< masks that mark nothing, though the picture is bad
    vanished   ///< marks so small, or so far out of the frame, that none is left at the evaluation's size
};

/// What a picture's pixels really are, at the evaluation's size.
struct GroundTruth {
    Knowledge knowledge = Knowledge::good;
    cv::Mat regions;  ///< as `label_regions` makes them; empty unless marked

    /// Only such pictures take part in pixel metrics: a bad one whose defect is marked nowhere would count as good in
    /// all its pixels. (The authors' code counts it so, where a mask is empty or vanishes.)
    [[nodiscard]] bool usable() const { return knowledge == Knowledge::good || knowledge == Knowledge::marked; }
};

/// Reads a picture's masks; what any of them marks is anomalous. A mask that is unreadable, of another size than its
/// picture, empty, lost at that size, or marks the whole picture is reported to `problems`. `alignment`: of the picture
/// as it is measured; null: as it is. Marks outside of its frame are reported, and not measured.
[[nodiscard]] GroundTruth load_ground_truth(const TestPicture& picture, int side, std::vector<std::string>& problems,
                                            const ImageAlignment* alignment = nullptr);

}  // namespace fade
