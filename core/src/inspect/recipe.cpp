// SPDX-License-Identifier: MIT
#include "fade/recipe.h"

#include "fade/error.h"
#include "fade/files.h"

namespace fade {

namespace {

void check_wrapper(const std::string& wrapper) {
    const auto first = wrapper.find("{}");
    if (first == std::string::npos || wrapper.find("{}", first + 2) != std::string::npos)
        throw Error(ErrorCode::invalid_argument,
                    Text::en("The sentence around the prompts must hold \"{}\" exactly once."));
}

PromptEnsemble load(const PromptSource& source) {
    if (const auto* shipped = std::get_if<BuiltinPrompts>(&source)) return builtin_prompt_ensemble(shipped->name);
    return load_prompt_ensemble(std::get<std::filesystem::path>(source));
}

}  // namespace

bool is_wordless(const Recipe& recipe) {
    return !recipe.vision_model.empty() && recipe.settings && !recipe.settings->compares_words();
}

bool leaves_words_out(const Recipe& recipe, bool batch) {
    return is_wordless(recipe) && (batch || !recipe.references.empty());
}

void check_has_model(const Recipe& recipe, bool batch) {
    if (!recipe.model.path.empty() || leaves_words_out(recipe, batch)) return;
    if (!is_wordless(recipe))
        throw Error(ErrorCode::invalid_argument,
                    Text::en("No model is chosen; open the folder of a CLIP model first."));
    throw Error(
        ErrorCode::invalid_argument, display_path(recipe.vision_model),
        Text::en("reads no words: it compares pictures with references, or with each other, and there are none."));
}

Criteria criteria_of(const Recipe& recipe) {
    return {recipe.thresholds, recipe.rules, recipe.map_threshold, recipe.mm_per_pixel};
}

bool score_alike(const Recipe& a, const Recipe& b) {
    return a.model == b.model && a.vision_model == b.vision_model && a.object == b.object && a.prompts == b.prompts &&
           a.settings == b.settings && a.references == b.references && a.mask == b.mask;
}

std::vector<PromptEnsemble> load_ensembles(const std::vector<PromptSource>& sources,
                                           const std::vector<std::string>& published,
                                           const std::optional<std::string>& wrapper) {
    if (wrapper) check_wrapper(*wrapper);
    std::vector<PromptEnsemble> ensembles;
    ensembles.reserve(sources.empty() ? published.size() : sources.size());
    for (const auto& source : sources) ensembles.push_back(load(source));
    if (sources.empty())
        for (const auto& name : published) ensembles.push_back(builtin_prompt_ensemble(name));
    if (wrapper)
        for (auto& ensemble : ensembles) ensemble.wrapper = *wrapper;
    return ensembles;
}

Prompts classification_prompts(const PromptChoice& choice, const std::string& object) {
    return make_prompts(load_ensembles(choice.classification, published_classification_prompts(), choice.wrapper),
                        object);
}

Prompts segmentation_prompts(const PromptChoice& choice) {
    return make_prompts(load_ensembles(choice.segmentation, published_segmentation_prompts(), choice.wrapper),
                        object_agnostic_name);
}

}  // namespace fade
