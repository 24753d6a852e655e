// SPDX-License-Identifier: MIT
#pragma once

#include "fade/image.h"
#include "fade/mask.h"
#include "fade/message.h"
#include "fade/settings.h"

#include <opencv2/core/types.hpp>

#include <optional>
#include <string>
#include <vector>

/// How references join the memory bank besides as they are: turned and mirrored (Damm et al., "AnomalyDINO", WACV
/// 2025), darker and brighter (SuperADD, the winner of the VAND challenge of 2026). Free functions of values;
/// thread-safe.
namespace fade {

/// A way in which a reference joins the memory bank. At most one of the three is another than here: variants are added,
/// not multiplied.
struct ReferenceVariant {
    int turned = 0;         ///< degrees, counter-clockwise: 0, 45 ... 315
    bool mirrored = false;  ///< left and right are exchanged
    double brightness = 1;  ///< what values are multiplied with, 0.5..1.5
    bool operator==(const ReferenceVariant&) const = default;
};

/// All of them under these settings, 1 to 13: the reference as it is; turned by up to 7 angles; mirrored; and with
/// 1 - b, 1 - b / 2, 1 + b / 2 and 1 + b of its brightness.
[[nodiscard]] std::vector<ReferenceVariant> reference_variants(const ReferenceSettings& settings);

/// "turned by 90 degrees", "mirrored", "at 80 % of its brightness"; empty for the reference as it is.
[[nodiscard]] Message message_of(const ReferenceVariant& variant);

/// What stands for a variant's pixels in caches, by what stands for the reference's (`content_of`): the same for the
/// reference as it is.
[[nodiscard]] std::string variant_content(const std::string& content, const ReferenceVariant& variant);

/// The picture changed so, in its own size, with the hash of `variant_content`. Turned about its centre, bilinearly, as
/// AnomalyDINO does by OpenCV's `warpAffine`: what turns out of the picture is gone, and corners that nothing turns
/// into show its mirror image (`BORDER_DEFAULT`). Values times a brightness are rounded and limited to 0..255. Throws
/// `Error` (resource).
[[nodiscard]] Image varied(const Image& reference, const ReferenceVariant& variant);

/// Where one looks in a reference of this size that was changed so: the mask, turned and mirrored likewise. Empty:
/// everywhere.
[[nodiscard]] std::optional<RoiMask> varied_mask(const std::optional<RoiMask>& mask, const ReferenceVariant& variant,
                                                 cv::Size reference);

}  // namespace fade
