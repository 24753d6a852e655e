// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <vector>

namespace fade {

/// Says in a moment whether this folder can be a model of either kind, a CLIP or a DINOv2: its files are there, and its
/// configuration is one that is supported. Reads no weights. Throws what `ClipModel::load` and `DinoModel::load` throw
/// for these.
void check_encoder_files(const std::filesystem::path& model);

/// The files that loading a model of either kind reads, each once, those of the configuration first: what to copy. Two
/// of the same name are never among them. Throws what `check_encoder_files` throws, and `Error` (not_found) for a CLIP
/// without a tokenizer.
[[nodiscard]] std::vector<std::filesystem::path> model_files(const std::filesystem::path& model);

}  // namespace fade
