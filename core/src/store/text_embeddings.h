// SPDX-License-Identifier: MIT
#pragma once

#include "fade/disk_cache.h"
#include "fade/model.h"

#include <ATen/core/Tensor.h>

#include <optional>
#include <string>

namespace fade {

/// The cache entry's name: model, tokenizer, and prompts (which hold the object's name).
[[nodiscard]] std::string text_embeddings_key(const ModelInfo& model, const std::string& prompts_sha256);

/// [rows, columns] in F32, or nothing if there is no such entry, or it is damaged or of another size.
[[nodiscard]] std::optional<at::Tensor> read_text_embeddings(DiskCache& cache, const std::string& key,
                                                             std::int64_t rows, std::int64_t columns);

void write_text_embeddings(DiskCache& cache, const std::string& key, const at::Tensor& embeddings);

}  // namespace fade
