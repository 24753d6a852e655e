// SPDX-License-Identifier: MIT
// Boards of several designs, each with a template of its own, in all that a recipe goes through.
#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "core/inspect/inspector_bench.h"
#include "fade/evaluate.h"
#include "fade/evidence.h"
#include "fade/inspector.h"
#include "fade/recipe_file.h"
#include "fade/report.h"
#include "fade/ways.h"
#include "support/boards.h"
#include "support/refusal.h"
#include "support/tiny_dino.h"

using namespace fade;
using Catch::Contains;
using fade::test::board;
using fade::test::refusal;

namespace {

constexpr std::uint64_t designs = 4;

struct Bench : test::InspectorBench {
    explicit Bench(ReferenceMatch match = ReferenceMatch::best) {
        recipe.settings = default_settings(inspector.model(recipe.model)->info());
        recipe.settings->references.match = match;
        for (std::uint64_t design = 0; design < designs; ++design)
            recipe.references.push_back(write("board-" + std::to_string(design) + ".png", board(design, 1)));
    }
    /// Its name begins with that of its template.
    [[nodiscard]] std::filesystem::path part(std::uint64_t design, bool defect = true) const {
        auto pixels = board(design, 50 + design);
        if (defect) pixels(cv::Rect(40, 40, 12, 12)).setTo(cv::Scalar(250, 250, 250));
        return write("Board-" + std::to_string(design) + "_1.png", pixels);
    }
};

}  // namespace

TEST_CASE("A board is compared with its own template, as if that were the only reference", "[inspect][match]") {
    Bench bench(GENERATE(ReferenceMatch::best, ReferenceMatch::name));
    const bool vision_model = GENERATE(false, true);
    bench.recipe.settings->references.turned = GENERATE(Turning::none, Turning::quarters);
    if (vision_model) {
        test::write_tiny_dino(bench.folder / "dino");
        bench.recipe.vision_model = bench.folder / "dino";
        bench.recipe.settings->vision_edge = 56;
    }
    for (std::uint64_t design = 0; design < designs; ++design) {
        CAPTURE(design, vision_model);
        // To a vision model with random weights a defect may be more than another design.
        const auto query = bench.part(design, !vision_model);
        const auto own = bench.inspect(query);
        REQUIRE(own->inspection.reference);
        CHECK(*own->inspection.reference == design);
        CHECK(own->inspection.shots == 1);
        auto alone = bench.recipe;
        alone.references = {bench.recipe.references[design]};
        alone.settings->references.match = ReferenceMatch::all;
        const auto single = test::inspect_file(bench.inspector, alone, query);
        CHECK(test::same(own->inspection.fused, single->inspection.fused));
        CHECK(test::same(own->inspection.vision, single->inspection.vision));
        CHECK(own->inspection.image_score == single->inspection.image_score);
        CHECK(own->inspection.misfit == single->inspection.misfit);
        CHECK_FALSE(single->inspection.reference);

        // Evidence names it among all references.
        const auto& context = *own->context;
        const auto evidence =
            explain(own->inspection, own->features, context.words->segmentation,
                    context.provenance.segmentation_prompts, context.bank, context.provenance.settings, {0.5, 0.5});
        const auto& part = vision_model ? *evidence.own_vision : evidence.views.front();
        REQUIRE(part.nearest);
        CHECK(part.nearest->reference == design);
        CHECK(part.vision == Approx(part.nearest->distance / 2).margin(1e-6));
    }
}

TEST_CASE("A coarse result is compared with the same reference", "[inspect][match]") {
    Bench bench;
    const auto query = bench.part(2);
    const auto context = bench.inspector.prepare(bench.recipe);
    std::vector<InspectedPicturePtr> coarse;
    (void)bench.inspector.inspect(context, load_timed([&] { return load_picture(*picture_file(query), {}); }), {},
                                  [&](const InspectedPicturePtr& result) { coarse.push_back(result); });
    REQUIRE_FALSE(coarse.empty());
    for (const auto& result : coarse) CHECK(result->inspection.reference == 2U);
}

TEST_CASE("A picture without a reference of its name is refused", "[inspect][match]") {
    Bench bench(ReferenceMatch::name);
    const auto stranger = bench.write("washer.png", board(1, 9));
    CHECK_THAT(refusal([&] { (void)bench.inspect(stranger); }),
               Contains("washer.png") && Contains("no reference of its own"));
    // By words alone nobody needs one.
    bench.recipe.references.clear();
    CHECK_FALSE(bench.inspect(stranger)->inspection.reference);
}

TEST_CASE("Names of references count where they are found by names", "[inspect][match]") {
    Bench bench;
    const auto key = [&] { return context_key(bench.inspector.describe(bench.recipe)); };
    auto renamed = bench.recipe.references;
    renamed[0] = bench.write("other.png", board(0, 1));
    const auto best = key();
    std::swap(bench.recipe.references, renamed);
    CHECK(key() == best);
    bench.recipe.settings->references.match = ReferenceMatch::name;
    const auto by_name = key();
    std::swap(bench.recipe.references, renamed);
    CHECK(key() != by_name);

    const auto file = bench.folder / "boards.fade";
    save_recipe(file, with_provenance(bench.recipe, bench.inspector.describe(bench.recipe)), {});
    CHECK(load_recipe(file, {}).recipe.settings->references.match == ReferenceMatch::name);
}

