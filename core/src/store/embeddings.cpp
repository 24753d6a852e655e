// SPDX-License-Identifier: MIT
#include "store/embeddings.h"

#include <ATen/ATen.h>

#include <cstring>

namespace fade {

std::optional<at::Tensor> read_embeddings(DiskCache& cache, std::string_view kind, const std::string& key,
                                          std::int64_t rows, std::int64_t columns) {
    const auto bytes = cache.read(kind, key);
    if (!bytes || bytes->size() != static_cast<std::size_t>(rows * columns) * sizeof(float)) return std::nullopt;
    auto embeddings = at::empty({rows, columns}, at::kFloat);
    std::memcpy(embeddings.data_ptr<float>(), bytes->data(), bytes->size());
    return embeddings;
}

void write_embeddings(DiskCache& cache, std::string_view kind, const std::string& key, const at::Tensor& embeddings) {
    const auto values = embeddings.to(at::kFloat).contiguous();
    cache.write(kind, key,
                {reinterpret_cast<const char*>(values.data_ptr<float>()),
                 static_cast<std::size_t>(values.numel()) * sizeof(float)});
}

}  // namespace fade
