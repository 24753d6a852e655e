// SPDX-License-Identifier: MIT
#include "inspect/looked_at.h"

#include "fade/alignment.h"
#include "fade/error.h"

#include <opencv2/core.hpp>

#include <algorithm>

#include "detect/cells.h"

namespace fade {

cv::Mat looked_at(const std::optional<RoiMask>& mask, const std::optional<ImageAlignment>& alignment) {
    if (!alignment) return {};
    auto seen = covered(*alignment);
    if (cv::countNonZero(seen) == static_cast<int>(seen.total())) return {};
    if (mask) seen &= stretched(*mask, seen.size());
    return seen;
}

void check_shows(const RoiMask& mask, const ImageAlignment& alignment, const std::string& picture) {
    constexpr double least = 0.5;
    const auto seen = covered(alignment);
    const auto wanted = stretched(mask, seen.size());
    const double share = cv::countNonZero(wanted & seen) / static_cast<double>(std::max(1, cv::countNonZero(wanted)));
    if (share < least)
        throw Error(ErrorCode::mismatch, picture,
                    {Text::en("shows only %1 % of what the mask leaves to look at, and half of it is the least."),
                     static_cast<int>(100 * share)});
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
