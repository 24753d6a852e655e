// SPDX-License-Identifier: MIT
#pragma once

#include "encode/tokenizer/bpe_vocabulary.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

// What the vocabulary files say. Every function throws `Error` (malformed, unsupported) that starts with `file`'s name.
namespace fade {

/// The content of a gzip file, of one or several members. Refuses more than `limit` bytes before it holds them.
[[nodiscard]] std::string gunzip(std::string_view compressed, std::size_t limit, const std::filesystem::path& file);

/// `bpe_simple_vocab_16e6.txt`: a header line, then one merge a line, of which CLIP takes the first 48,894. Ids are the
/// byte alphabet, the same with "</w>", the merges' results, <start_of_text>, <end_of_text>.
[[nodiscard]] BpeTables parse_simple_vocabulary(std::string_view text, const std::filesystem::path& file);

/// `vocab.json`, an object from tokens to ids, and `merges.txt`, one merge a line after an optional "#version" line.
[[nodiscard]] BpeTables parse_vocab_and_merges(std::string_view vocab, const std::filesystem::path& vocab_file,
                                               std::string_view merges, const std::filesystem::path& merges_file);

/// Hugging Face's `tokenizer.json` with a model of type "BPE" that ends words in "</w>". Its normalizer and
/// pre-tokenizer are taken to be CLIP's.
[[nodiscard]] BpeTables parse_tokenizer_json(std::string_view text, const std::filesystem::path& file);

}  // namespace fade
