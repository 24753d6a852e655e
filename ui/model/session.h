// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/decision.h"
#include "fade/recipe.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ui/model/reference_set.h"
#include "ui/model/work.h"

namespace fade::ui {

class Workbench;

/// What the next start finds again.
struct Session {
    PictureSources pictures;                     ///< those that are in a file; others are not found again
    std::map<PictureId, std::string> inspected;  ///< the hash of the bytes that have a verdict
    std::map<PictureId, QString> failed;         ///< see `Work`
    std::map<PictureId, Remarks> remarks;        ///< see `Work`
    PictureId current;
    std::vector<Reference> references;
    Recipe setup;  ///< its references are not used
    Thresholds thresholds;
    std::optional<ThresholdBasis> threshold_basis;  ///< see `Work`
    bool compares_pictures = false;                 ///< see `Work`
    double map_threshold = 0.5;
    std::optional<Sample> sample;       ///< that is shown
    std::shared_ptr<const Work> aside;  ///< see `Work`
};

[[nodiscard]] Session session_of(Workbench& workbench);
/// Puts a session on an empty workbench. Files that are not there stay in the lists, and fail when they are used: the
/// drive that they lie on may come back.
void restore_session(const Session& session, Workbench& workbench);

void save_session(const std::filesystem::path& file, const Session& session);
/// A session of an older format is brought to the present one. Throws `Error` (not_found, unreadable, malformed, and
/// unsupported for one of a newer version).
[[nodiscard]] Session load_session(const std::filesystem::path& file);

}  // namespace fade::ui
