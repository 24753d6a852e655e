// SPDX-License-Identifier: MIT
#include "inspect/looked_at.h"

#include "fade/alignment.h"
#include "fade/error.h"

#include <opencv2/core.hpp>

#include "detect/cells.h"

namespace fade {

cv::Mat looked_at(const std::optional<RoiMask>& mask, const std::optional<ImageAlignment>& alignment) {
    if (!alignment) return {};
    auto seen = covered(*alignment);
    if (cv::countNonZero(seen) == static_cast<int>(seen.total())) return {};
    if (mask) seen &= stretched(*mask, seen.size());
    return seen;
}

void check_leaves_cells(const cv::Mat& seen, const std::string& subject, Text sentence, const Settings& settings,
                        const ModelInfo& model) {
    const auto patch = static_cast<int>(model.config.patch_size);
    auto sides = settings.scales;
    sides.push_back(settings.classification_scale);
    for (const auto& view : square_views(sides))
        if (cv::countNonZero(cells_in(seen, view, {view.size.width / patch, view.size.height / patch})) == 0)
            throw Error(ErrorCode::mismatch, subject, {sentence, name_of(view)});
}

}  // namespace fade
