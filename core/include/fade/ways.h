// SPDX-License-Identifier: MIT
#pragma once

#include "fade/detect.h"
#include "fade/inspector.h"
#include "fade/job.h"
#include "fade/picture_source.h"
#include "fade/recipe.h"
#include "fade/settings.h"

#include <cstddef>
#include <memory>
#include <vector>

/// Ways to inspect the same pictures with the same model: by words alone, by the other pictures, by one, two, four
/// references. They differ in nothing that a tower computes of a picture. Free functions of values are thread-safe.
namespace fade {

/// One of them: what it changes of a recipe.
struct Way {
    std::size_t shots = 0;  ///< the first so many references are compared with
    bool batch = false;     ///< the pictures are each other's references (`Inspector::prepare_batch`); then no shots
    std::size_t scales_left_out = 0;  ///< so many of the largest: what is left is faster
    double score_weight = 0;          ///< of vision in the image score: `VisionSettings::score_weight`
    double score_share = 0;           ///< `Settings::score_share`
    bool operator==(const Way&) const = default;
    [[nodiscard]] Regime regime() const { return batch ? Regime::batch : regime_of(shots); }
};

/// That of a recipe with so many references, `batch`: whose pictures are each other's where it has none.
[[nodiscard]] Way way_of(const Settings& settings, std::size_t references, bool batch);

/// Whether words alone are a way of a recipe: it names a model, and does not leave words out.
[[nodiscard]] bool has_zero_shot(const Recipe& recipe);

/// The shot ladder: if `words`, words alone, the batch if `batch`, then 1, 2, 4, 8 ... and all of the references;
/// scored as the settings say. Where each picture has a reference of its own (`ReferenceSettings::match`), fewer of
/// them are none: of the references only all.
[[nodiscard]] std::vector<Way> shot_ladder(const Settings& settings, std::size_t references, bool batch,
                                           bool words = true);

/// The steps of the ladder, and beside each the image score from vision at a quarter, a half, three quarters and all of
/// the weight; with references also by the mean of the largest 1 % of the map instead of its largest value. Words alone
/// and all references also without the largest scale, the two largest ... scored as the settings say, and by that mean.
/// Those that need the same comparison (`compare_alike`) stand one after the other.
[[nodiscard]] std::vector<Way> ways_to_score(const Settings& settings, std::size_t references, bool batch,
                                             bool words = true);

/// Whether both make the same maps and language and vision scores of a picture: they weigh them differently at most.
[[nodiscard]] bool compare_alike(const Way& a, const Way& b);

/// The image score that a way makes of an inspection with one that it compares alike with.
[[nodiscard]] double image_score(const Inspection& inspection, const Way& way);

/// The recipe under a way: without the references that it leaves out, and with its settings. Thresholds stay, but not
/// what they rest on, unless the way is the recipe's own and no batch. Throws `Error` (invalid_argument) for a recipe
/// without settings, with fewer references, or with no scale that would be left.
[[nodiscard]] Recipe with_way(Recipe recipe, const Way& way);

/// Several ways at once: each picture is read and encoded once, and compared in every way. As thread-safe as the
/// inspector, which must live as long, and must load no other model in the meantime.
class WayComparison {
public:
    /// `inspector` must be interactive; else every way runs the towers again. `recipe` has its settings; `batch`: the
    /// pictures that are each other's references, needed by a way that says so, alone. Throws what `with_way`,
    /// `Inspector::prepare` and `Inspector::prepare_batch` throw.
    WayComparison(Inspector& inspector, const Recipe& recipe, std::vector<Way> ways, const PictureSources& batch,
                  const Job& job = {});

    [[nodiscard]] const std::vector<Way>& ways() const { return ways_; }

    /// What the first way of each run of ways that compare alike makes of a picture: of a shot ladder, each step's.
    /// Throws what `Inspector::inspect` throws.
    [[nodiscard]] std::vector<InspectedPicturePtr> inspect(const LoadedPicture& picture, const Job& job = {}) const;

    /// The image score in every way, 0..1, of what `inspect` gave.
    [[nodiscard]] std::vector<double> image_scores(const std::vector<InspectedPicturePtr>& results) const;

private:
    Inspector& inspector_;
    std::vector<Way> ways_;
    std::vector<std::size_t> comparison_;  ///< of each way, an index of those below
    std::vector<std::shared_ptr<const InspectionContext>> contexts_;
};

}  // namespace fade
