// SPDX-License-Identifier: MIT
#include "fade/error.h"
#include "fade/files.h"
#include "fade/prompts.h"
#include "prompts/embedded.h"
#include "support/shared_data.h"
#include "support/source_folder.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>

using namespace fade;

namespace {

/// Lower-case words without punctuation: what makes two sentences alike.
std::string normalised(std::string text) {
    for (char& c : text)
        c = std::isalnum(static_cast<unsigned char>(c)) != 0 ? static_cast<char>(std::tolower(c)) : ' ';
    std::istringstream words(text);
    std::string result;
    for (std::string word; words >> word;) result += (result.empty() ? "" : " ") + word;
    return result;
}

std::vector<std::string> all_sentences(const Prompts& prompts) {
    auto all = prompts.normal;
    all.insert(all.end(), prompts.anomalous.begin(), prompts.anomalous.end());
    return all;
}

Prompts builtin_prompts() {
    std::vector<PromptEnsemble> ensembles;
    for (const auto& name : published_segmentation_prompts()) ensembles.push_back(builtin_prompt_ensemble(name));
    return make_prompts(ensembles, object_agnostic_name);
}

}  // namespace

TEST_CASE("the classification ensemble has the published size", "[prompts]") {
    const auto ensemble = builtin_prompt_ensemble("classification");
    CHECK(ensemble.name == "classification");
    CHECK(ensemble.wrapper == "{}");
    CHECK(ensemble.normal.size() == 154);
    CHECK(ensemble.anomalous.size() == 88);
    const auto names_object = [](const std::string& text) { return text.find("{classname}") != std::string::npos; };
    CHECK(std::all_of(ensemble.normal.begin(), ensemble.normal.end(), names_object));
    CHECK(std::all_of(ensemble.anomalous.begin(), ensemble.anomalous.end(), names_object));
}

TEST_CASE("kinds of defects have names in the segmentation ensemble, each with sentences enough", "[prompts]") {
    const auto ensemble = builtin_prompt_ensemble("segmentation");
    REQUIRE(ensemble.anomalous_kinds.size() == ensemble.anomalous.size());
    std::map<std::string, int> sentences;
    for (const auto& kind : ensemble.anomalous_kinds) ++sentences[kind];
    CHECK(sentences.size() == 13);  // 12, and those of no kind
    for (const auto& [kind, count] : sentences) CHECK(count >= 15);
    for (std::size_t i = 0; i < ensemble.anomalous.size(); ++i)
        if (ensemble.anomalous[i] == "A thin crack spreads from the corner.")
            CHECK(ensemble.anomalous_kinds[i] == "crack");
    const auto all = builtin_prompts();
    REQUIRE(all.anomalous_kinds.size() == all.anomalous.size());
    CHECK(all.anomalous_kinds.front().empty());  // of the classification ensemble, which names none
}

TEST_CASE("the segmentation ensemble is as large as the published ones, and object-agnostic", "[prompts]") {
    const auto ensemble = builtin_prompt_ensemble("segmentation");
    CHECK(ensemble.wrapper == "{}");
    CHECK(ensemble.normal.size() >= 423);
    CHECK(ensemble.anomalous.size() >= 486);
    const auto one = make_prompts({ensemble}, "bottle");
    const auto other = make_prompts({ensemble}, "cable");
    CHECK(one.sha256 == other.sha256);
}

TEST_CASE("no two built-in sentences are alike", "[prompts]") {
    std::set<std::string> seen;
    for (const auto& sentence : all_sentences(builtin_prompts())) {
        INFO(sentence);
        CHECK(seen.insert(normalised(sentence)).second);
    }
}

TEST_CASE("built-in sentences are short, finished and free of placeholders", "[prompts]") {
    for (const auto& sentence : all_sentences(builtin_prompts())) {
        INFO(sentence);
        CHECK(sentence.find_first_of("{}") == std::string::npos);
        CHECK(sentence.find("  ") == std::string::npos);
        CHECK(sentence.back() == '.');
        const auto words = normalised(sentence);
        CHECK(std::count(words.begin(), words.end(), ' ') < 20);
    }
}

TEST_CASE("no built-in sentence stems from the authors' lists", "[prompts]") {
    FADE_REQUIRE_SHARED(folder, "prompts");
    std::set<std::string> theirs;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        for (const auto& sentence : all_sentences(make_prompts({load_prompt_ensemble(entry.path())}, "object"))) {
            constexpr std::size_t opening = published_prompt_wrapper.find("{}");
            theirs.insert(normalised(sentence.substr(opening)));
        }
    }
    REQUIRE(theirs.size() > 900);
    for (const auto& sentence : all_sentences(builtin_prompts())) {
        INFO(sentence);
        CHECK_FALSE(theirs.contains(normalised(sentence)));
    }
}

TEST_CASE("what is built in is what the project's files say", "[prompts]") {
    const auto folder = test::source_folder() / "prompts";
    CHECK(read_file(folder / "classification.json") == embedded::classification_json);
    CHECK(read_file(folder / "segmentation.json") == embedded::segmentation_json);
}

TEST_CASE("built-in ensembles are found by name only", "[prompts]") {
    CHECK(builtin_prompt_names() == std::vector<std::string>{"classification", "segmentation"});
    for (const auto& name : builtin_prompt_names()) CHECK(builtin_prompt_ensemble(name).name == name);
    CHECK_THROWS_WITH(builtin_prompt_ensemble("weld\n\xFF"),
                      Catch::Contains("\"weld\xEF\xBF\xBD\xEF\xBF\xBD\" is not a built-in prompt ensemble") &&
                          Catch::Contains("\"segmentation\" was expected"));
}
