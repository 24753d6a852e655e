// SPDX-License-Identifier: MIT
#include "fade/error.h"
#include "fade/prompts.h"
#include "support/shared_data.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <fstream>

using namespace fade;

namespace {

using Sentences = std::vector<std::string>;

void check_authors_file(const std::filesystem::path& file, std::size_t normal, std::size_t anomalous) {
    INFO(file.filename().string());
    const auto ensemble = load_prompt_ensemble(file);
    CHECK(ensemble.name == file.filename().string());
    CHECK(ensemble.wrapper == published_prompt_wrapper);
    CHECK(ensemble.normal.size() == normal);
    CHECK(ensemble.anomalous.size() == anomalous);
    std::ifstream stream(file);
    const auto plain = nlohmann::json::parse(stream);
    CHECK(ensemble.normal == plain["normal"]["prompts"].get<Sentences>());
    CHECK(ensemble.anomalous == plain["abnormal"]["prompts"].get<Sentences>());
}

}  // namespace

TEST_CASE("the authors' lists are read unchanged", "[prompts]") {
    FADE_REQUIRE_SHARED(folder, "prompts");
    check_authors_file(folder / "winclip_prompt.json", 154, 88);
    check_authors_file(folder / "chatgpt3.5_prompt1.json", 94, 99);
    check_authors_file(folder / "chatgpt3.5_prompt2.json", 90, 110);
    check_authors_file(folder / "chatgpt3.5_prompt3.json", 83, 100);
    check_authors_file(folder / "chatgpt3.5_prompt4.json", 73, 84);
    check_authors_file(folder / "chatgpt3.5_prompt5.json", 83, 93);
}

TEST_CASE("states are composed with templates, before the plain prompts", "[prompts]") {
    const auto ensemble = parse_prompt_ensemble(R"({
        "templates": ["a {}.", "the {}."],
        "normal": {"prompts": ["plain"], "states": ["{classname}", "good {classname}"]},
        "anomalous": {"states": ["bad {classname}"]}})",
                                                "x");
    CHECK(ensemble.normal ==
          Sentences{"a {classname}.", "a good {classname}.", "the {classname}.", "the good {classname}.", "plain"});
    CHECK(ensemble.anomalous == Sentences{"a bad {classname}.", "the bad {classname}."});
    CHECK(ensemble.wrapper == published_prompt_wrapper);
    CHECK(ensemble.name == "x");
}

TEST_CASE("topics are read in the file's order", "[prompts]") {
    const auto ensemble = parse_prompt_ensemble(R"({
        "name": "n", "description": "d", "licence": "l", "wrapper": "so {}",
        "normal": {"prompts": {"z": ["1", "2"], "a": ["3"]}},
        "abnormal": {"prompts": ["4", "4"], "instruction": ""}})",
                                                "file");
    CHECK(ensemble.name == "file");
    CHECK(ensemble.wrapper == "so {}");
    CHECK(ensemble.normal == Sentences{"1", "2", "3"});
    CHECK(ensemble.anomalous == Sentences{"4", "4"});
}

TEST_CASE("text beyond ASCII and a byte order mark are read", "[prompts]") {
    const auto ensemble = parse_prompt_ensemble(
        "\xEF\xBB\xBF{\"normal\": {\"prompts\": [\"gl\xC3\xA4nzend\"]}, \"anomalous\": {\"prompts\": [\"\\u00e9\"]}}",
        "x");
    CHECK(ensemble.normal == Sentences{"gl\xC3\xA4nzend"});
    CHECK(ensemble.anomalous == Sentences{"\xC3\xA9"});
}

TEST_CASE("a file is named in full by messages, and by its name in the ensemble", "[prompts]") {
    const test::TemporaryFolder folder;
    test::write_bytes(folder / "ours.json", R"({"normal": {"prompts": ["a"]}, "anomalous": {"prompts": ["b"]}})");
    CHECK(load_prompt_ensemble(folder / "ours.json").name == "ours.json");
    test::write_bytes(folder / "ours.json", "[]");
    CHECK_THROWS_WITH(load_prompt_ensemble(folder / "ours.json"), Catch::StartsWith((folder / "ours.json").string()));
}

TEST_CASE("missing and enormous files are refused", "[prompts]") {
    const test::TemporaryFolder folder;
    CHECK_THROWS_WITH(load_prompt_ensemble(folder / "none.json"), Catch::Contains("no such file"));
    test::write_bytes(folder / "big.json", "");
    std::filesystem::resize_file(folder / "big.json", (std::uintmax_t{16} << 20) + 1);
    CHECK_THROWS_WITH(load_prompt_ensemble(folder / "big.json"), Catch::Contains("at most 16777216"));
}
