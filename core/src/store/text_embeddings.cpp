// SPDX-License-Identifier: MIT
#include "store/text_embeddings.h"

#include "fade/hash.h"

#include <ATen/ATen.h>

#include <cstring>

namespace fade {

namespace {

constexpr auto kind = "text";

}  // namespace

std::string text_embeddings_key(const ModelInfo& model, const std::string& prompts_sha256) {
    Sha256 hash;
    hash.field("text embeddings 2");
    hash.field(model.weights_sha256);
    hash.field(model.tokenizer_sha256);
    hash.field(model.device);
    hash.field(model.arithmetic);
    hash.field(prompts_sha256);
    return hash.hex();
}

std::optional<at::Tensor> read_text_embeddings(DiskCache& cache, const std::string& key, std::int64_t rows,
                                               std::int64_t columns) {
    const auto bytes = cache.read(kind, key);
    if (!bytes || bytes->size() != static_cast<std::size_t>(rows * columns) * sizeof(float)) return std::nullopt;
    auto embeddings = at::empty({rows, columns}, at::kFloat);
    std::memcpy(embeddings.data_ptr<float>(), bytes->data(), bytes->size());
    return embeddings;
}

void write_text_embeddings(DiskCache& cache, const std::string& key, const at::Tensor& embeddings) {
    const auto values = embeddings.to(at::kFloat).contiguous();
    cache.write(kind, key,
                {reinterpret_cast<const char*>(values.data_ptr<float>()),
                 static_cast<std::size_t>(values.numel()) * sizeof(float)});
}

}  // namespace fade
