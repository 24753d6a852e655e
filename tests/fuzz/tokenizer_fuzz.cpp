// SPDX-License-Identifier: MIT
// tokenizer.json, vocab.json with merges.txt, and OpenCLIP's compressed vocabulary.
#include <zlib.h>

#include "../core/encode/tokenizer/tokenizer_samples.h"
#include "encode/tokenizer/bpe_formats.h"
#include "encode/tokenizer/bpe_vocabulary.h"
#include "support/target.h"

namespace fade::fuzz {

namespace {

// What an input is comes first: a letter, and the text after it. Between vocabulary and merges lies a zero byte.
constexpr char json = 'j';
constexpr char vocabulary_and_merges = 'v';
constexpr char simple_vocabulary = 's';
constexpr char compressed = 'z';

void encode(const BpeTables& tables) {
    const BpeVocabulary vocabulary(tables, "tokenizer.json");
    std::vector<std::int32_t> ids;
    vocabulary.append_word("crack", ids);
}

std::string gzip(std::string text) {
    z_stream stream{};
    constexpr int with_gzip_header = 15 + 16;
    constexpr int most_memory = 8;
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, with_gzip_header, most_memory, Z_DEFAULT_STRATEGY);
    std::string bytes(deflateBound(&stream, text.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(text.data());
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
    stream.avail_out = static_cast<uInt>(bytes.size());
    deflate(&stream, Z_FINISH);
    bytes.resize(stream.total_out);
    deflateEnd(&stream);
    return bytes;
}

}  // namespace

void run(std::string_view input) {
    if (input.empty()) return;
    const auto text = input.substr(1);
    switch (input.front()) {
        case json:
            return encode(parse_tokenizer_json(text, "tokenizer.json"));
        case vocabulary_and_merges: {
            const auto middle = std::min(text.find('\0'), text.size());
            return encode(parse_vocab_and_merges(text.substr(0, middle), "vocab.json",
                                                 text.substr(std::min(middle + 1, text.size())), "merges.txt"));
        }
        case simple_vocabulary:
            return encode(parse_simple_vocabulary(text, "bpe_simple_vocab_16e6.txt.gz"));
        case compressed:
            (void)gunzip(text, std::size_t{1} << 24U, "bpe_simple_vocab_16e6.txt.gz");
            return;
        default:
            return;
    }
}

std::vector<std::string> seeds() {
    const auto sample = test::small_vocabulary();
    const auto merges = test::merges_txt(sample);
    return {json + test::tokenizer_json(sample, test::MergeStyle::strings).dump(),
            json + test::tokenizer_json(sample, test::MergeStyle::pairs).dump(),
            vocabulary_and_merges + test::vocab_json(sample).dump() + '\0' + merges, simple_vocabulary + merges,
            compressed + gzip(merges)};
}

}  // namespace fade::fuzz
