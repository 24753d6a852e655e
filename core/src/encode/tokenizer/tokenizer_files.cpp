// SPDX-License-Identifier: MIT
#include "encode/tokenizer/tokenizer_files.h"

#include "encode/tokenizer/bpe_formats.h"
#include "fade/error.h"
#include "fade/files.h"
#include "fade/hash.h"

#include <array>
#include <initializer_list>
#include <system_error>

namespace fade {

namespace {

using Path = std::filesystem::path;

// CLIP's own files have 1 to 4 MB.
constexpr std::uintmax_t file_limit = std::uintmax_t{32} << 20;
constexpr std::size_t unpacked_limit = std::size_t{64} << 20;

bool is_file(const Path& path) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored);
}

/// The file in `folder` to read; of two that belong together, the one that names them both. Empty: none.
Path find_in_folder(const Path& folder) {
    if (is_file(folder / "tokenizer.json")) return folder / "tokenizer.json";
    if (is_file(folder / "vocab.json") && is_file(folder / "merges.txt")) return folder / "merges.txt";
    if (is_file(folder / "bpe_simple_vocab_16e6.txt.gz")) return folder / "bpe_simple_vocab_16e6.txt.gz";
    return {};
}

/// A file, or what a folder holds.
Path vocabulary_file(const Path& path) {
    std::error_code ignored;
    if (!std::filesystem::is_directory(path, ignored)) return path;
    if (auto file = find_in_folder(path); !file.empty()) return file;
    throw Error(ErrorCode::not_found, display_path(path),
                Text::en("this folder holds no vocabulary; tokenizer.json, vocab.json with merges.txt, or "
                         "bpe_simple_vocab_16e6.txt.gz was expected."));
}

bool is_one_of_two(const Path& file) {
    return file.filename() == "vocab.json" || file.filename() == "merges.txt";
}

std::string hash_of(std::initializer_list<std::string_view> contents) {
    Sha256 hash;
    for (const std::string_view content : contents) hash.field(content);
    return hash.hex();
}

VocabularyFile read_vocab_and_merges(const Path& folder) {
    const Path vocab_file = folder / "vocab.json";
    const Path merges_file = folder / "merges.txt";
    const std::string vocab = read_file(vocab_file, file_limit);
    const std::string merges = read_file(merges_file, file_limit);
    const BpeTables tables = parse_vocab_and_merges(vocab, vocab_file, merges, merges_file);
    return {BpeVocabulary(tables, vocab_file), merges_file, hash_of({vocab, merges})};
}

BpeTables parse(const std::string& content, const Path& file) {
    const Path extension = file.extension();
    if (extension == ".json") return parse_tokenizer_json(content, file);
    if (extension == ".txt") return parse_simple_vocabulary(content, file);
    if (extension == ".gz") return parse_simple_vocabulary(gunzip(content, unpacked_limit, file), file);
    throw Error(ErrorCode::unsupported, display_path(file),
                Text::en("is no vocabulary; a .json, .txt or .txt.gz file was expected."));
}

}  // namespace

VocabularyFile read_vocabulary(const Path& path) {
    const auto file = vocabulary_file(path);
    if (is_one_of_two(file)) return read_vocab_and_merges(file.parent_path());
    const std::string content = read_file(file, file_limit);
    return {BpeVocabulary(parse(content, file), file), file, hash_of({content})};
}

Path find_tokenizer(const Path& model_folder) {
    const Path here = model_folder.empty() ? Path(".") : model_folder;
    for (const auto& folder : {here, here / "tokenizer", here / ".." / "tokenizer"})
        if (!find_in_folder(folder).empty()) return folder;
    return here;
}

std::vector<Path> vocabulary_files(const Path& path) {
    auto file = vocabulary_file(path);
    if (is_one_of_two(file)) return {file.parent_path() / "vocab.json", file.parent_path() / "merges.txt"};
    return {file};
}

}  // namespace fade
