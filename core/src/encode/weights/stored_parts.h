// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <future>
#include <stop_token>
#include <string>
#include <vector>

#include "encode/weights/weights.h"

namespace fade {

/// The tensors of all parts of a model, and the files that they lie in.
struct StoredParts {
    TensorMap tensors;
    MappedFiles files;
    std::uintmax_t bytes = 0;  ///< of the files
};

/// Throws `Error` (malformed) for a tensor that two parts hold, and as `read_checkpoint` does.
[[nodiscard]] StoredParts read_parts(const std::vector<std::filesystem::path>& parts);

/// "F32", "F16", "BF16", "F64" or "mixed".
[[nodiscard]] std::string stored_type(const TensorMap& tensors);

/// Of configuration files' texts and the weights' files together: SHA-256, lower-case hex; computed on a thread of its
/// own, which leaves nothing of the files in memory. Its value throws `Cancelled` after a stop.
[[nodiscard]] std::future<std::string> hash_of(std::vector<std::string> config_texts, MappedFiles parts,
                                               std::stop_token stop);

}  // namespace fade
