// SPDX-License-Identifier: MIT
#include "evaluate/published.h"

#include <catch2/catch.hpp>

using namespace fade;

namespace {

Evaluation of_visa() {
    Evaluation evaluation;
    evaluation.request.dataset.layout = DatasetLayout::visa;
    for (const auto* name : {"candle", "capsules", "cashew", "chewinggum", "fryum", "macaroni1", "macaroni2", "pcb1",
                             "pcb2", "pcb3", "pcb4", "pipe_fryum"})
        evaluation.classes.push_back({name, name, {}});
    return evaluation;
}

}  // namespace

TEST_CASE("published figures stand beside ours only where classes and settings match", "[evaluate]") {
    auto evaluation = of_visa();
    const auto rows = published_rows(evaluation);
    REQUIRE(rows.size() == 11);
    for (const auto& row : rows) CHECK(row.values.size() == 6);
    CHECK(rows[1].method == "FADE");
    CHECK(rows[1].values[3].first == 91.5);  // zero-shot pixel AUROC, Table 4

    evaluation.request.settings.scales = {240};
    CHECK(published_rows(evaluation).empty());
    evaluation = of_visa();
    evaluation.request.map_side = 256;
    CHECK(published_rows(evaluation).empty());
    evaluation = of_visa();
    evaluation.request.float_maps = true;
    CHECK(published_rows(evaluation).empty());
    evaluation = of_visa();
    evaluation.request.object = "part";
    CHECK(published_rows(evaluation).empty());
    evaluation = of_visa();
    evaluation.classes.pop_back();
    CHECK(published_rows(evaluation).empty());
    evaluation = of_visa();
    evaluation.request.dataset.layout = DatasetLayout::mvtec;
    CHECK(published_rows(evaluation).empty());
}
