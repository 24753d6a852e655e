// SPDX-License-Identifier: MIT
#pragma once

#include "fade/dataset.h"
#include "fade/image.h"
#include "fade/inspector.h"
#include "fade/picture_source.h"
#include "fade/qualification_report.h"
#include "fade/recipe.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace fade {

/// A picture of a part whose truth is known.
struct LabelledPicture {
    PictureSourcePtr source;                        ///< never null
    bool bad = false;                               ///< the truth
    std::string kind;                               ///< of defect; of a good part it says nothing
    std::vector<std::filesystem::path> masks = {};  ///< what any of them marks is the defect; empty: it is not known
};

/// The tested pictures of a data set's class.
[[nodiscard]] std::vector<LabelledPicture> labelled_pictures(const DatasetClass& parts);

struct QualificationRequest {
    Recipe recipe;  ///< with its thresholds, and the length of a pixel if sizes are to be in mm; references that are
                    ///< among the pictures are left out of these
    std::vector<LabelledPicture> pictures;
    std::vector<std::string> problems;  ///< that were found with the pictures, a sentence each: the report says them
    std::filesystem::path root;         ///< folder of the pictures; a table names them from there
    /// Masks of the pictures that have none yet, named as these are from `root`, or as their last folder or they
    /// themselves are called: "KIND/NAME.png", "KIND/NAME_mask.png" or "NAME.png"; empty: none.
    std::filesystem::path masks;
    /// A table of the pictures (core/src/qualify/part_table.h: file, part, size, and a column a person); empty: none.
    std::filesystem::path table;
    /// So many good and so many bad parts' pictures are inspected again with every `Disturbance`; 0: none.
    std::size_t disturbed = 20;
};

/// Inspects all pictures with the recipe, and some of them changed a little. What cannot be inspected is named in the
/// report; what is a reference, or holds the bytes of another picture, is left out, and named. Reports
/// `Stage::evaluate` per picture. Throws `Error` for a recipe or table that cannot be used, or without pictures of good
/// and of bad parts; and `Cancelled`.
[[nodiscard]] QualificationReport run_qualification(Inspector& inspector, const QualificationRequest& request,
                                                    const Job& job = {}, const PictureRead& on_read = {});

}  // namespace fade
