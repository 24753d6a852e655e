// SPDX-License-Identifier: MIT
#include "fade/feature_store.h"
#include "fade/model_pack.h"
#include "fade/prompts.h"

#include <ATen/ATen.h>

#include <array>

#include "detect/features.h"

namespace fade {

namespace {

/// Those of an "object": what others are called is not known.
std::array<Prompts, 2> builtin_prompts() {
    const auto made_of = [](const std::vector<std::string>& names) {
        std::vector<PromptEnsemble> ensembles;
        for (const auto& name : names) ensembles.push_back(builtin_prompt_ensemble(name));
        return make_prompts(ensembles, object_agnostic_name);
    };
    return {made_of(published_classification_prompts()), made_of(published_segmentation_prompts())};
}

}  // namespace

PackedPrompts encode_builtin_prompts(const ClipModel& model, DiskCache* cache, const Job& job) {
    PackedPrompts packed{text_arithmetic_of(model.info().compute), {}};
    FeatureStore store(model, cache, 0);
    for (const auto& prompts : builtin_prompts()) {
        const auto features = store.text(prompts, job);
        const auto all = at::cat({features.impl().normal, features.impl().anomalous}).to(at::kFloat).contiguous();
        packed.embeddings.emplace_back(reinterpret_cast<const char*>(all.data_ptr<float>()),
                                       static_cast<std::size_t>(all.numel()) * sizeof(float));
    }
    return packed;
}

bool keep_builtin_prompts(const ClipModel& model, const PackedPrompts& packed, DiskCache& cache) {
    const auto all = builtin_prompts();
    if (packed.arithmetic != text_arithmetic_of(model.info().compute) || packed.embeddings.size() != all.size())
        return false;
    FeatureStore store(model, &cache, 0);
    for (std::size_t i = 0; i < all.size(); ++i)
        if (!store.keep_text(all[i], packed.embeddings[i])) return false;
    return true;
}

}  // namespace fade
