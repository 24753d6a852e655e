// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <set>
#include <string>

#include "core/evaluate/bench.h"
#include "fade/evaluate.h"
#include "fade/evaluation_report.h"

using namespace fade;
using namespace fade::test;

TEST_CASE("maps within one radius are not taken for those within another", "[evaluate]") {
    Bench bench;
    bench.request.shots = {1};
    const auto fresh = [&](double radius) {
        bench.request.settings.references.position_radius = radius;
        return evaluation_json(evaluate(*bench.model, bench.request, nullptr));
    };
    std::set<std::string> results;
    for (const double radius : {0.0, 0.05, 0.2, 0.0, 0.2}) {
        INFO(radius);
        const auto expected = fresh(radius);
        CHECK(evaluation_json(bench.run()) == expected);
        results.insert(expected);
    }
    CHECK(results.size() == 3);
}
