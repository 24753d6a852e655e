// SPDX-License-Identifier: MIT
#include "fade/model_pack.h"
#include "fade/prompts.h"

#include <ATen/ATen.h>

#include <array>

#include "detect/features.h"
#include "store/text_embeddings.h"

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
    PackedPrompts packed{model.info().arithmetic, {}};
    for (const auto& prompts : builtin_prompts()) {
        const auto features = compute_text_features(model, prompts, cache, job);
        const auto all = at::cat({features.impl().normal, features.impl().anomalous}).to(at::kFloat).contiguous();
        packed.embeddings.emplace_back(reinterpret_cast<const char*>(all.data_ptr<float>()),
                                       static_cast<std::size_t>(all.numel()) * sizeof(float));
    }
    return packed;
}

bool keep_builtin_prompts(const ClipModel& model, const PackedPrompts& packed, DiskCache& cache) {
    const auto all = builtin_prompts();
    if (packed.arithmetic != model.info().arithmetic || packed.embeddings.size() != all.size()) return false;
    const auto columns = model.info().config.embed_dim;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto rows = static_cast<std::int64_t>(all[i].normal.size() + all[i].anomalous.size());
        const auto& bytes = packed.embeddings[i];
        if (bytes.size() != static_cast<std::size_t>(rows * columns) * sizeof(float)) return false;
        const auto values = at::empty({rows, columns}, at::kFloat);
        std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char*>(values.data_ptr<float>()));
        write_text_embeddings(cache, text_embeddings_key(model.info(), all[i].sha256), values);
    }
    return true;
}

}  // namespace fade
