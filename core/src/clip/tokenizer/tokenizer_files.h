// SPDX-License-Identifier: MIT
#pragma once

#include "clip/tokenizer/bpe_vocabulary.h"

#include <filesystem>
#include <string>

namespace fade {

/// A vocabulary and where it came from.
struct VocabularyFile {
    BpeVocabulary vocabulary;
    std::filesystem::path file;  ///< merges.txt where there are two
    std::string sha256;          ///< of each file's content as a field; vocab.json's comes before merges.txt's
};

/// Finds and reads the vocabulary as `Tokenizer::load` says.
[[nodiscard]] VocabularyFile read_vocabulary(const std::filesystem::path& path);

}  // namespace fade
