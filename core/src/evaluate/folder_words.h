// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

namespace fade {

/// True for a folder of good pictures, by the names that people give it: good, ok, normal, pass; in any case, with
/// blanks, dots, dashes and underscores as they like.
[[nodiscard]] bool means_good(const std::filesystem::path& folder);

/// True for a folder of defective pictures: bad, ko, nok, ng, defect, anomaly, abnormal, fail and the like.
[[nodiscard]] bool means_bad(const std::filesystem::path& folder);

/// True for a folder of masks: masks, ground_truth, gt.
[[nodiscard]] bool means_masks(const std::filesystem::path& folder);

/// True for a folder of pictures to draw references from.
[[nodiscard]] bool means_references(const std::filesystem::path& folder);

/// A name to compare by: composed (NFC), so that a name from a Mac equals the same name from elsewhere. Bytes that are
/// no UTF-8 stay as they are.
[[nodiscard]] std::string comparable_name(const std::string& name);

}  // namespace fade
