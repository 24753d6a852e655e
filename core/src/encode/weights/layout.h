// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "encode/weights/weights.h"

namespace fade {

using TensorShape = std::vector<std::int64_t>;

/// A model's tensors in OpenCLIP's plain layout.
struct NamedWeights {
    TensorMap tensors;
    bool transformers = false;  ///< they were in Hugging Face transformers' layout
    TensorMap passed_over;      ///< as stored: extra heads and the like, which the two towers do not need
};

/// Renames (and, from transformers, joins and transposes) tensors to OpenCLIP's plain layout. Wrappers' parts and
/// prefixes go, and so do tensors that are no weights, or none of the two towers'. `file` is for messages, `file_bytes`
/// the size of all files that hold the tensors: they cannot be more. Throws `Error` (malformed, unsupported).
[[nodiscard]] NamedWeights to_open_clip_layout(const TensorMap& tensors, std::uintmax_t file_bytes,
                                               const std::string& file);

/// Throws `Error` (mismatch) that names missing, surplus and misshapen tensors, ten at most; (unsupported) for a
/// conv-net.
void check_layout(const NamedWeights& weights, const ClipConfig& config, const std::string& file);

/// Throws `Error` (mismatch) that names missing, surplus and misshapen tensors, ten at most. `model`: its name.
void check_shapes(const NamedWeights& weights, const std::map<std::string, TensorShape>& expected,
                  const std::string& model, const std::string& file);

/// Tensors that share bytes, or are told larger than the file, would fill the memory when they are made whole: throws
/// `Error` (malformed).
void check_bytes(const TensorMap& tensors, std::uintmax_t file_bytes, const std::string& file);

/// Throws `Error` (malformed) naming the first tensor that holds no finite floating-point numbers. Leaves nothing of
/// `files` in memory.
void check_values(const TensorMap& tensors, const MappedFiles& files, const std::string& file, const Job& job);

}  // namespace fade
