// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <vector>

namespace fade {

/// The files that loading a model reads, each once, those of the configuration first: what to copy. Two of the same
/// name are never among them. Throws what `check_model_files` throws, and `Error` (not_found) without a tokenizer.
[[nodiscard]] std::vector<std::filesystem::path> model_files(const std::filesystem::path& model);

}  // namespace fade
