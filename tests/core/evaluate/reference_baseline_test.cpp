// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/evaluate/bench.h"
#include "fade/evaluate.h"
#include "fade/evaluation_report.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

TEST_CASE("maps of references serve with a baseline and without", "[evaluate][baseline]") {
    Bench bench;
    bench.request.shots = {1, 2, 4};
    const auto fresh = [&](ReferenceBaseline baseline) {
        bench.request.settings.references.baseline = baseline;
        return evaluation_json(evaluate(*bench.model, bench.request, nullptr));
    };
    std::set<std::string> results;
    for (const auto baseline :
         {ReferenceBaseline::none, ReferenceBaseline::place, ReferenceBaseline::none, ReferenceBaseline::place}) {
        const auto expected = fresh(baseline);
        CHECK(evaluation_json(bench.run()) == expected);
        results.insert(expected);
    }
    CHECK(results.size() == 2);
    // A single reference has nothing of others.
    const auto with = evaluate(*bench.model, bench.request, nullptr);
    bench.request.settings.references.baseline = ReferenceBaseline::none;
    const auto without = evaluate(*bench.model, bench.request, nullptr);
    for (const auto seed : {0U, 5U}) {
        const auto score = [&](const Evaluation& of, int shots) { return find_run(of, shots, seed).pictures[0].score; };
        CHECK(score(with, 1) == score(without, 1));
        CHECK(score(with, 4) < score(without, 4));
    }
}

TEST_CASE("shards share out the references that are compared with each other", "[evaluate][baseline]") {
    Bench bench;
    bench.request.shots = {0, 3};
    bench.request.ablations = {Ablation::guidance, Ablation::scales};
    bench.request.settings.references.baseline = ReferenceBaseline::place;
    const auto single = evaluate(*bench.model, bench.request, nullptr);
    const auto merged = merge_shards(bench.shards(), std::nullopt);
    CHECK(evaluation_csv(merged) == evaluation_csv(single));
    CHECK(evaluation_json(merged) == evaluation_json(single));
}
