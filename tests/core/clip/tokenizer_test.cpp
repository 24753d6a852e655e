// SPDX-License-Identifier: MIT
#include "clip/tokenizer.h"

#include "fade/error.h"
#include "fade/files.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <zlib.h>

#include <future>

#include "clip/bpe.h"
#include "clip/text_clean.h"
#include "support/shared_data.h"
#include "support/temporary_folder.h"

using namespace fade;
using fade::test::TemporaryFolder;
using fade::test::write_bytes;
using Json = nlohmann::json;

namespace {

struct GoldenText {
    std::string text;
    std::vector<std::int32_t> ids;
};

std::vector<GoldenText> golden_texts(const std::filesystem::path& file) {
    std::vector<GoldenText> texts;
    for (const auto& item : Json::parse(read_file(file))) texts.push_back({item["text"], item["ids"]});
    return texts;
}

void check_golden(const Tokenizer& tokenizer, const std::vector<GoldenText>& texts) {
    for (const auto& [text, ids] : texts) {
        INFO(text);
        REQUIRE(tokenizer.encode(text, 77) == ids);
    }
}

std::string gzip(const std::string& text) {
    z_stream stream{};
    REQUIRE(deflateInit2(&stream, 9, Z_DEFLATED, 16 + MAX_WBITS, 9, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string packed(deflateBound(&stream, text.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

/// The 512 byte symbols, two merges and the special tokens.
Json small_vocabulary() {
    Json vocabulary;
    int id = 0;
    for (const auto& letter : byte_alphabet()) vocabulary[letter.symbol] = id++;
    for (const auto& letter : byte_alphabet()) vocabulary[letter.symbol + "</w>"] = id++;
    vocabulary["ab"] = 512;
    vocabulary["abc</w>"] = 513;
    vocabulary["<|startoftext|>"] = 514;
    vocabulary["<|endoftext|>"] = 515;
    return vocabulary;
}

Json small_tokenizer() {
    return {{"model",
             {{"type", "BPE"},
              {"end_of_word_suffix", "</w>"},
              {"vocab", small_vocabulary()},
              {"merges", Json::array({"a b", "ab c</w>"})}}}};
}

std::string refusal(const std::filesystem::path& file) {
    try {
        (void)Tokenizer::load(file);
    } catch (const Error& error) {
        return error.what();
    }
    return "accepted";
}

}  // namespace

TEST_CASE("token ids equal the reference for all its texts, from each file format", "[tokenizer]") {
    FADE_REQUIRE_SHARED(merges, "tokenizer/bpe_simple_vocab_16e6.txt.gz");
    FADE_REQUIRE_SHARED(golden, "golden/tokens.json");
    const auto texts = golden_texts(golden);
    REQUIRE(texts.size() == 1173);
    check_golden(Tokenizer::load(merges), texts);
    check_golden(Tokenizer::load(merges.parent_path()), texts);

    const auto bpe = read_bpe(merges);
    Json vocabulary;
    for (const auto& [token, id] : bpe.vocabulary) {
        if (token == "<start_of_text>")
            vocabulary["<|startoftext|>"] = id;
        else if (token == "<end_of_text>")
            vocabulary["<|endoftext|>"] = id;
        else
            vocabulary[token] = id;
    }
    std::string lines = "#version: 0.2\n";
    Json strings = Json::array();
    Json pairs = Json::array();
    for (const auto& [left, right] : bpe.merges) {
        lines += left + " " + right + "\n";
        strings.push_back(left + " " + right);
        pairs.push_back(std::vector<std::string>{left, right});
    }
    const TemporaryFolder folder;
    write_bytes(folder / "vocab.json", vocabulary.dump());
    write_bytes(folder / "merges.txt", lines);
    check_golden(Tokenizer::load(folder.path()), texts);
    check_golden(Tokenizer::load(folder / "merges.txt"), texts);

    Json model{{"type", "BPE"}, {"end_of_word_suffix", "</w>"}, {"vocab", vocabulary}, {"merges", strings}};
    write_bytes(folder / "tokenizer.json", Json{{"model", model}}.dump());
    check_golden(Tokenizer::load(folder.path()), texts);
    model["merges"] = pairs;
    write_bytes(folder / "tokenizer.json", Json{{"model", model}}.dump());
    check_golden(Tokenizer::load(folder / "tokenizer.json"), texts);
}

TEST_CASE("two threads get the same ids", "[tokenizer]") {
    FADE_REQUIRE_SHARED(merges, "tokenizer/bpe_simple_vocab_16e6.txt.gz");
    FADE_REQUIRE_SHARED(golden, "golden/tokens.json");
    const auto tokenizer = Tokenizer::load(merges);
    const auto texts = golden_texts(golden);
    const auto encode_all = [&] {
        std::vector<std::vector<std::int32_t>> ids;
        for (const auto& item : texts) ids.push_back(tokenizer.encode(item.text, 77));
        return ids;
    };
    auto other = std::async(std::launch::async, encode_all);
    CHECK(encode_all() == other.get());
}

TEST_CASE("HTML character references are replaced as Python does it", "[tokenizer]") {
    // Right-hand sides: html.unescape of Python 3.11.
    CHECK(unescape_html("&lt;b&gt; &amp;amp; &quot;") == "<b> &amp; \"");
    CHECK(unescape_html("&eacute;&eacute &notit; &nosuch; & &; &#; &#x;") == "éé ¬it; &nosuch; & &; &#; &#x;");
    CHECK(unescape_html("&#233;&#xE9&#150;&#0;&#55296;&#1114112;&#1;") == "éé–\uFFFD\uFFFD\uFFFD");
    CHECK(unescape_html("&apos;x &AMP") == "'x &AMP");
    CHECK(unescape_html("&ampx&copy2") == "&x©2");
}

TEST_CASE("white space is collapsed and letters are lowered by Unicode's rules", "[tokenizer]") {
    CHECK(clean_text("  A\t\u00A0B\u2003\n C\x1f ") == icu::UnicodeString(u"a b c"));
    CHECK(clean_text("ÄÖ ΣΑΣ İ") == icu::UnicodeString(u"äö σας i\u0307"));
    CHECK_THROWS_WITH(clean_text("a\xFF"), Catch::Contains("UTF-8"));
}

TEST_CASE("a small vocabulary of one's own works", "[tokenizer]") {
    const TemporaryFolder folder;
    write_bytes(folder / "tokenizer.json", small_tokenizer().dump());
    const auto tokenizer = Tokenizer::load(folder.path());
    CHECK(tokenizer.vocab_size() == 516);
    const auto vocabulary = small_vocabulary();
    const std::int32_t c_end = vocabulary["c</w>"];
    const std::int32_t b_end = vocabulary["b</w>"];
    const std::int32_t a = vocabulary["a"];
    CHECK(tokenizer.encode("abc ab c", 9) == std::vector<std::int32_t>{514, 513, a, b_end, c_end, 515, 0, 0, 0});
    CHECK(tokenizer.encode("abc abc abc", 3) == std::vector<std::int32_t>{514, 513, 515});
    CHECK(tokenizer.encode("", 2) == std::vector<std::int32_t>{514, 515});
}

TEST_CASE("a megabyte of one letter is cut, not waited for", "[tokenizer]") {
    const TemporaryFolder folder;
    write_bytes(folder / "tokenizer.json", small_tokenizer().dump());
    const auto tokenizer = Tokenizer::load(folder.path());
    const auto ids = tokenizer.encode(std::string(1U << 20U, 'a'), 77);
    CHECK(ids.size() == 77);
    CHECK(ids.back() == tokenizer.end_id());
    CHECK_THROWS_WITH(tokenizer.encode(std::string((1U << 20U) + 1, 'a'), 77), Catch::Contains("at most"));
}

TEST_CASE("files that are no tokenizer are refused by name", "[tokenizer]") {
    const TemporaryFolder folder;
    CHECK_THAT(refusal(folder.path()), Catch::Contains("holds no tokenizer") && Catch::Contains("merges.txt"));
    CHECK_THAT(refusal(folder / "none.gz"), Catch::Contains("none.gz"));
    for (const std::string& bytes :
         {std::string(), std::string("\0\0\0\0", 4), std::string("\x1f\x8b garbage"), std::string("a\xFF\nbb")}) {
        write_bytes(folder / "m.txt.gz", bytes);
        CHECK_THAT(refusal(folder / "m.txt.gz"), Catch::Contains("m.txt.gz"));
    }
    write_bytes(folder / "bomb.gz", gzip(std::string(std::size_t{65} << 20U, '\n')));
    CHECK_THAT(refusal(folder / "bomb.gz"), Catch::Contains("bomb.gz") && Catch::Contains("64 MiB"));

    const auto refused_json = [&](const Json& json) {
        write_bytes(folder / "tokenizer.json", json.dump());
        return refusal(folder / "tokenizer.json");
    };
    auto tokenizer = small_tokenizer();
    tokenizer["model"]["type"] = "WordPiece";
    CHECK_THAT(refused_json(tokenizer), Catch::Contains("WordPiece"));
    tokenizer = small_tokenizer();
    tokenizer["model"].erase("end_of_word_suffix");
    CHECK_THAT(refused_json(tokenizer), Catch::Contains("end_of_word_suffix"));
    tokenizer = small_tokenizer();
    tokenizer["model"]["merges"].push_back("a zz");
    CHECK_THAT(refused_json(tokenizer), Catch::Contains("zz"));
    tokenizer = small_tokenizer();
    tokenizer["model"]["vocab"]["x"] = 7;
    CHECK_THAT(refused_json(tokenizer), Catch::Contains("two tokens have the id 7"));
    tokenizer = small_tokenizer();
    tokenizer["model"]["vocab"]["x"] = -1;
    CHECK_THAT(refused_json(tokenizer), Catch::Contains("\"x\""));
    tokenizer = small_tokenizer();
    tokenizer["model"]["vocab"].erase("<|endoftext|>");
    CHECK_THAT(refused_json(tokenizer), Catch::Contains("endoftext"));
    tokenizer = small_tokenizer();
    tokenizer["added_tokens"] = "x";
    CHECK_THAT(refused_json(tokenizer), Catch::Contains("added_tokens"));
    for (const auto& wrong : {Json::array(), Json(3), Json{{"model", 3}}, Json::object()})
        CHECK_THAT(refused_json(wrong), Catch::Contains("tokenizer.json"));
    write_bytes(folder / "tokenizer.json", std::string(100'000, '['));
    CHECK_THAT(refusal(folder / "tokenizer.json"), Catch::Contains("not valid JSON"));
}

TEST_CASE("a truncated vocabulary is refused, wherever it is cut", "[tokenizer]") {
    FADE_REQUIRE_SHARED(merges, "tokenizer/bpe_simple_vocab_16e6.txt.gz");
    const auto whole = read_file(merges);
    const TemporaryFolder folder;
    for (std::size_t part = 0; part < 16; ++part) {
        write_bytes(folder / "cut.txt.gz", whole.substr(0, whole.size() * part / 16));
        CHECK_THAT(refusal(folder / "cut.txt.gz"), Catch::Contains("cut.txt.gz"));
    }
}
