// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/decision.h"
#include "fade/selection.h"
#include "fade/ways.h"

#include <QImage>

#include <optional>
#include <vector>

#include "ui/jobs/picture_store.h"

namespace fade::ui {

/// A recipe whose pictures are compared in several ways.
struct WaysRequest {
    Recipe recipe;
    PictureSources batch;        ///< that are each other's references in one of the ways; empty: none is
    bool present_batch = false;  ///< whether that is the way now; then there is one
};

/// One picture on a step of the shot ladder.
struct LadderStep {
    Way way;
    InspectedPicturePtr result;
    Verdict verdict = Verdict::pass;  ///< by the recipe's criteria
    QImage picture;                   ///< small, for showing; of all steps the same
};

/// With the settings that hold where the recipe says none, and with the words that step in where it leaves them out and
/// there is nothing to compare with. `batch`: its pictures are each other's references.
[[nodiscard]] Recipe completed(Recipe recipe, bool batch, const ModelInfo& model);

/// Reads and inspects the picture on every step. Throws what these throw.
[[nodiscard]] std::vector<LadderStep> climb_ladder(Inspector& inspector, PictureStore& store,
                                                   const WaysRequest& request, const PictureSource& picture,
                                                   const Job& job);

/// A picture that a person marked.
struct MarkedPicture {
    PictureSourcePtr source;
    bool bad = false;
};

/// What ways make of marked pictures.
struct ComparedWays {
    std::vector<Way> ways;
    std::size_t present = 0;
    std::size_t good = 0;  ///< parts that counted, each once
    std::size_t bad = 0;
    std::size_t left_out = 0;            ///< that are references, or have the bytes of another one
    std::size_t failed = 0;              ///< that could not be inspected
    std::optional<Selection> selection;  ///< empty: no good or no bad part counted
};

/// Reads and inspects all in every way. Reports `match` before each. Throws `Error` (invalid_argument) where the same
/// part is marked good and bad, or is bad and a reference, and what preparing throws.
[[nodiscard]] ComparedWays compare_ways(Inspector& inspector, PictureStore& store, const WaysRequest& request,
                                        const std::vector<MarkedPicture>& pictures, const Job& job);

}  // namespace fade::ui
