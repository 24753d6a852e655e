// SPDX-License-Identifier: MIT
#include "encode/tokenizer/tokenizer.h"
#include "core/encode/tokenizer/tokenizer_samples.h"
#include "encode/tokenizer/text_entities.h"
#include "encode/tokenizer/text_words.h"
#include "fade/error.h"
#include "fade/files.h"
#include "support/shared_data.h"

#include <zlib.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <memory>
#include <regex>
#include <sstream>
#include <thread>

using namespace fade;
using namespace fade::test;
using namespace std::string_literals;
using Catch::Contains;

namespace {

using Ids = std::vector<std::int32_t>;
using Path = std::filesystem::path;

constexpr const char* clip_file = "tokenizer/bpe_simple_vocab_16e6.txt.gz";
constexpr std::int64_t clip_context = 77;

struct Golden {
    std::string text;
    Ids ids;
};

/// The texts and ids that lie beside CLIP's vocabulary file in the reference data.
std::vector<Golden> read_golden(const Path& vocabulary) {
    const Path file = vocabulary.parent_path().parent_path() / "golden" / "tokens.json";
    std::vector<Golden> golden;
    for (const auto& entry : nlohmann::json::parse(read_file(file)))
        golden.push_back({entry.at("text").get<std::string>(), entry.at("ids").get<Ids>()});
    return golden;
}

/// The texts whose ids differ from the golden ones.
std::vector<std::string> differing(const Tokenizer& tokenizer, const std::vector<Golden>& golden) {
    std::vector<std::string> texts;
    for (const auto& [text, ids] : golden)
        if (tokenizer.encode(text, clip_context) != ids) texts.push_back(text);
    return texts;
}

std::string unpacked(const Path& file) {
    const std::unique_ptr<gzFile_s, int (*)(gzFile)> stream(gzopen(file.c_str(), "rb"), &gzclose);
    std::string content;
    std::array<char, 65536> buffer{};
    while (const int got = gzread(stream.get(), buffer.data(), buffer.size())) {
        if (got < 0) throw std::runtime_error("cannot unpack " + file.string());
        content.append(buffer.data(), static_cast<std::size_t>(got));
    }
    return content;
}

/// CLIP's vocabulary from its text: 48,894 merges after the first line.
SampleVocabulary clip_vocabulary(const std::string& text, const std::string& start, const std::string& end) {
    std::istringstream lines(text);
    std::string line;
    std::getline(lines, line);
    std::vector<std::string> merges;
    while (merges.size() < 48894 && std::getline(lines, line)) merges.push_back(line);
    return sample_vocabulary(merges, start, end);
}

/// The ids between start and end.
Ids inner_ids(const Tokenizer& tokenizer, const std::string& text) {
    Ids ids = tokenizer.encode(text, 200);
    const auto last = std::find_if(ids.rbegin(), ids.rend(), [](std::int32_t id) { return id != 0; });
    return {ids.begin() + 1, last.base() - 1};
}

Tokenizer load(const SampleVocabulary& sample) {
    const TemporaryFolder folder;
    write_vocab_and_merges(sample, folder.path());
    return Tokenizer::load(folder.path());
}

}  // namespace

TEST_CASE("the ids equal CLIP's for every reference text", "[encode][tokenizer]") {
    FADE_REQUIRE_SHARED(path, clip_file);
    const auto golden = read_golden(path);
    REQUIRE(golden.size() == 1173);

    const Tokenizer tokenizer = Tokenizer::load(path);
    CHECK(tokenizer.start_id() == 49406);
    CHECK(tokenizer.end_id() == 49407);
    CHECK(tokenizer.vocab_size() == 49408);
    CHECK(tokenizer.file() == path);
    CHECK(differing(tokenizer, golden).empty());
}

TEST_CASE("every file format gives CLIP's ids", "[encode][tokenizer]") {
    FADE_REQUIRE_SHARED(path, clip_file);
    const auto golden = read_golden(path);
    const std::string text = unpacked(path);
    const SampleVocabulary sample = clip_vocabulary(text, "<start_of_text>", "<end_of_text>");
    const TemporaryFolder folder;

    SECTION("unpacked text") {
        write_bytes(folder / "vocabulary.txt", text);
    }
    SECTION("text with carriage returns") {
        write_bytes(folder / "vocabulary.txt", std::regex_replace(text, std::regex("\n"), "\r\n"));
    }
    SECTION("vocab.json and merges.txt") {
        write_vocab_and_merges(sample, folder.path());
    }
    SECTION("tokenizer.json with merges as strings") {
        write_bytes(folder / "tokenizer.json", tokenizer_json(sample, MergeStyle::strings).dump());
    }
    SECTION("tokenizer.json with merges as pairs") {
        write_bytes(folder / "tokenizer.json", tokenizer_json(sample, MergeStyle::pairs).dump());
    }
    const Path text_file = folder / "vocabulary.txt";
    const Tokenizer tokenizer = Tokenizer::load(std::filesystem::exists(text_file) ? text_file : folder.path());
    CHECK(tokenizer.vocab_size() == 49408);
    CHECK(differing(tokenizer, golden).empty());
}

