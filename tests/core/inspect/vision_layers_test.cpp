// SPDX-License-Identifier: MIT
// Comparing by several blocks of the tower, in all that a recipe goes through.
#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

#include <memory>
#include <utility>

#include "core/inspect/inspector_bench.h"
#include "fade/inspector.h"
#include "fade/recipe_file.h"
#include "fade/ways.h"
#include "support/refusal.h"
#include "support/tiny_dino.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;

namespace {

struct Bench : test::InspectorBench {
    explicit Bench(bool interactive = true) : test::InspectorBench(interactive) {
        recipe.settings = default_settings(inspector.model(recipe.model)->info());
        recipe.settings->references.layers = {1, 3};
        recipe.settings->vision_edge = 44;
        add_references(2);
    }
    void use_vision_model() {
        test::write_tiny_dino(folder / "dino");
        recipe.vision_model = folder / "dino";
        recipe.settings->references.layers = {1, 2};
    }
    [[nodiscard]] std::filesystem::path query() const {
        return write("query.png", test::photograph(96, 96, CV_8UC3, 1));
    }
};

double apart(const cv::Mat& a, const cv::Mat& b) {
    return cv::norm(a, b, cv::NORM_INF);
}

}  // namespace

TEST_CASE("A recipe compares by several blocks, of the model or of a vision model", "[inspect][layers]") {
    Bench bench;
    if (GENERATE(false, true)) bench.use_vision_model();
    const auto query = bench.query();
    const auto result = bench.inspect(query);
    const auto encoded = bench.inspector.encoded_pictures();
    bench.recipe.settings->few_shot.weight = 0.3;
    (void)bench.inspect(query);
    CHECK(bench.inspector.encoded_pictures() == encoded);
    bench.recipe.settings->few_shot.weight = result->context->provenance.settings.few_shot.weight;

    // Written down and read again it judges the same, and so it does what is not needed for a window left out.
    const auto file = bench.folder / "part.fade";
    save_recipe(file, with_provenance(bench.recipe, bench.inspector.describe(bench.recipe)), {});
    const auto read = load_recipe(file, {});
    CHECK(read.recipe.settings->references.layers == bench.recipe.settings->references.layers);
    CHECK(test::same(test::inspect_file(bench.inspector, read.recipe, query)->inspection.fused,
                     result->inspection.fused));
    Inspector lean(test::inspector_options(false));
    CHECK(apart(test::inspect_file(lean, bench.recipe, query)->inspection.fused, result->inspection.fused) < 1e-5);

    // As published language says the same; nothing else of the picture is encoded for it.
    bench.recipe.settings->references.layers.clear();
    const auto published = bench.inspect(query);
    CHECK(test::same(published->inspection.language, result->inspection.language));
    CHECK(published->inspection.language_score == result->inspection.language_score);
    CHECK(published->inspection.misfit == result->inspection.misfit);
    CHECK(apart(published->inspection.vision, result->inspection.vision) > 1e-4);
    CHECK(context_key(published->context->provenance) != context_key(result->context->provenance));
    CHECK(bench.inspector.encoded_pictures() == encoded);
}

TEST_CASE("What blocks made of pictures is kept on disk", "[inspect][layers]") {
    Bench bench;
    if (GENERATE(false, true)) bench.use_vision_model();
    const auto query = bench.query();
    const auto fresh = bench.inspect(query);
    const auto with_cache = [&] {
        auto options = test::inspector_options(true);
        options.cache = std::make_unique<DiskCache>(bench.folder / "cache", 1'000'000'000);
        Inspector inspector(std::move(options));
        const auto result = test::inspect_file(inspector, bench.recipe, query);
        return std::pair(result, inspector.encoded_pictures());
    };
    CHECK(with_cache().second > 0);
    const auto [again, encoded] = with_cache();
    CHECK(encoded == 0);
    CHECK(test::same(again->inspection.fused, fresh->inspection.fused));
    bench.recipe.settings->references.layers = {2};
    CHECK(apart(with_cache().first->inspection.vision, fresh->inspection.vision) > 1e-4);
}

TEST_CASE("Blocks that the model which compares has not are refused, and without references nobody asks",
          "[inspect][layers]") {
    Bench bench(GENERATE(false, true));
    const auto query = bench.query();
    bench.recipe.settings->references.layers = {1, 4};
    CHECK_THAT(refusal([&] { (void)bench.inspect(query); }), Contains("from 1 to the 3 of the model that compares"));
    auto of_vision_model = bench.recipe;
    test::write_tiny_dino(bench.folder / "dino");
    of_vision_model.vision_model = bench.folder / "dino";
    of_vision_model.settings->references.layers = {1, 3};
    CHECK_THAT(refusal([&] { (void)test::inspect_file(bench.inspector, of_vision_model, query); }),
               Contains("from 1 to the 2 of the model that compares"));
    auto alone = bench.recipe;
    alone.references.clear();
    const auto zero_shot = test::inspect_file(bench.inspector, alone, query);
    alone.settings->references.layers.clear();
    CHECK(test::same(zero_shot->inspection.fused, test::inspect_file(bench.inspector, alone, query)->inspection.fused));
}

TEST_CASE("References are left out one by one by their blocks", "[inspect][layers]") {
    Bench bench;
    bench.recipe.references.clear();
    bench.add_references(3);
    if (GENERATE(false, true)) bench.use_vision_model();
    bench.recipe.settings->references.baseline = GENERATE(ReferenceBaseline::none, ReferenceBaseline::place);
    const auto left_out = bench.inspector.leave_one_out(bench.recipe);
    REQUIRE(left_out.size() == 3);
    auto others = bench.recipe;
    others.references.erase(others.references.begin() + 1);
    const auto direct = test::inspect_file(bench.inspector, others, bench.recipe.references[1]);
    CHECK(apart(left_out[1].fused, direct->inspection.fused) == 0);
}

TEST_CASE("A batch is compared as ever, whatever the layers", "[inspect][layers][batch]") {
    Bench bench;
    bench.recipe.references.clear();
    PictureSources pictures;
    for (unsigned i = 0; i < 3; ++i)
        pictures.push_back(
            picture_file(bench.write("p" + std::to_string(i) + ".png", test::photograph(64, 64, CV_8UC3, i))));
    const auto fused = [&] {
        const auto context = bench.inspector.prepare_batch(bench.recipe, pictures);
        return bench.inspector.inspect(context, load_timed([&] { return load_picture(*pictures[0], {}); }))
            ->inspection.fused;
    };
    const auto with_layers = fused();
    bench.recipe.settings->references.layers.clear();
    CHECK(test::same(with_layers, fused()));
}
