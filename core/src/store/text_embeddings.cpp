// SPDX-License-Identifier: MIT
#include "store/text_embeddings.h"

#include "fade/files.h"
#include "fade/hash.h"

#include <ATen/ATen.h>

#include <cstring>

namespace fade {

namespace {

// An entry is: its key (64 characters), the values in F32 row by row, SHA-256 of all of that (64 characters).
constexpr std::size_t hash_length = 64;

std::filesystem::path file_of(const TextCache& cache, const std::string& key) {
    return cache.folder() / (key + ".text-embeddings");
}

}  // namespace

std::string text_embeddings_key(const ModelInfo& model, const std::string& prompts_sha256) {
    Sha256 hash;
    hash.field("text embeddings 1");
    hash.field(model.weights_sha256);
    hash.field(model.tokenizer_sha256);
    hash.field(model.device);
    hash.field(prompts_sha256);
    return hash.hex();
}

std::optional<at::Tensor> read_text_embeddings(const TextCache& cache, const std::string& key, std::int64_t rows,
                                               std::int64_t columns) {
    const auto value_bytes = static_cast<std::size_t>(rows * columns) * sizeof(float);
    const auto total = hash_length + value_bytes + hash_length;
    std::string entry;
    try {
        entry = read_file(file_of(cache, key), total);
    } catch (const Error&) {
        return std::nullopt;
    }
    if (entry.size() != total) return std::nullopt;
    const std::string_view view(entry);
    if (view.substr(0, hash_length) != key ||
        sha256(view.substr(0, hash_length + value_bytes)) != view.substr(hash_length + value_bytes))
        return std::nullopt;
    auto embeddings = at::empty({rows, columns}, at::kFloat);
    std::memcpy(embeddings.data_ptr<float>(), entry.data() + hash_length, value_bytes);
    return embeddings;
}

void write_text_embeddings(const TextCache& cache, const std::string& key, const at::Tensor& embeddings) {
    const auto values = embeddings.to(at::kFloat).contiguous();
    std::string entry = key;
    entry.append(reinterpret_cast<const char*>(values.data_ptr<float>()),
                 static_cast<std::size_t>(values.numel()) * sizeof(float));
    entry += sha256(entry);
    try {
        make_writable_folder(cache.folder());
        write_file_atomically(file_of(cache, key), entry);
    } catch (const Error&) {
        // A full disk or a read-only home costs the next run's time; the result in hand is whole.
    }
}

}  // namespace fade
