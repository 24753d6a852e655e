// SPDX-License-Identifier: MIT
#include "fade/error.h"
#include "fade/prompts.h"

#include <catch2/catch.hpp>

using namespace fade;

namespace {

/// The message that a file's text is refused with; every one names the file and is one sentence.
std::string refusal(const std::string& json) {
    try {
        (void)parse_prompt_ensemble(json, "f.json");
    } catch (const Error& error) {
        std::string message = error.what();
        CHECK(error.code() == ErrorCode::malformed);
        CHECK_THAT(message, Catch::StartsWith("f.json: ") && Catch::EndsWith(".") && Catch::Contains("expected"));
        CHECK(message.find('\n') == std::string::npos);
        CHECK(message.size() < 500);
        return message;
    }
    return "accepted";
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string result;
    for (std::size_t i = 0; i < times; ++i) result += text;
    return result;
}

/// A sound file but for what stands in its anomalous part.
std::string refusal_of_abnormal(const std::string& abnormal) {
    return refusal(R"({"normal": {"prompts": ["a"]}, "abnormal": )" + abnormal + "}");
}

std::string refusal_with(const std::string& field) {
    return refusal("{" + field + R"(, "normal": {"prompts": ["a"]}, "anomalous": {"prompts": ["b"]}})");
}

}  // namespace

TEST_CASE("text that is no JSON is refused with its line", "[prompts]") {
    CHECK(refusal("") == "f.json: is not valid JSON in line 1; a prompt ensemble was expected.");
    CHECK(refusal("{\n\"normal\":\n oops}") == "f.json: is not valid JSON in line 3; a prompt ensemble was expected.");
    CHECK_THAT(refusal(R"({"normal": {"prompts": ["a"])"), Catch::Contains("not valid JSON"));
    CHECK_THAT(refusal("[1e999]"), Catch::Contains("not valid JSON"));
    CHECK_THAT(refusal(R"(["\ud800"])"), Catch::Contains("not valid JSON"));
    CHECK_THAT(refusal("{} {}"), Catch::Contains("not valid JSON"));
    CHECK(refusal("{\n\"normal\": \"\xFF\"}") == "f.json: is not valid UTF-8 in line 2; JSON in UTF-8 was expected.");
    CHECK_THAT(refusal(std::string("\xFF\xFE{\0}\0", 6)), Catch::Contains("not valid UTF-8"));
}

TEST_CASE("a file of the wrong shape is refused", "[prompts]") {
    CHECK_THAT(refusal("[]"), Catch::Contains("is of type array; an object with \"normal\" and \"anomalous\""));
    CHECK_THAT(refusal("3"), Catch::Contains("is of type number"));
    CHECK_THAT(refusal("null"), Catch::Contains("is of type null"));
    CHECK_THAT(refusal("{}"), Catch::Contains("f.json: normal is missing"));
    CHECK_THAT(refusal(R"({"normal": {"prompts": ["a"]}})"), Catch::Contains("anomalous is missing"));
    CHECK_THAT(refusal_of_abnormal("[]"), Catch::Contains("abnormal is of type array"));
    CHECK_THAT(refusal_of_abnormal("{}"), Catch::Contains("abnormal holds no sentences"));
    CHECK_THAT(refusal_of_abnormal(R"({"prompts": ["b"]}, "anomalous": {"prompts": ["c"]})"),
               Catch::Contains("abnormal stands beside \"anomalous\""));
}

