// SPDX-License-Identifier: MIT
// The position radius in all that a recipe goes through.
#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

#include "core/inspect/inspector_bench.h"
#include "fade/evidence.h"
#include "fade/inspector.h"
#include "fade/recipe_file.h"
#include "fade/reference_variants.h"
#include "support/pictures.h"

using namespace fade;

namespace {

struct Bench : test::InspectorBench {
    Bench() { recipe.settings = default_settings(inspector.model(recipe.model)->info()); }
    double& radius() { return recipe.settings->references.position_radius; }
};

double largest(const cv::Mat& map) {
    double most = 0;
    cv::minMaxLoc(map, nullptr, &most);
    return most;
}

}  // namespace

TEST_CASE("A smaller radius finds more, and runs no tower again", "[inspect][position]") {
    Bench bench;
    bench.add_references(2);
    const auto query = bench.write("query.png", test::photograph(96, 96, CV_8UC3, 1));
    auto last = bench.inspect(query);
    const auto published = last;
    const auto encoded = bench.inspector.encoded_pictures();
    for (const double radius : {0.5, 0.2, 0.05}) {
        INFO(radius);
        bench.radius() = radius;
        const auto result = bench.inspect(query);
        CHECK(cv::countNonZero(result->inspection.vision < last->inspection.vision) == 0);
        CHECK(cv::countNonZero(result->inspection.vision > last->inspection.vision) > 0);
        CHECK(context_key(result->context->provenance) != context_key(last->context->provenance));
        CHECK(test::same(result->inspection.language, published->inspection.language));
        CHECK(result->inspection.misfit == published->inspection.misfit);
        last = result;
    }
    CHECK(bench.inspector.encoded_pictures() == encoded);
    bench.radius() = 0;
    CHECK(test::same(bench.inspect(query)->inspection.fused, published->inspection.fused));

    // Written down and read again it judges the same.
    bench.radius() = 0.05;
    const auto file = bench.folder / "part.fade";
    save_recipe(file, with_provenance(bench.recipe, bench.inspector.describe(bench.recipe)), {});
    const auto read = load_recipe(file, {});
    CHECK(read.recipe.settings->references.position_radius == 0.05);
    CHECK(
        test::same(test::inspect_file(bench.inspector, read.recipe, query)->inspection.fused, last->inspection.fused));
}

TEST_CASE("A turned part is found in its place in the reference as it was turned", "[inspect][position][variants]") {
    Bench bench;
    bench.add_references(1);
    const auto good = load_image(bench.recipe.references[0]);
    const auto query = bench.write("query.png", varied(good, {.turned = 180}).pixels);
    bench.radius() = 0.02;
    CHECK(largest(bench.inspect(query)->inspection.vision) > 1e-3);
    bench.recipe.settings->references.turned = Turning::quarters;
    const auto result = bench.inspect(query);
    CHECK(largest(result->inspection.vision) < 1e-5);
    const auto& context = *result->context;
    const auto evidence =
        explain(result->inspection, result->features, context.words->segmentation,
                context.provenance.segmentation_prompts, context.bank, context.provenance.settings, {0.3, 0.8});
    for (const auto& part : evidence.views) {
        REQUIRE(part.nearest);
        CHECK((part.nearest->variant == ReferenceVariant{.turned = 180}));
        CHECK((part.nearest->patch == part.patch));
    }
}

TEST_CASE("References that are left out one by one are compared within the radius", "[inspect][position]") {
    Bench bench;
    bench.add_references(2);
    bench.radius() = 0.05;
    const auto left_out = bench.inspector.leave_one_out(bench.recipe);
    REQUIRE(left_out.size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
        auto other = bench.recipe;
        other.references = {bench.recipe.references[1 - i]};
        const auto alone = test::inspect_file(bench.inspector, other, bench.recipe.references[i]);
        CHECK(left_out[i].vision_score == Approx(alone->inspection.vision_score));
        other.settings->references.position_radius = 0;
        const auto anywhere = test::inspect_file(bench.inspector, other, bench.recipe.references[i]);
        CHECK(left_out[i].vision_score > anywhere->inspection.vision_score);
    }
}
