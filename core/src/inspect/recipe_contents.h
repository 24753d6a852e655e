// SPDX-License-Identifier: MIT
#pragma once

#include "fade/prompts.h"
#include "fade/recipe.h"

#include <filesystem>
#include <string>
#include <vector>

namespace fade {

/// Prompt files, references and mask: all that a recipe names but for the model's files.
[[nodiscard]] std::vector<std::filesystem::path> files_of(const Recipe& recipe);

/// See `RecipeHashes::sentences`.
[[nodiscard]] std::string hash_of_sentences(const Prompts& classification, const Prompts& segmentation);

}  // namespace fade