TEST_CASE("a prompt that is no sentence is refused by its place", "[prompts]") {
    CHECK_THAT(refusal_of_abnormal(R"({"prompts": "b"})"), Catch::Contains("abnormal.prompts is of type string"));
    CHECK_THAT(refusal_of_abnormal(R"({"prompts": []})"), Catch::Contains("abnormal.prompts is an empty list"));
    CHECK_THAT(refusal_of_abnormal(R"({"prompts": {}})"), Catch::Contains("abnormal.prompts is empty"));
    CHECK_THAT(refusal_of_abnormal(R"({"prompts": ["b", "c", 7]})"),
               Catch::Contains("abnormal.prompts[2] is of type number; a text was expected"));
    CHECK_THAT(refusal_of_abnormal(R"({"prompts": ["b", " \u00a0\t"]})"),
               Catch::Contains("abnormal.prompts[1] is blank"));
    CHECK_THAT(refusal_of_abnormal(R"({"prompts": {"weld": ["b"], "wood": ["c", ""]}})"),
               Catch::Contains("abnormal.prompts[\"wood\"][1] is blank"));
    CHECK_THAT(refusal_of_abnormal(R"({"prompts": {"weld": []}})"),
               Catch::Contains("abnormal.prompts[\"weld\"] is an empty list"));
    for (const auto* control : {"\\u0000", "\\n", "\\t", "\\u009f"})
        CHECK_THAT(refusal_of_abnormal("{\"prompts\": [\"a" + std::string(control) + "b\"]}"),
                   Catch::Contains("abnormal.prompts[0] holds a control character"));
    CHECK_THAT(refusal_of_abnormal(R"({"prompts": ["a {clasname}"]})"),
               Catch::Contains("abnormal.prompts[0] holds a brace"));
}

TEST_CASE("a sentence may have 1000 characters, not bytes, and no more", "[prompts]") {
    const std::string longest = repeated("\xC3\xA9", 1000);
    CHECK(refusal_of_abnormal("{\"prompts\": [\"" + longest + "\"]}") == "accepted");
    CHECK_THAT(refusal_of_abnormal("{\"prompts\": [\"" + longest + "x\"]}"),
               Catch::Contains("abnormal.prompts[0] is too long; at most 1000 characters"));
}

TEST_CASE("a wrapper holds its placeholder exactly once", "[prompts]") {
    CHECK(refusal_with(R"("wrapper": "{}")") == "accepted");
    CHECK_THAT(refusal_with(R"("wrapper": "a photo")"), Catch::Contains("wrapper holds {} 0 times"));
    CHECK_THAT(refusal_with(R"("wrapper": "{} and {}")"), Catch::Contains("wrapper holds {} 2 times"));
    CHECK_THAT(refusal_with(R"("wrapper": "{} of {classname}")"), Catch::Contains("wrapper holds a brace besides {}"));
    CHECK_THAT(refusal_with(R"("wrapper": "")"), Catch::Contains("wrapper is blank"));
    CHECK_THAT(refusal_with(R"("wrapper": null)"), Catch::Contains("wrapper is of type null"));
}

TEST_CASE("states and templates need each other", "[prompts]") {
    CHECK_THAT(refusal_of_abnormal(R"({"states": ["b"]})"), Catch::Contains("abnormal.states needs templates"));
    CHECK_THAT(refusal_with(R"("templates": ["a {}"])"), Catch::Contains("templates is not used"));
    CHECK_THAT(refusal_with(R"("templates": ["a {}", "b"])"), Catch::Contains("templates[1] holds {} 0 times"));
    CHECK_THAT(refusal_with(R"("templates": [])"), Catch::Contains("templates is an empty list"));
    CHECK_THAT(refusal(std::string("{\"templates\": [\"{}") + repeated("t", 600) + "\"], \"normal\": {\"states\": [\"" +
                       repeated("s", 600) + "\"]}}"),
               Catch::Contains("normal.states makes a sentence that is too long"));
}

