// SPDX-License-Identifier: MIT
#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <map>

#include "base/torch_errors.h"
#include "detect/features.h"
#include "encode/clip_model.h"

namespace fade {

namespace {

/// Ids up to and with the first end token; what follows changes nothing.
std::vector<std::int64_t> without_padding(const std::vector<std::int32_t>& ids, std::int32_t end_id) {
    const auto end = std::find(ids.begin(), ids.end(), end_id);
    return {ids.begin(), end == ids.end() ? end : std::next(end)};
}

/// Encodes every sentence; equal ones once. [sentences, embed_dim]
at::Tensor encode_sentences(const ClipModel& model, const std::vector<std::string>& sentences, const Job& job) {
    const auto& impl = model.impl();
    std::map<TextTower::Sentence, std::int64_t> rows;
    std::vector<TextTower::Sentence> distinct;
    std::vector<std::int64_t> row_of;
    for (const auto& sentence : sentences) {
        auto ids = without_padding(model.tokenize(sentence), impl.tokenizer.end_id());
        const auto [place, added] = rows.emplace(std::move(ids), static_cast<std::int64_t>(distinct.size()));
        if (added) distinct.push_back(place->first);
        row_of.push_back(place->second);
    }
    return impl.make_text_tower()->encode(distinct, job).index_select(0, at::tensor(row_of, at::kLong));
}

}  // namespace

void check_prompts(const Prompts& prompts) {
    if (prompts.normal.empty() || prompts.anomalous.empty())
        throw Error(ErrorCode::invalid_argument, Text::en("Prompts must hold normal and anomalous sentences."));
}

TextFeatures make_text_features(const ClipModel& model, const Prompts& prompts, const at::Tensor& embeddings) {
    auto features = std::make_shared<TextFeatures::Impl>();
    features->model_sha256 = model.info().weights_sha256;
    const auto normal = static_cast<std::int64_t>(prompts.normal.size());
    features->normal = embeddings.slice(0, 0, normal);
    features->anomalous = embeddings.slice(0, normal);
    features->means = at::stack({features->normal.mean(0), features->anomalous.mean(0)});
    return TextFeatures(features);
}

at::Tensor encode_prompts(const ClipModel& model, const Prompts& prompts, const Job& job) {
    auto sentences = prompts.normal;
    sentences.insert(sentences.end(), prompts.anomalous.begin(), prompts.anomalous.end());
    auto embeddings = encode_sentences(model, sentences, job);
    model.check_files();
    return embeddings;
}

TextFeatures compute_text_features(const ClipModel& model, const Prompts& prompts, const Job& job) {
    check_prompts(prompts);
    return with_torch_errors("Encoding the prompts", [&] {
        const c10::InferenceMode guard;
        return make_text_features(model, prompts, encode_prompts(model, prompts, job));
    });
}

}  // namespace fade
