// SPDX-License-Identifier: MIT
#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <map>
#include <numeric>

#include "base/torch_errors.h"
#include "clip/clip_model.h"
#include "detect/features.h"
#include "store/text_embeddings.h"

namespace fade {

namespace {

constexpr std::size_t batch_size = 64;

/// Ids up to and with the first end token; what follows changes nothing.
std::vector<std::int64_t> without_padding(const std::vector<std::int32_t>& ids, std::int32_t end_id) {
    const auto end = std::find(ids.begin(), ids.end(), end_id);
    return {ids.begin(), end == ids.end() ? end : std::next(end)};
}

/// Encodes every sentence, in batches of equal length. [sentences, embed_dim]
at::Tensor encode_sentences(const ClipModel& model, const std::vector<std::string>& sentences, const Job& job) {
    const auto& impl = model.impl();
    // Equal sentences are encoded once; sorting by length first makes batches without padding.
    std::map<std::pair<std::size_t, std::vector<std::int64_t>>, std::vector<std::int64_t>> rows_of;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        auto ids = without_padding(model.tokenize(sentences[i]), impl.tokenizer.end_id());
        const auto length = ids.size();
        rows_of[{length, std::move(ids)}].push_back(static_cast<std::int64_t>(i));
    }

    auto embeddings = at::empty({static_cast<std::int64_t>(sentences.size()), impl.info.config.embed_dim});
    std::size_t done = 0;
    for (auto first = rows_of.begin(); first != rows_of.end();) {
        job.report(Stage::encode_prompts, done, rows_of.size());
        const auto length = first->first.first;
        auto last = first;
        std::vector<std::int64_t> ids;
        std::size_t batch = 0;
        for (; last != rows_of.end() && last->first.first == length && batch < batch_size; ++last, ++batch)
            ids.insert(ids.end(), last->first.second.begin(), last->first.second.end());
        const auto tokens =
            at::tensor(ids, at::kLong).view({static_cast<std::int64_t>(batch), static_cast<std::int64_t>(length)});
        const auto encoded = impl.text.encode(tokens).cpu();
        for (std::int64_t row = 0; first != last; ++first, ++row)
            for (const auto target : first->second) embeddings[target].copy_(encoded[row]);
        done += batch;
    }
    job.report(Stage::encode_prompts, done, rows_of.size());
    return embeddings;
}

}  // namespace

TextFeatures compute_text_features(const ClipModel& model, const Prompts& prompts, DiskCache* cache, const Job& job) {
    if (prompts.normal.empty() || prompts.anomalous.empty())
        throw Error(ErrorCode::invalid_argument, "Prompts must hold normal and anomalous sentences.");
    return with_torch_errors("Encoding the prompts", [&] {
        const c10::InferenceMode guard;
        auto sentences = prompts.normal;
        sentences.insert(sentences.end(), prompts.anomalous.begin(), prompts.anomalous.end());
        const auto rows = static_cast<std::int64_t>(sentences.size());

        const auto key = text_embeddings_key(model.info(), prompts.sha256);
        auto embeddings =
            cache != nullptr ? read_text_embeddings(*cache, key, rows, model.info().config.embed_dim) : std::nullopt;
        if (!embeddings) {
            embeddings = encode_sentences(model, sentences, job);
            if (cache != nullptr) write_text_embeddings(*cache, key, *embeddings);
        }

        auto features = std::make_shared<TextFeatures::Impl>();
        features->model_sha256 = model.info().weights_sha256;
        const auto normal = static_cast<std::int64_t>(prompts.normal.size());
        features->normal = embeddings->slice(0, 0, normal);
        features->anomalous = embeddings->slice(0, normal);
        features->means = at::stack({features->normal.mean(0), features->anomalous.mean(0)});
        return TextFeatures(features);
    });
}

}  // namespace fade
