// SPDX-License-Identifier: MIT
#include "fade/evaluation_summary.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <optional>

#include "fade/evaluate.h"

using namespace fade;

TEST_CASE("summaries are means over classes, then over seeds, with the sample deviation", "[evaluate]") {
    Evaluation evaluation;
    evaluation.variants = {{"main", "published"}};
    evaluation.classes.resize(2);
    const auto add = [&](std::size_t c, std::uint64_t seed, std::optional<double> auroc) {
        EvaluationRun run;
        run.class_index = c;
        run.shots = 1;
        run.seed = seed;
        run.metrics.image.auroc = auroc;
        evaluation.runs.push_back(run);
    };
    add(0, 0, 0.5);
    add(1, 0, 0.7);
    add(0, 1, 0.8);
    add(1, 1, std::nullopt);
    const auto all = summarise(evaluation, 0, 1, std::nullopt)[0];
    CHECK(*all.mean == Approx(0.7));
    CHECK(*all.deviation == Approx(std::sqrt(2 * 0.01)));
    CHECK(*summarise(evaluation, 0, 1, 1)[0].mean == Approx(0.7));
    CHECK_FALSE(summarise(evaluation, 0, 1, 1)[0].deviation);
    CHECK_FALSE(summarise(evaluation, 0, 4, std::nullopt)[0].mean);
}