TEST_CASE("a misspelt, repeated or mistyped key is noticed", "[prompts]") {
    CHECK_THAT(refusal_with(R"("wraper": "{}")"), Catch::Contains("holds the unknown key \"wraper\""));
    CHECK_THAT(refusal_of_abnormal(R"({"prompts": ["b"], "state": ["c"]})"),
               Catch::Contains("abnormal holds the unknown key \"state\""));
    CHECK_THAT(refusal_with(R"("normal": {"prompts": ["c"]})"), Catch::Contains("key \"normal\" twice"));
    CHECK_THAT(refusal_of_abnormal(R"({"prompts": {"x": ["b"], "x": ["c"]}})"), Catch::Contains("key \"x\" twice"));
    CHECK_THAT(refusal_with(R"("licence": 3)"), Catch::Contains("licence is of type number"));
    CHECK_THAT(refusal_of_abnormal(R"({"prompts": ["b"], "instruction": []})"),
               Catch::Contains("abnormal.instruction is of type array"));
    CHECK_THAT(refusal_with(std::string("\"") + repeated("k", 100'000) + "\": 1"), Catch::Contains("kkk...\""));
}

TEST_CASE("files made to exhaust the reader are refused", "[prompts]") {
    CHECK_THAT(refusal(repeated("[", 100'000)), Catch::Contains("nested too deeply"));
    CHECK_THAT(refusal(repeated("{\"a\":", 100'000)), Catch::Contains("nested too deeply"));
    CHECK_THAT(refusal(std::string("[") + repeated("1,", 4'000'000) + "1]"), Catch::Contains("too many values"));
    CHECK_THAT(refusal(std::string("[") + repeated("[],", 4'000'000) + "1]"), Catch::Contains("too many values"));
    CHECK_THAT(refusal(std::string("[") + repeated("{},", 4'000'000) + "1]"), Catch::Contains("too many objects"));
    CHECK_THAT(refusal_of_abnormal(std::string("{\"prompts\": [") + repeated("\"b\",", 100'000) + "\"b\"]}"),
               Catch::Contains("abnormal makes too many sentences; at most 100000 in all"));
    std::string keys = "{";
    for (int i = 0; i < 200'000; ++i) keys.append("\"").append(std::to_string(i)).append("\":1,");
    CHECK_THAT(refusal(keys + "\"x\":1}"), Catch::Contains("too many keys"));
    const std::string list = std::string("[") + repeated("\"b{}\",", 999) + "\"b{}\"]";
    const std::string states = std::string("[") + repeated("\"s\",", 999) + "\"s\"]";
    CHECK_THAT(refusal("{\"templates\": " + list + ", \"normal\": {\"states\": " + states + "}}"),
               Catch::Contains("normal.states makes too many sentences"));
}

TEST_CASE("kinds that name no topic are refused", "[prompts]") {
    const auto with_kinds = [](const std::string& kinds) {
        return refusal_of_abnormal(R"({"prompts": {"cuts": ["a cut"], "dirt": ["dust"]}, "kinds": )" + kinds + "}");
    };
    CHECK(with_kinds(R"({"cut": "cuts", "dirty": "dirt"})") == "accepted");
    CHECK_THAT(with_kinds(R"({"cut": "cut"})"), Catch::Contains("abnormal.kinds[\"cut\"] names the topic \"cut\";"));
    CHECK_THAT(with_kinds(R"({"cut": "cuts", "slit": "cuts"})"), Catch::Contains("once more"));
    CHECK_THAT(with_kinds(R"({"cut": ["cuts"]})"), Catch::Contains("is of type array"));
    CHECK_THAT(with_kinds(R"({" ": "cuts"})"), Catch::Contains("abnormal.kinds holds a name that"));
    CHECK_THAT(with_kinds("[]"), Catch::Contains("an object of topics by name was expected"));
    CHECK_THAT(refusal_of_abnormal(R"({"prompts": ["a cut"], "kinds": {"cut": "cuts"}})"),
               Catch::Contains("needs topics"));
    CHECK_THAT(
        refusal(R"({"normal": {"prompts": {"a": ["b"]}, "kinds": {"a": "a"}}, "anomalous": {"prompts": ["c"]}})"),
        Catch::Contains("unknown key"));
}
