// SPDX-License-Identifier: MIT
// Comparing with a subspace of the references, in all that a recipe goes through.
#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

#include "core/inspect/inspector_bench.h"
#include "fade/inspector.h"
#include "fade/recipe_file.h"
#include "support/refusal.h"
#include "support/tiny_dino.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;

namespace {

struct Bench : test::InspectorBench {
    explicit Bench(bool interactive = true) : test::InspectorBench(interactive) {
        recipe.settings = default_settings(inspector.model(recipe.model)->info());
        recipe.settings->references.bank = ReferenceBank::subspace;
        recipe.settings->vision_edge = 44;
        add_references(3);
        if (GENERATE(false, true)) {
            test::write_tiny_dino(folder / "dino");
            recipe.vision_model = folder / "dino";
        }
    }
    [[nodiscard]] std::filesystem::path query() const {
        return write("query.png", test::photograph(96, 96, CV_8UC3, 1));
    }
    /// How many views' subspaces are found until a recipe is ready.
    std::size_t found_subspaces() {
        std::size_t found = 0;
        (void)inspector.prepare(recipe,
                                {{}, [&](const Progress& step) { found += step.stage == Stage::match ? 1 : 0; }});
        return found;
    }
};

}  // namespace

TEST_CASE("A recipe compares with a subspace, and runs no tower for it", "[inspect][subspace]") {
    Bench bench;
    const auto query = bench.query();
    const auto result = bench.inspect(query);
    const auto encoded = bench.inspector.encoded_pictures();
    bench.recipe.settings->references.bank = ReferenceBank::patches;
    const auto published = bench.inspect(query);
    CHECK(bench.inspector.encoded_pictures() == encoded);
    CHECK(test::same(result->inspection.language, published->inspection.language));
    CHECK(cv::norm(result->inspection.vision, published->inspection.vision, cv::NORM_INF) > 1e-4);
    CHECK(result->inspection.misfit == published->inspection.misfit);
    CHECK(context_key(result->context->provenance) != context_key(published->context->provenance));

    bench.recipe.settings->references.bank = ReferenceBank::subspace;
    const auto file = bench.folder / "part.fade";
    save_recipe(file, with_provenance(bench.recipe, bench.inspector.describe(bench.recipe)), {});
    const auto read = load_recipe(file, {});
    CHECK(read.recipe.settings->references.bank == ReferenceBank::subspace);
    CHECK(test::same(test::inspect_file(bench.inspector, read.recipe, query)->inspection.fused,
                     result->inspection.fused));
}

TEST_CASE("Subspaces are found once, whatever else changes", "[inspect][subspace]") {
    Bench bench;
    CHECK(bench.found_subspaces() > 0);
    CHECK(bench.found_subspaces() == 0);
    bench.recipe.settings->few_shot.weight = 0.3;
    CHECK(bench.found_subspaces() == 0);
    bench.recipe.object = "nut";
    CHECK(bench.found_subspaces() == 0);
    bench.recipe.references.pop_back();
    CHECK(bench.found_subspaces() > 0);
}

TEST_CASE("A reference that is left out is compared with the subspace of the others", "[inspect][subspace]") {
    Bench bench;
    const auto left_out = bench.inspector.leave_one_out(bench.recipe);
    REQUIRE(left_out.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        auto others = bench.recipe;
        others.references.erase(others.references.begin() + static_cast<std::ptrdiff_t>(i));
        const auto direct = test::inspect_file(bench.inspector, others, bench.recipe.references[i]);
        CHECK(test::same(left_out[i].fused, direct->inspection.fused));
        CHECK(left_out[i].image_score == direct->inspection.image_score);
    }
}

TEST_CASE("A recipe whose subspace should know places is refused", "[inspect][subspace]") {
    Bench bench;
    bench.recipe.settings->references.position_radius = 0.1;
    CHECK_THAT(refusal([&] { (void)bench.inspect(bench.query()); }),
               Contains("cannot be combined with a position radius"));
}
