// SPDX-License-Identifier: MIT
#pragma once

#include "fade/disk_cache.h"

#include <ATen/core/Tensor.h>

#include <optional>
#include <string>
#include <string_view>

/// Embeddings in the disk cache, one matrix an entry. Exact.
namespace fade {

/// [rows, columns] in F32, or nothing if there is no such entry, or it is damaged or of another size.
[[nodiscard]] std::optional<at::Tensor> read_embeddings(DiskCache& cache, std::string_view kind, const std::string& key,
                                                        std::int64_t rows, std::int64_t columns);

void write_embeddings(DiskCache& cache, std::string_view kind, const std::string& key, const at::Tensor& embeddings);

}  // namespace fade
