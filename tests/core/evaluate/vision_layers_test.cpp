// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <set>
#include <string>
#include <vector>

#include "core/evaluate/bench.h"
#include "fade/dino_model.h"
#include "fade/evaluate.h"
#include "fade/evaluation_report.h"
#include "support/refusal.h"
#include "support/tiny_dino.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

TEST_CASE("maps by some blocks are not taken for those by others", "[evaluate][layers]") {
    Bench bench;
    bench.request.shots = {0, 1};
    const auto fresh = [&](const std::vector<int>& layers) {
        bench.request.settings.references.layers = layers;
        return evaluation_json(evaluate(*bench.model, bench.request, nullptr));
    };
    std::set<std::string> results;
    for (const auto& layers : {std::vector<int>{}, {1, 3}, {2}, {}, {1, 3}}) {
        const auto expected = fresh(layers);
        CHECK(evaluation_json(bench.run()) == expected);
        CHECK(evaluation_json(bench.run()) == expected);
        results.insert(expected);
    }
    CHECK(results.size() == 3);
}

TEST_CASE("an evaluation refuses blocks that the model which compares has not", "[evaluate][layers]") {
    Bench bench;
    write_tiny_dino(bench.folder / "dino");
    const auto dino = DinoModel::load({.path = bench.folder / "dino"});
    bench.request.settings.references.layers = {1, 3};
    CHECK_THAT(refusal([&] { (void)evaluate(*bench.model, bench.request, nullptr, {}, {}, dino.get()); }),
               Contains("from 1 to the 2 of the model that compares"));
    bench.request.settings.references.layers = {4};
    CHECK_THAT(refusal([&] { (void)evaluate(*bench.model, bench.request, nullptr); }), Contains("from 1 to the 3"));
    bench.request.shots = {0};
    CHECK(refusal([&] { (void)evaluate(*bench.model, bench.request, nullptr); }) == "accepted");
}
