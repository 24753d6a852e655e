// SPDX-License-Identifier: MIT
#include "fade/error.h"
#include "fade/files.h"
#include "fade/hash.h"

#include <nlohmann/json.hpp>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <memory>
#include <set>

#include "clip/bpe.h"

namespace fade {

namespace {

using Json = nlohmann::json;

constexpr std::uintmax_t file_limit = std::uintmax_t{64} << 20U;
constexpr std::int64_t largest_id = 10'000'000;
// CLIP's vocabulary: 2 x 256 byte symbols, this many merges, two special tokens; the file holds many more merges.
constexpr std::size_t clip_merges = 49152 - 256 - 2;

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& what) {
    throw Error(ErrorCode::malformed, display_path(file) + ": " + what);
}

/// Unpacks a .gz, or gives a plain file as it is.
std::string read_unpacked(const std::filesystem::path& file) {
    const auto packed = read_file(file, file_limit);
    if (packed.size() < 2 || packed[0] != '\x1f' || packed[1] != '\x8b') return packed;
    z_stream stream{};
    if (inflateInit2(&stream, 16 + MAX_WBITS) != Z_OK) throw Error(ErrorCode::internal, "zlib cannot be used.");
    const std::unique_ptr<z_stream, int (*)(z_stream*)> guard(&stream, &inflateEnd);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    std::string text;
    std::array<char, 65536> buffer{};
    int status = Z_OK;
    while (status != Z_STREAM_END) {
        stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
        stream.avail_out = static_cast<uInt>(buffer.size());
        status = inflate(&stream, Z_NO_FLUSH);
        const auto got = buffer.size() - stream.avail_out;
        if ((status != Z_OK && status != Z_STREAM_END) || (status == Z_OK && got == 0))
            refuse(file, "is a truncated or corrupt gzip file; CLIP's merges were expected.");
        text.append(buffer.data(), got);
        if (text.size() > file_limit) refuse(file, "unpacks to more than 64 MiB; CLIP's merges were expected.");
    }
    return text;
}

/// One merge a line, "left right"; a first line that begins with '#' or a quotation mark is a header.
std::vector<std::pair<std::string, std::string>> parse_merges(const std::filesystem::path& file,
                                                              std::string_view text, std::size_t most) {
    std::vector<std::pair<std::string, std::string>> merges;
    for (std::size_t number = 1; !text.empty() && merges.size() < most; ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        const bool header = number == 1 && line.find("#version") != std::string_view::npos;
        if (line.empty() || header) continue;
        const auto blank = line.find(' ');
        if (blank == std::string_view::npos || blank == 0 || blank + 1 == line.size() ||
            line.find(' ', blank + 1) != std::string_view::npos)
            refuse(file, "line " + std::to_string(number) + " is no merge; two tokens and a blank were expected.");
        merges.emplace_back(line.substr(0, blank), line.substr(blank + 1));
    }
    return merges;
}

BpeFile read_clip_merges(const std::filesystem::path& file) {
    const auto text = read_unpacked(file);
    BpeFile bpe;
    bpe.file = file;
    bpe.sha256 = sha256(text);
    bpe.merges = parse_merges(file, text, clip_merges);
    if (bpe.merges.empty()) refuse(file, "holds no merges; CLIP's byte-pair merges were expected.");
    std::int32_t id = 0;
    const auto alphabet = byte_alphabet();
    for (const auto& letter : alphabet) bpe.vocabulary[letter.symbol] = id++;
    for (const auto& letter : alphabet) bpe.vocabulary[letter.symbol + std::string(end_of_word)] = id++;
    for (const auto& [left, right] : bpe.merges) bpe.vocabulary[left + right] = id++;
    bpe.vocabulary["<start_of_text>"] = id++;
    bpe.vocabulary["<end_of_text>"] = id;
    return bpe;
}

Json parse_json(const std::filesystem::path& file, const std::string& text) {
    auto json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
    if (json.is_discarded()) refuse(file, "is not valid JSON.");
    if (!json.is_object()) refuse(file, "a JSON object was expected.");
    return json;
}

void add_token(BpeFile& bpe, const std::string& token, const Json& id) {
    if (!id.is_number_integer() || id < 0 || id >= largest_id)
        refuse(bpe.file, "the id of \"" + token + "\" must be a whole number from 0 to 9,999,999.");
    bpe.vocabulary[token] = id.get<std::int32_t>();
}

void check_unique_ids(const BpeFile& bpe) {
    std::set<std::int32_t> ids;
    for (const auto& [token, id] : bpe.vocabulary)
        if (!ids.insert(id).second)
            refuse(bpe.file, "two tokens have the id " + std::to_string(id) + ", one of them \"" + token + "\".");
}

BpeFile read_vocabulary_and_merges(const std::filesystem::path& vocabulary, const std::filesystem::path& merges) {
    BpeFile bpe;
    bpe.file = vocabulary;
    const auto vocabulary_text = read_file(vocabulary, file_limit);
    const auto merges_text = read_file(merges, file_limit);
    Sha256 hash;
    hash.field(vocabulary_text);
    hash.field(merges_text);
    bpe.sha256 = hash.hex();
    const auto tokens = parse_json(vocabulary, vocabulary_text);
    for (const auto& [token, id] : tokens.items()) add_token(bpe, token, id);
    check_unique_ids(bpe);
    bpe.merges = parse_merges(merges, merges_text, static_cast<std::size_t>(largest_id));
    return bpe;
}

std::pair<std::string, std::string> merge_from_json(const std::filesystem::path& file, const Json& merge) {
    if (merge.is_array() && merge.size() == 2 && merge[0].is_string() && merge[1].is_string())
        return {merge[0].get<std::string>(), merge[1].get<std::string>()};
    if (merge.is_string()) {
        const auto text = merge.get<std::string>();
        const auto blank = text.find(' ');
        if (blank != std::string::npos) return {text.substr(0, blank), text.substr(blank + 1)};
    }
    refuse(file, "\"model.merges\" must hold pairs of tokens.");
}

BpeFile read_tokenizer_json(const std::filesystem::path& file) {
    BpeFile bpe;
    bpe.file = file;
    const auto text = read_file(file, file_limit);
    bpe.sha256 = sha256(text);
    const auto json = parse_json(file, text);
    const auto model = json.find("model");
    if (model == json.end() || !model->is_object()) refuse(file, "\"model\" must be an object.");
    const auto type = model->contains("type") ? (*model)["type"].dump() : "\"BPE\"";
    if (type != "\"BPE\"")
        throw Error(ErrorCode::unsupported, display_path(file) + ": is a tokenizer of type " + type +
                                                "; CLIP's byte-pair tokenizer (\"BPE\") was expected.");
    if (!model->contains("end_of_word_suffix") || (*model)["end_of_word_suffix"] != end_of_word)
        throw Error(ErrorCode::unsupported, display_path(file) + ": has no \"end_of_word_suffix\" of \"</w>\"; CLIP's "
                                                                 "tokenizer was expected.");
    const auto vocabulary = model->find("vocab");
    const auto merges = model->find("merges");
    if (vocabulary == model->end() || !vocabulary->is_object()) refuse(file, "\"model.vocab\" must be an object.");
    if (merges == model->end() || !merges->is_array()) refuse(file, "\"model.merges\" must be a list.");
    for (const auto& [token, id] : vocabulary->items()) add_token(bpe, token, id);
    const auto added = json.find("added_tokens");
    const bool has_added = added != json.end();
    if (has_added && !added->is_array()) refuse(file, "\"added_tokens\" must be a list.");
    for (const auto& token : has_added ? *added : Json(Json::value_t::array)) {
        if (!token.is_object() || !token.contains("content") || !token["content"].is_string() || !token.contains("id"))
            refuse(file, "\"added_tokens\" must hold objects with \"content\" and \"id\".");
        add_token(bpe, token["content"].get<std::string>(), token["id"]);
    }
    check_unique_ids(bpe);
    for (const auto& merge : *merges) bpe.merges.push_back(merge_from_json(file, merge));
    return bpe;
}

BpeFile read_bpe_file(const std::filesystem::path& file) {
    const auto name = file.filename().string();
    if (name == "vocab.json") return read_vocabulary_and_merges(file, file.parent_path() / "merges.txt");
    if (name == "merges.txt") return read_vocabulary_and_merges(file.parent_path() / "vocab.json", file);
    if (file.extension() == ".json") return read_tokenizer_json(file);
    return read_clip_merges(file);
}

}  // namespace

BpeFile read_bpe(const std::filesystem::path& path) {
    std::error_code ignored;
    if (!std::filesystem::is_directory(path, ignored)) return read_bpe_file(path);
    for (const auto* name : {"tokenizer.json", "vocab.json", "bpe_simple_vocab_16e6.txt.gz", "bpe_simple_vocab_16e6.txt"})
        if (std::filesystem::exists(path / name, ignored)) return read_bpe_file(path / name);
    throw Error(ErrorCode::not_found, display_path(path) +
                                          ": holds no tokenizer; tokenizer.json, vocab.json with merges.txt, or "
                                          "bpe_simple_vocab_16e6.txt.gz was expected.");
}

}  // namespace fade
