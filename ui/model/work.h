// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/decision.h"
#include "fade/picture_source.h"
#include "fade/recipe.h"
#include "fade/settings.h"

#include <QString>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ui/model/reference_set.h"
#include "ui/model/remarks.h"
#include "ui/model/samples.h"

namespace fade::ui {

/// What one works on: all that is of the parts, and nothing of the program. A sample's work never mixes with one's own:
/// while a sample is shown, the own work lies aside, and comes back.
struct Work {
    PictureSources pictures;
    std::vector<PictureId> inspected;      ///< those of them that have a verdict, or are to have one
    std::map<PictureId, QString> failed;   ///< that cannot be inspected: why, without their names
    std::map<PictureId, Remarks> remarks;  ///< of those that a person says something of
    PictureId current;                     ///< in view; empty: none
    std::vector<Reference> references;
    std::string object{object_agnostic_name};
    PromptChoice prompts;
    Thresholds thresholds;
    std::optional<ThresholdBasis> threshold_basis;  ///< where they come from; empty: set by hand
    DecisionRules rules;                            ///< beside them
    double map_threshold = 0.5;
    std::optional<double> mm_per_pixel;  ///< length of a pixel; empty: unknown
    std::optional<MaskChoice> mask;      ///< where to look; empty: everywhere
    bool compares_pictures = false;      ///< they are each other's references where there are no others
    std::filesystem::path vision_model;  ///< what compares with references; empty: the model
    std::filesystem::path model;         ///< that the settings belong to; with another one they are left as they are
    std::optional<Settings> settings;    ///< empty: the model's own
    std::optional<Sample> sample;        ///< that this is the work of; empty: it is one's own
    /// One's own that a sample took the place of, while this is the sample's, or an empty one that took its place in
    /// turn. Null: there was none.
    std::shared_ptr<const Work> aside;
};

}  // namespace fade::ui
