// SPDX-License-Identifier: MIT
// What references have of each other, in all that a recipe goes through.
#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

#include <stop_token>
#include <utility>

#include "core/inspect/inspector_bench.h"
#include "fade/inspector.h"
#include "fade/recipe_file.h"
#include "fade/ways.h"
#include "support/pictures.h"

using namespace fade;

namespace {

struct Bench : test::InspectorBench {
    explicit Bench(bool interactive = true) : test::InspectorBench(interactive) {
        recipe.settings = default_settings(inspector.model(recipe.model)->info());
        recipe.settings->references.baseline = ReferenceBaseline::place;
    }
    [[nodiscard]] std::filesystem::path query() const {
        return write("query.png", test::photograph(96, 96, CV_8UC3, 1));
    }
    /// How many pairs of references are compared until a recipe is ready.
    std::size_t compared_pairs() {
        std::size_t pairs = 0;
        (void)inspector.prepare(recipe,
                                {{}, [&](const Progress& step) { pairs += step.stage == Stage::match ? 1 : 0; }});
        return pairs;
    }
};

}  // namespace

TEST_CASE("What references have of each other is taken off, and runs no tower", "[inspect][baseline]") {
    Bench bench;
    bench.add_references(3);
    const auto query = bench.query();
    const auto less = bench.inspect(query);
    const auto encoded = bench.inspector.encoded_pictures();
    bench.recipe.settings->references.baseline = ReferenceBaseline::none;
    const auto published = bench.inspect(query);
    CHECK(bench.inspector.encoded_pictures() == encoded);
    CHECK(cv::countNonZero(less->inspection.vision > published->inspection.vision) == 0);
    CHECK(cv::countNonZero(less->inspection.vision < published->inspection.vision) > 0);
    CHECK(test::same(less->inspection.language, published->inspection.language));
    CHECK(less->inspection.misfit == published->inspection.misfit);
    CHECK(context_key(less->context->provenance) != context_key(published->context->provenance));

    // Written down and read again it judges the same.
    bench.recipe.settings->references.baseline = ReferenceBaseline::place;
    const auto file = bench.folder / "part.fade";
    save_recipe(file, with_provenance(bench.recipe, bench.inspector.describe(bench.recipe)), {});
    const auto read = load_recipe(file, {});
    CHECK(read.recipe.settings->references.baseline == ReferenceBaseline::place);
    CHECK(
        test::same(test::inspect_file(bench.inspector, read.recipe, query)->inspection.fused, less->inspection.fused));
}

TEST_CASE("References are compared with each other once, whatever else changes", "[inspect][baseline]") {
    Bench bench;
    bench.add_references(3);
    CHECK(bench.compared_pairs() > 0);
    CHECK(bench.compared_pairs() == 0);
    bench.recipe.settings->few_shot.weight = 0.3;
    CHECK(bench.compared_pairs() == 0);
    bench.recipe.object = "nut";
    CHECK(bench.compared_pairs() == 0);
    bench.recipe.settings->references.position_radius = 0.1;
    CHECK(bench.compared_pairs() > 0);
    const auto last = std::exchange(bench.recipe.references, {bench.recipe.references[0], bench.recipe.references[1]});
    CHECK(bench.compared_pairs() > 0);
    bench.recipe.references = {last[2]};
    CHECK(bench.compared_pairs() == 0);
    // One that was stopped is begun again.
    bench.recipe.references = last;
    std::stop_source stop;
    CHECK_THROWS_AS(bench.inspector.prepare(bench.recipe, {stop.get_token(),
                                                           [&](const Progress& step) {
                                                               if (step.stage == Stage::match) stop.request_stop();
                                                           }}),
                    Cancelled);
    CHECK(bench.compared_pairs() > 0);
    CHECK(bench.inspect(bench.query())->inspection.shots == 3);
}

TEST_CASE("A coarse result is less by the same", "[inspect][baseline]") {
    Bench bench;
    bench.add_references(2);
    const auto query = bench.query();
    const auto context = bench.inspector.prepare(bench.recipe);
    std::vector<InspectedPicturePtr> coarse;
    const auto whole =
        bench.inspector.inspect(context, load_timed([&] { return load_picture(*picture_file(query), {}); }), {},
                                [&](const InspectedPicturePtr& result) { coarse.push_back(result); });
    REQUIRE_FALSE(coarse.empty());
    for (const auto& result : coarse)
        for (std::size_t v = 0; v < result->inspection.views.size(); ++v)
            CHECK(test::same(result->inspection.views[v].vision, whole->inspection.views[v].vision));
}

TEST_CASE("References that are left out one by one are taken off what the others have", "[inspect][baseline]") {
    Bench bench(GENERATE(false, true));
    const unsigned count = GENERATE(2U, 4U);
    bench.add_references(count);
    const auto left_out = bench.inspector.leave_one_out(bench.recipe);
    REQUIRE(left_out.size() == count);
    for (std::size_t i = 0; i < count; ++i) {
        auto other = bench.recipe;
        other.references.erase(other.references.begin() + static_cast<std::ptrdiff_t>(i));
        const auto alone = test::inspect_file(bench.inspector, other, bench.recipe.references[i]);
        CHECK(left_out[i].image_score == Approx(alone->inspection.image_score).margin(1e-6));
        CHECK(cv::norm(left_out[i].vision, alone->inspection.vision, cv::NORM_INF) < 1e-5);
    }
}

TEST_CASE("Ways with fewer references take off what these have", "[inspect][baseline]") {
    Bench bench;
    bench.add_references(4);
    const auto query = bench.query();
    const auto ladder = shot_ladder(*bench.recipe.settings, 4, false);
    const WayComparison ways(bench.inspector, bench.recipe, ladder, {});
    const auto results = ways.inspect(load_timed([&] { return load_picture(*picture_file(query), {}); }), {});
    const auto scores = ways.image_scores(results);
    for (std::size_t i = 0; i < ladder.size(); ++i) {
        auto alone = bench.recipe;
        alone.references.resize(ladder[i].shots);
        CHECK(scores[i] == test::inspect_file(bench.inspector, alone, query)->inspection.image_score);
    }
}
