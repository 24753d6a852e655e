// SPDX-License-Identifier: MIT
#pragma once

#include "fade/dataset.h"
#include "fade/image.h"
#include "fade/inspector.h"
#include "fade/qualification_report.h"
#include "fade/recipe.h"

#include <cstddef>
#include <filesystem>
#include <optional>

namespace fade {

struct QualificationRequest {
    Recipe recipe;  ///< with its thresholds, and the length of a pixel if sizes are to be in mm; references that are
                    ///< among the pictures are left out of these
    DatasetClass parts;          ///< `test` is what is judged
    std::filesystem::path root;  ///< of the data set
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
