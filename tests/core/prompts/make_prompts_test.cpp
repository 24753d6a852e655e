// SPDX-License-Identifier: MIT
#include "fade/error.h"
#include "fade/hash.h"
#include "fade/prompts.h"

#include <catch2/catch.hpp>

using namespace fade;

namespace {

PromptEnsemble small_ensemble() {
    return {"small", "see: {}!", {"a {classname}", "fine"}, {"broken {classname}, poor {classname}"}};
}

}  // namespace

TEST_CASE("the object is named, then the wrapper goes around", "[prompts]") {
    const auto prompts = make_prompts({small_ensemble()}, "metal nut");
    CHECK(prompts.normal == std::vector<std::string>{"see: a metal nut!", "see: fine!"});
    CHECK(prompts.anomalous == std::vector<std::string>{"see: broken metal nut, poor metal nut!"});
    CHECK(prompts.sources == std::vector<std::string>{"small"});
}

TEST_CASE("placeholders in the object's name stay text", "[prompts]") {
    const auto prompts = make_prompts({small_ensemble()}, "{} {classname}");
    CHECK(prompts.normal.front() == "see: a {} {classname}!");
}

TEST_CASE("ensembles are joined in order, repetitions included", "[prompts]") {
    const PromptEnsemble second{"second", "{}", {"fine", "fine"}, {"bad"}};
    const auto prompts = make_prompts({small_ensemble(), second}, "nut");
    CHECK(prompts.normal == std::vector<std::string>{"see: a nut!", "see: fine!", "fine", "fine"});
    CHECK(prompts.anomalous == std::vector<std::string>{"see: broken nut, poor nut!", "bad"});
    CHECK(prompts.sources == std::vector<std::string>{"small", "second"});
}

TEST_CASE("the hash covers every sentence and its label", "[prompts]") {
    const auto base = make_prompts({small_ensemble()}, "nut").sha256;
    CHECK(base.size() == 64);
    CHECK(make_prompts({small_ensemble()}, "nut").sha256 == base);
    CHECK(make_prompts({small_ensemble()}, "Nut").sha256 != base);

    auto changed = small_ensemble();
    changed.wrapper = "{}";
    CHECK(make_prompts({changed}, "nut").sha256 != base);

    changed = small_ensemble();
    changed.anomalous.push_back(changed.normal.back());
    changed.normal.pop_back();
    CHECK(make_prompts({changed}, "nut").sha256 != base);

    changed = small_ensemble();
    std::swap(changed.normal[0], changed.normal[1]);
    CHECK(make_prompts({changed}, "nut").sha256 != base);

    changed = small_ensemble();
    changed.name = "another";
    CHECK(make_prompts({changed}, "nut").sha256 == base);
}

TEST_CASE("the hash is that of the labelled fields", "[prompts]") {
    Sha256 hash;
    for (const auto* field : {"normal", "fine", "anomalous", "bad"}) hash.field(field);
    CHECK(make_prompts({{"x", "{}", {"fine"}, {"bad"}}}, "nut").sha256 == hash.hex());
}

TEST_CASE("prompts that cannot be made say why", "[prompts]") {
    using Catch::Contains;
    CHECK_THROWS_WITH(make_prompts({}, "nut"), Contains("No prompt ensemble"));
    CHECK_THROWS_WITH(make_prompts({small_ensemble()}, ""), Contains("object's name is blank"));
    CHECK_THROWS_WITH(make_prompts({small_ensemble()}, " \t\xC2\xA0"), Contains("object's name is blank"));
    CHECK_THROWS_WITH(make_prompts({small_ensemble()}, "\xFF"), Contains("object's name is not valid UTF-8"));
    CHECK_THROWS_WITH(make_prompts({small_ensemble()}, std::string(1001, 'x')), Contains("object's name is too long"));
    CHECK_THROWS_WITH(make_prompts({small_ensemble()}, std::string(600, 'x')),
                      Contains("small: the finished sentence") && Contains("is too long"));

    auto bad = small_ensemble();
    bad.wrapper = "none";
    CHECK_THROWS_WITH(make_prompts({bad}, "nut"), Contains("small: wrapper holds {} 0 times"));
    bad = small_ensemble();
    bad.normal.clear();
    CHECK_THROWS_WITH(make_prompts({bad}, "nut"), Contains("small: lacks sentences"));
    try {
        (void)make_prompts({}, "nut");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::invalid_argument);
    }
}