TEST_CASE("the special tokens are recognized as the vocabulary spells them", "[encode][tokenizer]") {
    FADE_REQUIRE_SHARED(path, clip_file);
    const Tokenizer tokenizer = load(clip_vocabulary(unpacked(path), "<|startoftext|>", "<|endoftext|>"));
    CHECK(inner_ids(tokenizer, "<|startoftext|> literal <|EndOfText|>") == Ids{49406, 24269, 49407});
    CHECK(inner_ids(tokenizer, "<start_of_text>") == Ids{283, 1572, 318, 539, 318, 4160, 285});
}

// The expected ids come from OpenCLIP's SimpleTokenizer (without its repair of mojibake), run under Python.
TEST_CASE("corners of cleaning and splitting equal CLIP's", "[encode][tokenizer]") {
    FADE_REQUIRE_SHARED(path, clip_file);
    const Tokenizer tokenizer = Tokenizer::load(path);
    const std::vector<Golden> corners{
        {"ΑΣ ΣΑΣ. σ", {138, 109, 139, 480, 139, 225, 138, 109, 139, 480, 269, 139, 481}},
        {"İstanbul ẞ Ǆ", {328, 16384, 11231, 127, 509, 131, 484}},
        {"'ſ 'S it'Sx", {6, 129, 379, 568, 585, 568, 343}},
        {"<ſtart_of_text>", {27, 129, 123, 16707, 62, 684, 62, 18169, 285}},
        {"!<start_of_text>", {0, 283, 1572, 318, 539, 318, 4160, 285}},
        {"<START_OF_TEXT>x<end_of_text>", {49406, 343, 49407}},
        {"<|startoftext|>", {27, 347, 993, 6659, 4160, 91, 285}},
        {"a\u0345b !\u0345!", {320, 321, 256, 256}},
        {"a\x1c"
         "b\u0085c\u2028d\u3000",
         {320, 321, 322, 323}},
        {"\u200b\ufeff x", {17086, 171, 119, 379, 343}},
        {"x\0y"s, {343, 444, 344}},
        {"Ⅷ²½٣", {158, 227, 371, 41175, 33613, 149, 352}},
        {"e\u0301 ｆ ª", {324, 136, 479, 171, 121, 484, 126, 359}},
        {"१२ हिन्दी", {7410, 356, 7410, 357, 29446, 26721, 26090, 19389, 29552, 25751}},
        {"&amp;lt; &ampamp;lt; &notit; &not", {283, 261, 3333, 282, 126, 361, 585, 282, 126, 361}},
        {"&eacute&Eacute;cole &ETH", {3459, 3459, 8166, 127, 364}},
        {"&lang;&rang; &thetasym;", {158, 253, 101, 158, 253, 358, 139, 495}},
        {"&#150;&#x80;&#129;", {21070, 34919, 126, 479}},
        {"a&#0;b&#xD800;&#1114112;&#99999999999999999999;", {320, 39802, 321, 47356, 47356, 39802}},
        {"a&#11;&#127;&#xfffe;&#xfdd0;b", {3937}},
        {"&#65&#x41z&# &#x &#xg", {26770, 5, 258, 5, 258, 343, 5, 258, 87, 326}},
        {"&apos;s &apos &hellip &hellip;", {568, 261, 4089, 338, 261, 919, 8546, 959}},
        {"&LT;&COPY &Lt &COPy;", {27, 5811, 261, 3333, 261, 4509, 282}},
        {"a&nbsp;b&NBSP;c", {320, 321, 261, 6459, 4393, 282, 322}},
        {"&frac12;x&frac123", {33613, 343, 33613, 274}},
        {"&x&;&&amp", {261, 343, 5, 26, 27791}},
        {"don&#39;t", {847, 713}}};
    for (const auto& [text, ids] : corners) {
        CAPTURE(text);
        CHECK(inner_ids(tokenizer, text) == ids);
    }
}

TEST_CASE("character references are replaced once", "[encode][tokenizer]") {
    const HtmlEntities entities;
    CHECK(entities.unescape("&lt;b&gt; &quot;&amp;amp;&quot;") == "<b> \"&amp;\"");
    CHECK(entities.unescape("&euro;&#8364;&#x20AC&#X20ac;") == "€€€€");
    CHECK(entities.unescape("&nosuchname; & &; &") == "&nosuchname; & &; &");
    CHECK(entities.unescape("&#13;&#10;&#9;&#12;").size() == 4);
    CHECK(entities.unescape("").empty());
}

