// SPDX-License-Identifier: MIT
#pragma once

#include "fade/dataset.h"

#include <opencv2/core/mat.hpp>

#include <string>
#include <vector>

namespace fade {

/// What a picture's pixels really are, at the evaluation's size.
struct GroundTruth {
    bool usable = true;  ///< false: this picture takes no part in pixel metrics
    cv::Mat regions;     ///< as `label_regions` makes them; empty where no pixel is anomalous
};

/// Reads a picture's mask. A mask that is missing, unreadable or of another size than its picture makes the truth
/// unusable; the latter two, and a mask without an anomalous pixel, are reported to `problems`.
[[nodiscard]] GroundTruth load_ground_truth(const TestPicture& picture, int side, std::vector<std::string>& problems);

/// A mask file: CV_8UC1, 255 where any colour channel is not zero. Throws as `load_image` does.
[[nodiscard]] cv::Mat load_mask(const std::filesystem::path& file);

}  // namespace fade
