// SPDX-License-Identifier: MIT
#pragma once

#include "support/temporary_folder.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace fade::test {

/// A vocabulary in the terms that all file formats share: tokens in the order of their ids, and merges "left right".
struct SampleVocabulary {
    std::vector<std::string> tokens;
    std::vector<std::string> merges;
};

/// 256 byte symbols, the same with "</w>", what the merges make, and the two special tokens.
inline SampleVocabulary sample_vocabulary(const std::vector<std::string>& merges, const std::string& start,
                                          const std::string& end) {
    const auto utf8 = [](int character) {
        if (character < 0x80) return std::string(1, static_cast<char>(character));
        return std::string{static_cast<char>(0xC0 | (character >> 6)), static_cast<char>(0x80 | (character & 0x3F))};
    };
    SampleVocabulary sample{{}, merges};
    for (int i = 0x21; i <= 0xFF; ++i)
        if (i <= 0x7E || (i >= 0xA1 && i != 0xAD)) sample.tokens.push_back(utf8(i));
    for (int i = 0x100; sample.tokens.size() < 256; ++i) sample.tokens.push_back(utf8(i));
    for (int i = 0; i < 256; ++i) sample.tokens.push_back(sample.tokens[static_cast<std::size_t>(i)] + "</w>");
    for (const std::string& merge : merges) {
        const auto space = merge.find(' ');
        sample.tokens.push_back(merge.substr(0, space) + merge.substr(space + 1));
    }
    sample.tokens.push_back(start);
    sample.tokens.push_back(end);
    return sample;
}

/// A few merges around "the" and "crack", and CLIP's own special tokens.
inline SampleVocabulary small_vocabulary() {
    return sample_vocabulary({"t h", "th e</w>", "c r", "a c", "cr ac", "crac k</w>"}, "<|startoftext|>",
                             "<|endoftext|>");
}

inline nlohmann::json vocab_json(const SampleVocabulary& sample) {
    nlohmann::json ids = nlohmann::json::object();
    for (std::size_t id = 0; id < sample.tokens.size(); ++id) ids[sample.tokens[id]] = id;
    return ids;
}

inline std::string merges_txt(const SampleVocabulary& sample) {
    std::string text = "#version: 0.2\n";
    for (const std::string& merge : sample.merges) text += merge + "\n";
    return text;
}

enum class MergeStyle { strings, pairs };

inline nlohmann::json tokenizer_json(const SampleVocabulary& sample, MergeStyle style) {
    nlohmann::json merges = nlohmann::json::array();
    for (const std::string& merge : sample.merges) {
        const auto space = merge.find(' ');
        if (style == MergeStyle::strings)
            merges.push_back(merge);
        else
            merges.push_back({merge.substr(0, space), merge.substr(space + 1)});
    }
    nlohmann::json vocab = vocab_json(sample);
    nlohmann::json added = nlohmann::json::array();
    for (std::size_t id = sample.tokens.size() - 2; id < sample.tokens.size(); ++id) {
        added.push_back({{"id", id}, {"content", sample.tokens[id]}, {"special", true}});
        if (style == MergeStyle::pairs) vocab.erase(sample.tokens[id]);  // then they stand in "added_tokens" alone
    }
    return {{"version", "1.0"},
            {"added_tokens", added},
            {"model",
             {{"type", "BPE"},
              {"unk_token", "<|endoftext|>"},
              {"continuing_subword_prefix", ""},
              {"end_of_word_suffix", "</w>"},
              {"fuse_unk", false},
              {"vocab", vocab},
              {"merges", merges}}}};
}

inline void write_vocab_and_merges(const SampleVocabulary& sample, const std::filesystem::path& folder) {
    write_bytes(folder / "vocab.json", vocab_json(sample).dump());
    write_bytes(folder / "merges.txt", merges_txt(sample));
}

}  // namespace fade::test
