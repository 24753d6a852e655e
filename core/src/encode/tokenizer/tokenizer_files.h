// SPDX-License-Identifier: MIT
#pragma once

#include "encode/tokenizer/bpe_vocabulary.h"

#include <filesystem>
#include <string>
#include <vector>

namespace fade {

/// A vocabulary and where it came from.
struct VocabularyFile {
    BpeVocabulary vocabulary;
    std::filesystem::path file;  ///< merges.txt where there are two
    std::string sha256;          ///< of each file's content as a field; vocab.json's comes before merges.txt's
};

/// Finds and reads the vocabulary as `Tokenizer::load` says.
[[nodiscard]] VocabularyFile read_vocabulary(const std::filesystem::path& path);

/// Where the tokenizer of a model in this folder is: there, or in a folder "tokenizer" in it or beside it, as pipelines
/// keep it; the folder itself where there is none.
[[nodiscard]] std::filesystem::path find_tokenizer(const std::filesystem::path& model_folder);

/// The files that `read_vocabulary` reads of this file or folder.
[[nodiscard]] std::vector<std::filesystem::path> vocabulary_files(const std::filesystem::path& path);

}  // namespace fade
