// SPDX-License-Identifier: MIT
#include "core/encode/tokenizer/tokenizer_samples.h"
#include "encode/tokenizer/tokenizer.h"
#include "fade/error.h"
#include "fade/files.h"
#include "fade/hash.h"
#include "support/shared_data.h"

#include <zlib.h>
#include <catch2/catch.hpp>

#include <functional>
#include <random>
#include <utility>

using namespace fade;
using namespace fade::test;
using namespace std::string_literals;
using Catch::Contains;
using Catch::Matchers::StartsWith;
using Json = nlohmann::json;

namespace {

constexpr const char* header = "\"vocabulary#version: 0.2\n";

/// Loading `path` must fail with this code and a message that starts with `named` and says `what`.
void check_refused(const std::filesystem::path& path, ErrorCode code, const std::string& what,
                   const std::filesystem::path& named) {
    try {
        (void)Tokenizer::load(path);
        FAIL_CHECK("accepted: " + what);
    } catch (const Error& error) {
        CHECK(error.code() == code);
        CHECK_THAT(error.what(), StartsWith(named.string() + ": ") && Contains(what));
    }
}

void check_file_refused(const std::string& name, const std::string& content, const std::string& what,
                        ErrorCode code = ErrorCode::malformed) {
    const TemporaryFolder folder;
    write_bytes(folder / name, content);
    check_refused(folder / name, code, what, folder / name);
}

std::string gzip(const std::string& content) {
    z_stream stream{};
    REQUIRE(deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string packed(deflateBound(&stream, content.size()) + 64, '\0');
    std::string input = content;
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

std::string small_simple_text() {
    std::string text = header;
    for (const std::string& merge : small_vocabulary().merges) text += merge + "\n";
    return text;
}

Json small_tokenizer() {
    return tokenizer_json(small_vocabulary(), MergeStyle::strings);
}

}  // namespace

TEST_CASE("a folder is searched in a fixed order", "[encode][tokenizer]") {
    const TemporaryFolder folder;
    const auto gz = folder / "bpe_simple_vocab_16e6.txt.gz";
    write_bytes(gz, gzip(small_simple_text()));
    const Tokenizer from_gz = Tokenizer::load(folder.path());
    CHECK(from_gz.file() == gz);

    write_bytes(folder / "vocab.json", vocab_json(small_vocabulary()).dump());
    CHECK(Tokenizer::load(folder.path()).file() == gz);  // one of the two is not enough
    write_bytes(folder / "merges.txt", merges_txt(small_vocabulary()));
    const Tokenizer from_merges = Tokenizer::load(folder.path());
    CHECK(from_merges.file() == folder / "merges.txt");
    CHECK(Tokenizer::load(folder / "vocab.json").sha256() == from_merges.sha256());

    write_bytes(folder / "tokenizer.json", small_tokenizer().dump());
    const Tokenizer from_json = Tokenizer::load(folder.path());
    CHECK(from_json.file() == folder / "tokenizer.json");
    for (const Tokenizer* tokenizer : {&from_gz, &from_merges, &from_json})
        CHECK(tokenizer->encode("The crack!", 6) == std::vector<std::int32_t>{518, 513, 517, 256, 519, 0});
}

TEST_CASE("the hash covers the content of every file that was read", "[encode][tokenizer]") {
    const TemporaryFolder folder;
    write_vocab_and_merges(small_vocabulary(), folder.path());
    const std::string before = Tokenizer::load(folder.path()).sha256();
    Sha256 expected;
    expected.field(read_file(folder / "vocab.json"));
    expected.field(read_file(folder / "merges.txt"));
    CHECK(before == expected.hex());
    write_bytes(folder / "merges.txt", merges_txt(small_vocabulary()) + "\n");
    CHECK(Tokenizer::load(folder.path()).sha256() != before);
}

TEST_CASE("a tokenizer can be moved", "[encode][tokenizer]") {
    const TemporaryFolder folder;
    write_bytes(folder / "tokenizer.json", small_tokenizer().dump());
    Tokenizer first = Tokenizer::load(folder.path());
    const Tokenizer second = std::move(first);
    CHECK(second.encode("the", 3) == std::vector<std::int32_t>{518, 513, 519});
}

TEST_CASE("what is not there is named", "[encode][tokenizer]") {
    const TemporaryFolder folder;
    for (const char* name : {"tokenizer.json", "vocab.json with merges.txt", "bpe_simple_vocab_16e6.txt.gz"})
        check_refused(folder.path(), ErrorCode::not_found, name, folder.path());
    check_refused(folder / "absent.json", ErrorCode::not_found, "no such file", folder / "absent.json");
    write_bytes(folder / "merges.txt", merges_txt(small_vocabulary()));
    check_refused(folder / "merges.txt", ErrorCode::not_found, "no such file", folder / "vocab.json");
    check_file_refused("vocabulary.bin", "x", "a .json, .txt or .txt.gz file was expected", ErrorCode::unsupported);
}

TEST_CASE("damaged gzip files are refused", "[encode][tokenizer]") {
    const std::string packed = gzip(small_simple_text());
    check_file_refused("v.gz", "", "is empty");
    for (std::size_t size = 1; size < packed.size(); ++size)
        check_file_refused("v.gz", packed.substr(0, size), "ends too early");
    check_file_refused("v.gz", small_simple_text(), "is not gzip data");
    check_file_refused("v.gz", packed + "trailing", "is damaged");
    std::string wrong_sum = packed;
    wrong_sum[packed.size() - 6] = static_cast<char>(wrong_sum[packed.size() - 6] ^ 1);
    check_file_refused("v.gz", wrong_sum, "is damaged");
    check_file_refused("v.gz", gzip(""), "holds no merges");
    check_file_refused("v.gz", gzip(std::string((std::size_t{64} << 20U) + 1, 'a')), "unpacks to more than");
}

TEST_CASE("a gzip file of several members is read whole", "[encode][tokenizer]") {
    const TemporaryFolder folder;
    const std::string text = small_simple_text();
    write_bytes(folder / "v.gz", gzip(text.substr(0, 40)) + gzip(text.substr(40)));
    CHECK(Tokenizer::load(folder / "v.gz").vocab_size() == 520);
}

TEST_CASE("CLIP's own file is refused wherever it is cut", "[encode][tokenizer]") {
    FADE_REQUIRE_SHARED(path, "tokenizer/bpe_simple_vocab_16e6.txt.gz");
    const std::string packed = read_file(path);
    for (const std::size_t size : {std::size_t{2}, std::size_t{1000}, packed.size() / 2, packed.size() - 1})
        check_file_refused("v.gz", packed.substr(0, size), "ends too early");
}

TEST_CASE("text that is no list of merges is refused", "[encode][tokenizer]") {
    check_file_refused("v.txt", "", "holds no merges");
    check_file_refused("v.txt", header, "holds no merges");
    check_file_refused("v.txt", std::string(1000, '\0'), "holds no merges");
    for (const std::string& line : {"a"s, "a b c"s, " a"s, "a "s, "a  b"s, " "s, ""s, std::string(100, '\0')})
        check_file_refused("v.txt", header + line + "\na b\n", "line 2 is no merge");
    check_file_refused("v.txt", header + "a b\nxx y\n"s, "merge 2: the token \"xx\" was expected");
    check_file_refused("v.txt", header + "\xff\xfe a\n"s, "merge 1: the token");
    check_file_refused("v.txt", header + "a b\nb c\na b\n"s, "line 4 makes a token that is there already");
    check_file_refused("v.txt", header + std::string(100000, 'a') + " b\n", "was expected, but has no id");

    std::mt19937 random(1);
    std::string garbage(100000, '\0');
    for (char& byte : garbage) byte = static_cast<char>(random() & 0xFFU);
    for (const char* name : {"v.txt", "v.gz", "tokenizer.json"})
        check_file_refused(name, garbage, std::string(name) == "v.txt" ? "line" : "is");
}

TEST_CASE("a vocab.json of the wrong shape is refused", "[encode][tokenizer]") {
    const TemporaryFolder folder;
    const auto vocab_file = folder / "vocab.json";
    write_bytes(folder / "merges.txt", merges_txt(small_vocabulary()));
    const Json good = vocab_json(small_vocabulary());
    const auto refuse = [&](const std::string& content, const std::string& what) {
        write_bytes(vocab_file, content);
        check_refused(folder.path(), ErrorCode::malformed, what, vocab_file);
    };
    const auto refuse_changed = [&](const char* token, const Json& id, const std::string& what) {
        Json changed = good;
        changed[token] = id;
        refuse(changed.dump(), what);
    };
    refuse("", "is not valid JSON");
    refuse(good.dump().substr(0, 1000), "is not valid JSON at byte");
    refuse("{\"\xff\": 1}", "is not valid JSON");
    refuse("[1, 2]", "an object from tokens to ids was expected");
    refuse("{}", "\"<|startoftext|>\" or \"<start_of_text>\" was expected");
    refuse(std::string(1000000, '['), "nested too deeply");
    std::string many = "[";
    for (int i = 0; i < 4'000'001; ++i) many += "0,";
    refuse(many + "0]", "too many values");
    for (const Json& id : {Json(-1), Json(1.5), Json("7"), Json(nullptr), Json(10'000'000), Json(1e300), Json({1})})
        refuse_changed("th", id, "an id that is no whole number from 0 to 9999999");
    refuse_changed("th", 3, "the id 3 is given to two tokens");
    for (const char* token : {"a", "a</w>", "th", "crack</w>", "<|endoftext|>"}) {
        Json changed = good;
        changed.erase(token);
        refuse(changed.dump(), std::string("\"") + token + "\"");
    }
}

TEST_CASE("a merges.txt of the wrong shape is refused", "[encode][tokenizer]") {
    const TemporaryFolder folder;
    write_vocab_and_merges(small_vocabulary(), folder.path());
    write_bytes(folder / "merges.txt", "#version: 0.2\nt h\nthe\n");
    check_refused(folder.path(), ErrorCode::malformed, "line 3 is no merge", folder / "merges.txt");
    write_bytes(folder / "merges.txt", "t h\nt he\n");
    check_refused(folder.path(), ErrorCode::malformed, "merge 2: the token \"he\"", folder / "vocab.json");
    write_bytes(folder / "merges.txt", "t h");
    CHECK(Tokenizer::load(folder.path()).encode("th", 4) == std::vector<std::int32_t>{518, 83, 327, 519});
}

TEST_CASE("a tokenizer.json of the wrong shape is refused", "[encode][tokenizer]") {
    const auto refuse = [](const std::function<void(Json&)>& change, const std::string& what,
                           ErrorCode code = ErrorCode::malformed) {
        Json document = small_tokenizer();
        change(document);
        check_file_refused("tokenizer.json", document.dump(), what, code);
    };
    const auto unsupported = ErrorCode::unsupported;
    refuse([](Json& j) { j = Json::array(); }, "an object with a \"model\"");
    refuse([](Json& j) { j["model"] = 7; }, "an object with a \"model\"");
    refuse([](Json& j) { j["model"]["type"] = "Unigram"; }, "type is Unigram; \"BPE\" was expected", unsupported);
    refuse([](Json& j) { j["model"]["type"] = 1; }, "\"BPE\" was expected", unsupported);
    refuse([](Json& j) { j["model"].erase("end_of_word_suffix"); }, "end_of_word_suffix", unsupported);
    refuse([](Json& j) { j["model"]["end_of_word_suffix"] = nullptr; }, "end_of_word_suffix", unsupported);
    refuse([](Json& j) { j["model"]["continuing_subword_prefix"] = "##"; }, "continuing_subword_prefix", unsupported);
    refuse([](Json& j) { j["model"]["byte_fallback"] = true; }, "byte_fallback", unsupported);
    refuse([](Json& j) { j["model"]["ignore_merges"] = true; }, "ignore_merges", unsupported);
    refuse([](Json& j) { j["model"]["vocab"] = Json::array(); }, "\"vocab\" was expected to be an object");
    refuse([](Json& j) { j["model"].erase("merges"); }, "\"merges\" was expected to be a list");
    refuse([](Json& j) { j["model"]["merges"][2] = "abc"; }, "merge 3 was expected to be two symbols");
    refuse([](Json& j) { j["model"]["merges"][2] = {"a", "b", "c"}; }, "merge 3 was expected to be two symbols");
    refuse([](Json& j) { j["model"]["merges"][2] = {"a", 1}; }, "merge 3 was expected to be two symbols");
    refuse([](Json& j) { j["model"]["merges"][2] = "x y"; }, "merge 3: the token \"xy\" was expected");
    refuse([](Json& j) { j["added_tokens"] = "none"; }, "\"added_tokens\" was expected to be a list");
    refuse([](Json& j) { j["added_tokens"][0] = 5; }, "each of \"added_tokens\"");
    refuse([](Json& j) { j["added_tokens"][0]["id"] = "5"; }, "an id that is no whole number");
    refuse([](Json& j) { j["added_tokens"][0]["id"] = 5; }, "give one token two ids");
    refuse([](Json& j) { j["added_tokens"].push_back({{"id", 5}, {"content", "<pad>"}}); }, "the id 5 is given to two");
}

TEST_CASE("a further added token counts in the vocabulary's size", "[encode][tokenizer]") {
    const TemporaryFolder folder;
    Json document = small_tokenizer();
    document["added_tokens"].push_back({{"id", 999}, {"content", "<pad>"}});
    document["model"].erase("type");  // as older files have it
    write_bytes(folder / "tokenizer.json", document.dump());
    CHECK(Tokenizer::load(folder.path()).vocab_size() == 1000);
}
