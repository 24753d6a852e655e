// SPDX-License-Identifier: MIT
#include "encode/model_words.h"

#include <catch2/catch.hpp>

#include "support/refusal.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;

TEST_CASE("a fade.json may name the model and say something with every verdict", "[model]") {
    const auto words = parse_model_words(R"({"name":"Demo","notice":"für Versuche","scales":[64]})", "fade.json");
    CHECK(words.name == "Demo");
    CHECK(words.notice == "für Versuche");
    // Settings have a reader of their own, which refuses what is wrong.
    for (const auto* other : {"{}", R"({"scales":64})", "[]", "{", ""}) {
        CHECK(parse_model_words(other, "fade.json").name.empty());
        CHECK(parse_model_words(other, "fade.json").notice.empty());
    }
}

TEST_CASE("a notice is one line of at most 300 characters", "[model]") {
    const auto with = [](const std::string& notice) {
        return refusal([&] { (void)parse_model_words("{\"notice\":" + notice + "}", "fade.json"); });
    };
    const auto repeated = [](const std::string& character, int count) {
        std::string text;
        for (int i = 0; i < count; ++i) text += character;
        return '"' + text + '"';
    };
    CHECK(with(repeated("x", 300)) == "accepted");
    CHECK(with(repeated("检", 300)) == "accepted");  // characters, not bytes
    CHECK(with("\"\"") == "accepted");
    CHECK(with(R"("\u0645\u06cc\u200c\u062e")") == "accepted");  // a joiner that Persian needs
    for (const auto& wrong :
         {repeated("x", 301), repeated("检", 301), std::string("5"), std::string("null"), std::string("[\"a\"]"),
          std::string(R"("a\nb")"), std::string(R"("a\u001b[31mb")"), std::string(R"("a\u009bb")"),
          std::string(R"("a\u2028b")"), std::string(R"("\u202egnol")"), std::string(R"("   ")")})
        CHECK_THAT(with(wrong), Contains("fade.json: \"notice\" must be one line of text of at most 300 characters."));
}
