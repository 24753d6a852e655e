// SPDX-License-Identifier: MIT
#pragma once

#include "fade/mask.h"
#include "fade/message.h"
#include "fade/settings.h"

#include <opencv2/core/mat.hpp>

#include <optional>
#include <string>

namespace fade {

/// Where one looks in an aligned picture: what it covers of the frame, and no mask hides. Empty: where the mask alone
/// says.
[[nodiscard]] cv::Mat looked_at(const std::optional<RoiMask>& mask, const std::optional<ImageAlignment>& alignment);

/// Throws `Error` (mismatch) of this picture if it shows less than half of what the mask leaves to look at: what lies
/// outside of it would pass unseen.
void check_shows(const RoiMask& mask, const ImageAlignment& alignment, const std::string& picture);

/// Where nothing is looked at, nothing is found: such a picture would pass. Throws `Error` (mismatch) of this subject
/// if a view has no cell of which at least half is looked at; `sentence` names the scale as %1.
void check_leaves_cells(const cv::Mat& seen, const std::string& subject, Text sentence, const Settings& settings,
                        const ModelInfo& model);

}  // namespace fade
