// SPDX-License-Identifier: MIT
#pragma once

#include "fade/decision_rules.h"
#include "fade/mask.h"
#include "fade/model.h"
#include "fade/prompts.h"
#include "fade/settings.h"
#include "fade/threshold_reason.h"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace fade {

/// One of the ensembles that the program ships, by its name (see `builtin_prompt_names`).
struct BuiltinPrompts {
    std::string name;
    bool operator==(const BuiltinPrompts&) const = default;
};

/// Where an ensemble of prompts comes from: the program, or a file.
using PromptSource = std::variant<BuiltinPrompts, std::filesystem::path>;

/// The words that pictures are compared with. An empty list: the published ensembles.
struct PromptChoice {
    std::vector<PromptSource> classification;
    std::vector<PromptSource> segmentation;
    std::optional<std::string> wrapper = {};  ///< instead of the ensembles' own
    bool operator==(const PromptChoice&) const = default;
};

/// All that decides an inspection besides the picture, as a person chose it. A value; what it names is looked at when
/// it is prepared (`Inspector::prepare`).
struct Recipe {
    ModelSource model;
    /// The folder of a DINOv2 that vision guidance compares references with, or the pictures of a batch with each
    /// other, computing as `model` does; empty: `model` does it. Without either nothing depends on it. Where the
    /// settings leave words out (`is_wordless`), it is all that looks: `model` need not be named, and is not loaded.
    std::filesystem::path vision_model = {};
    std::string object{object_agnostic_name};
    PromptChoice prompts;
    std::optional<Settings> settings = {};          ///< empty: the model's own, or those published
    std::vector<std::filesystem::path> references;  ///< pictures of good parts; empty: zero-shot
    Thresholds thresholds = {};
    std::optional<ThresholdBasis> threshold_basis = {};  ///< where they come from; empty: set by hand
    DecisionRules rules = {};                            ///< what makes a verdict beside them
    double map_threshold = 0.5;                          ///< of regions of the fused map, 0..1
    std::optional<double> mm_per_pixel = {};             ///< length of a pixel of the pictures, above 0; empty: unknown
    std::optional<MaskChoice> mask = {};                 ///< where to look; empty: everywhere
    bool operator==(const Recipe&) const = default;
};

/// Whether no words are compared where there are references or a batch: a vision model does it, and vision guidance
/// alone makes map and score.
[[nodiscard]] bool is_wordless(const Recipe& recipe);

/// Whether an inspection by this recipe leaves words out, and a CLIP with them: where it is wordless and there is
/// something to compare with, its references or a `batch` of pictures that are each other's.
[[nodiscard]] bool leaves_words_out(const Recipe& recipe, bool batch);

/// Throws `Error` (invalid_argument) for a recipe that names no model, unless it leaves words out.
void check_has_model(const Recipe& recipe, bool batch);

/// All that makes a verdict of what an inspection finds.
[[nodiscard]] Criteria criteria_of(const Recipe& recipe);

/// Whether both give a picture the same scores, as far as they say: model, words, settings, references and mask. A
/// basis of thresholds holds for no other recipe.
[[nodiscard]] bool score_alike(const Recipe& a, const Recipe& b);

/// The sentences of a choice of prompts; those for the image score name the object. Throws `Error` as
/// `load_prompt_ensemble` and `make_prompts` do, and invalid_argument for a wrapper that does not hold "{}" once.
[[nodiscard]] Prompts classification_prompts(const PromptChoice& choice, const std::string& object);
[[nodiscard]] Prompts segmentation_prompts(const PromptChoice& choice);

/// The ensembles of a list; empty: those of `published` (built-in names).
[[nodiscard]] std::vector<PromptEnsemble> load_ensembles(const std::vector<PromptSource>& sources,
                                                         const std::vector<std::string>& published,
                                                         const std::optional<std::string>& wrapper = {});

}  // namespace fade