TEST_CASE("cleaning leaves single spaces and lower case", "[encode][tokenizer]") {
    const HtmlEntities entities;
    CHECK(clean_text("  A\t\n B\u00a0\u2003C  ", entities) == "a b c");
    CHECK(clean_text("ÀΩЖ\U00010400", entities) == "àωж\U00010428");
    CHECK(clean_text(" \n ", entities).empty());
}

TEST_CASE("a small vocabulary of one's own works", "[encode][tokenizer]") {
    const Tokenizer tokenizer = load(small_vocabulary());
    CHECK(tokenizer.vocab_size() == 520);
    CHECK(tokenizer.start_id() == 518);
    CHECK(tokenizer.end_id() == 519);
    // "the", "crack", "th" + "o</w>", and "a</w>", which is symbol 256 + ('a' - '!').
    CHECK(tokenizer.encode("The crack tho a", 9) == Ids{518, 513, 517, 512, 334, 320, 519, 0, 0});
}

TEST_CASE("all occurrences of a pair are merged before what they form", "[encode][tokenizer]") {
    const Tokenizer tokenizer = load(sample_vocabulary({"ab a", "a b"}, "<|startoftext|>", "<|endoftext|>"));
    CHECK(inner_ids(tokenizer, "ababx") == Ids{513, 513, 343});
    CHECK(inner_ids(tokenizer, "abaax") == Ids{512, 64, 343});
}

TEST_CASE("a longer text is cut and keeps the end token", "[encode][tokenizer]") {
    const Tokenizer tokenizer = load(small_vocabulary());
    CHECK(tokenizer.encode("the the the", 6) == Ids{518, 513, 513, 513, 519, 0});
    CHECK(tokenizer.encode("the the the", 5) == Ids{518, 513, 513, 513, 519});
    CHECK(tokenizer.encode("the the the", 4) == Ids{518, 513, 513, 519});
    CHECK(tokenizer.encode("xyz the", 3) == Ids{518, 87, 519});
    CHECK(tokenizer.encode("the", 2) == Ids{518, 519});
    CHECK(tokenizer.encode("the", 1) == Ids{519});
}

TEST_CASE("arguments that make no sense are refused", "[encode][tokenizer]") {
    const Tokenizer tokenizer = load(small_vocabulary());
    for (const std::int64_t length : {std::int64_t{0}, std::int64_t{-1}, std::int64_t{1} << 40})
        CHECK_THROWS_WITH(tokenizer.encode("a", length), Contains("context length must be"));
    CHECK_THROWS_WITH(tokenizer.encode(std::string((1U << 20U) + 1, 'a'), 77), Contains("at most 1048576"));
    for (const std::string& bytes : {"\xff"s, "ab\xc3"s, "\xc0\xaf"s, "\xed\xa0\x80"s, "\xf4\x90\x80\x80"s, "a\x80z"s})
        try {
            (void)tokenizer.encode(bytes, 77);
            FAIL("accepted");
        } catch (const Error& error) {
            CHECK(error.code() == ErrorCode::invalid_argument);
            CHECK_THAT(error.what(), Contains("not valid UTF-8"));
        }
}

TEST_CASE("two threads encode the same texts alike", "[encode][tokenizer]") {
    FADE_REQUIRE_SHARED(path, clip_file);
    const auto golden = read_golden(path);
    const Tokenizer tokenizer = Tokenizer::load(path);
    std::array<std::vector<std::string>, 2> results;
    {
        std::vector<std::jthread> threads;
        threads.reserve(results.size());
        for (auto& result : results) threads.emplace_back([&] { result = differing(tokenizer, golden); });
    }
    CHECK(results[0].empty());
    CHECK(results[1].empty());
}

TEST_CASE("a megabyte of one kind of character takes no quadratic time", "[encode][tokenizer]") {
    FADE_REQUIRE_SHARED(path, clip_file);
    const Tokenizer tokenizer = Tokenizer::load(path);
    const std::size_t size = std::size_t{1} << 20U;
    for (const std::string& unit : {"x"s, "&"s, "a "s, "&#65"s, "1"s, "!"s, "ab"s, "<start_of_text>"s}) {
        std::string text;
        while (text.size() + unit.size() <= size) text += unit;
        CAPTURE(unit);
        const auto begin = std::chrono::steady_clock::now();
        const Ids ids = tokenizer.encode(text, clip_context);
        // About a second at most; the quadratic way takes hours.
        CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
        REQUIRE(ids.size() == 77);
        CHECK(ids.front() == tokenizer.start_id());
        CHECK(ids.back() == tokenizer.end_id());
    }
}