TEST_CASE("Templates that are left out one by one are compared with the best of the others", "[inspect][match]") {
    Bench bench;
    const auto again = bench.write("again.png", board(1, 8));
    bench.recipe.references.push_back(again);
    const auto left_out = bench.inspector.leave_one_out(bench.recipe);
    REQUIRE(left_out.size() == designs + 1);
    CHECK(left_out[1].reference == designs);  // the other one of its design
    CHECK(left_out[designs].reference == 1U);
    auto others = bench.recipe;
    others.references.erase(others.references.begin());
    const auto direct = test::inspect_file(bench.inspector, others, bench.recipe.references[0]);
    CHECK(*left_out[0].reference == *direct->inspection.reference + 1);
    CHECK(test::same(left_out[0].fused, direct->inspection.fused));
    bench.recipe.settings->references.match = ReferenceMatch::name;
    CHECK_THAT(refusal([&] { (void)bench.inspector.leave_one_out(bench.recipe); }), Contains("found by its name"));
}

TEST_CASE("Ways keep all templates", "[inspect][match]") {
    Bench bench;
    const auto shots = [&](const std::vector<Way>& ways) {
        std::vector<std::size_t> found;
        for (const auto& way : ways)
            if (found.empty() || found.back() != way.shots) found.push_back(way.shots);
        return found;
    };
    CHECK((shots(shot_ladder(*bench.recipe.settings, designs, false)) == std::vector<std::size_t>{0, designs}));
    CHECK((shots(ways_to_score(*bench.recipe.settings, designs, false)) == std::vector<std::size_t>{0, designs}));
    const auto ways = shot_ladder(*bench.recipe.settings, designs, false);
    const auto query = bench.part(3);
    const WayComparison comparison(bench.inspector, bench.recipe, ways, {});
    const auto results = comparison.inspect(load_timed([&] { return load_picture(*picture_file(query), {}); }), {});
    CHECK(comparison.image_scores(results).back() == bench.inspect(query)->inspection.image_score);
}

TEST_CASE("An evaluation finds the templates that the inspector finds", "[inspect][evaluate][match]") {
    Bench bench(GENERATE(ReferenceMatch::best, ReferenceMatch::name));
    const bool vision_model = GENERATE(false, true);
    bench.recipe.settings->classification_scale = bench.recipe.settings->scales.back();
    bench.recipe.settings->tiles = GENERATE(0, 2);
    const auto data = bench.folder / "data/boards";
    std::filesystem::create_directories(data / "train/good");
    for (const auto* kind : {"good", "cut"}) std::filesystem::create_directories(data / "test" / kind);
    for (std::uint64_t design = 0; design < designs; ++design) {
        const auto name = "board" + std::to_string(design);
        std::filesystem::copy(bench.recipe.references[design], data / "train/good" / (name + ".png"));
        std::filesystem::copy(bench.part(design), data / "test/cut" / (name + "-1.png"));
        write_png(data / "test/good" / (name + "-1.png"), board(design, 80));
    }
    write_png(data / "test/good/stranger.png", board(1, 81));
    if (vision_model) {
        test::write_tiny_dino(bench.folder / "dino");
        bench.recipe.vision_model = bench.folder / "dino";
        bench.recipe.settings->vision_edge = 56;
    }
    EvaluationRequest request;
    request.dataset = find_dataset(bench.folder / "data");
    request.shots = {0, int(designs)};
    request.seeds = {3};
    request.object = "board";
    request.settings = *bench.recipe.settings;
    request.classification_prompts = {builtin_prompt_ensemble("classification")};
    request.segmentation_prompts = {builtin_prompt_ensemble("classification"), builtin_prompt_ensemble("segmentation")};
    const auto model = ClipModel::load(bench.recipe.model);
    const auto dino = vision_model ? DinoModel::load({.path = bench.recipe.vision_model}) : nullptr;
    const auto result = evaluate(*model, request, nullptr, {}, {}, dino.get());
    auto recipe = bench.recipe;
    recipe.object = "board";
    recipe.references.clear();
    const auto& good = request.dataset.classes.at(0).train;
    for (const auto index : draw_references(good.size(), designs, 3)) recipe.references.push_back(good[index]);
    std::size_t compared = 0;
    const bool by_name = request.settings.references.match == ReferenceMatch::name;
    for (const auto& run : result.runs) {
        if (run.shots == 0) continue;
        CHECK(run.pictures.size() == (by_name ? 2 * designs : 2 * designs + 1));
        for (const auto& picture : run.pictures) {
            const auto inspected = test::inspect_file(bench.inspector, recipe, picture.file);
            CHECK(picture.score == Approx(inspected->inspection.image_score).margin(1e-6));
            ++compared;
        }
    }
    CHECK(compared > 0);
    const auto told = std::count_if(result.problems.begin(), result.problems.end(), [](const std::string& problem) {
        return problem.find("stranger.png: there is no reference of its name") != std::string::npos;
    });
    CHECK(told == (by_name ? 1 : 0));
}
