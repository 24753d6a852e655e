// SPDX-License-Identifier: MIT
// Several ways to inspect the same pictures, and one run of the tower for all.
#include "fade/ways.h"

#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

#include <algorithm>

#include "core/inspect/inspector_bench.h"
#include "support/refusal.h"

using namespace fade;
using fade::test::refusal;

namespace {

struct Bench : test::InspectorBench {
    std::filesystem::path query;
    Bench() {
        add_references(5);
        query = write("query.png", test::photograph(96, 96, CV_8UC3, 77));
        recipe.settings = default_settings(inspector.model(recipe.model)->info());
    }
    [[nodiscard]] static LoadedPicture load(const std::filesystem::path& file) {
        return load_timed([&] { return load_picture(*picture_file(file), {}); });
    }
};

std::vector<std::size_t> shots_of(const std::vector<Way>& ways) {
    std::vector<std::size_t> shots;
    for (const auto& way : ways) shots.push_back(way.shots);
    return shots;
}

}  // namespace

TEST_CASE("The shot ladder goes from words alone to all references", "[inspect][ways]") {
    const Settings settings;
    CHECK((shots_of(shot_ladder(settings, 0, false)) == std::vector<std::size_t>{0}));
    CHECK((shots_of(shot_ladder(settings, 1, false)) == std::vector<std::size_t>{0, 1}));
    CHECK((shots_of(shot_ladder(settings, 4, false)) == std::vector<std::size_t>{0, 1, 2, 4}));
    CHECK((shots_of(shot_ladder(settings, 10, false)) == std::vector<std::size_t>{0, 1, 2, 4, 8, 10}));
    CHECK((shots_of(shot_ladder(settings, 4, false, false)) == std::vector<std::size_t>{1, 2, 4}));
    Recipe wordless;
    wordless.vision_model = "dino";
    wordless.settings = without_words(settings);
    wordless.references = {"good.png"};
    CHECK_FALSE(has_zero_shot(wordless));
    wordless.references.clear();
    CHECK_FALSE(has_zero_shot(wordless));
    wordless.model.path = "clip";
    CHECK_FALSE(has_zero_shot(wordless));
    wordless.settings = with_words(*wordless.settings, settings);
    CHECK(wordless.settings == settings);
    CHECK(has_zero_shot(wordless));
    const auto with_batch = shot_ladder(settings, 2, true);
    CHECK((shots_of(with_batch) == std::vector<std::size_t>{0, 0, 1, 2}));
    CHECK(with_batch[1].batch);
    CHECK(with_batch[0].score_weight == settings.zero_shot.score_weight);
    CHECK(with_batch[1].score_weight == settings.batch.score_weight);
    CHECK(with_batch[3].score_weight == settings.few_shot.score_weight);
    CHECK((with_batch.back() == way_of(settings, 2, true)));
    CHECK((with_batch[1] == way_of(settings, 0, true)));
}

TEST_CASE("The ways to score are all different, hold the ladder, and keep equal comparisons together",
          "[inspect][ways]") {
    auto settings = Settings{};
    settings.score_share = GENERATE(0.0, 0.01);
    const auto ways = ways_to_score(settings, 4, true);
    for (const auto& step : shot_ladder(settings, 4, true))
        CHECK(std::find(ways.begin(), ways.end(), step) != ways.end());
    std::size_t runs = 0;
    for (std::size_t i = 0; i < ways.size(); ++i) {
        CHECK(std::count(ways.begin(), ways.end(), ways[i]) == 1);
        if (i == 0 || !compare_alike(ways[i - 1], ways[i])) ++runs;
    }
    // Words and batch; three numbers of references by the largest value, the largest 1 %, or both; and all references
    // with two scales, and with one.
    CHECK(runs == (settings.score_share == 0 ? 2 + 2 * 3 + 2 * 2 : 2 + 3 + 2));
    settings.zero_shot.score_weight = 0.2;
    CHECK(ways_to_score(settings, 4, true).size() == ways.size() + 2);
}

TEST_CASE("Every way makes what a recipe of its own makes, and the tower runs once", "[inspect][ways]") {
    Bench bench;
    const auto ways = ways_to_score(*bench.recipe.settings, bench.recipe.references.size(), false);
    const WayComparison comparison(bench.inspector, bench.recipe, ways, {});
    const auto encoded = bench.inspector.encoded_pictures();
    CHECK(encoded == 5);
    const auto picture = Bench::load(bench.query);
    const auto results = comparison.inspect(picture);
    CHECK(bench.inspector.encoded_pictures() == encoded + 1);
    const auto scores = comparison.image_scores(results);
    REQUIRE(scores.size() == ways.size());

    for (std::size_t i = 0; i < ways.size(); ++i) {
        INFO(i);
        Inspector own(test::inspector_options(true));
        const auto recipe = with_way(bench.recipe, ways[i]);
        CHECK(recipe.references.size() == ways[i].shots);
        CHECK(recipe.settings->scales.size() + ways[i].scales_left_out == bench.recipe.settings->scales.size());
        CHECK(scores[i] == test::inspect_file(own, recipe, bench.query)->inspection.image_score);
    }
    // The same score for every way would make this a test of nothing.
    CHECK(*std::max_element(scores.begin(), scores.end()) > *std::min_element(scores.begin(), scores.end()) + 1e-3);
}

TEST_CASE("Pictures that are each other's references are one of the ways", "[inspect][ways]") {
    Bench bench;
    PictureSources pictures;
    for (unsigned i = 0; i < 6; ++i)
        pictures.push_back(
            picture_file(bench.write("part-" + std::to_string(i) + ".png", test::photograph(96, 96, CV_8UC3, 40 + i))));
    const auto ladder = shot_ladder(*bench.recipe.settings, 2, true);
    const WayComparison comparison(bench.inspector, bench.recipe, ladder, pictures);
    const auto results = comparison.inspect(Bench::load(bench.folder / "part-3.png"));
    REQUIRE(results.size() == 4);
    CHECK((results[0]->inspection.regime() == Regime::zero_shot));
    CHECK((results[1]->inspection.regime() == Regime::batch));
    CHECK(results[2]->inspection.shots == 1);
    CHECK(results[3]->inspection.shots == 2);

    auto alone = bench.recipe;
    alone.references.clear();
    const auto context = bench.inspector.prepare_batch(alone, pictures);
    const auto expected = bench.inspector.inspect(context, Bench::load(bench.folder / "part-3.png"));
    CHECK(results[1]->inspection.image_score == expected->inspection.image_score);
    CHECK(cv::norm(results[1]->inspection.fused, expected->inspection.fused, cv::NORM_INF) == 0);
}

TEST_CASE("A way changes of a recipe what it says", "[inspect][ways]") {
    Recipe recipe;
    recipe.references = {"a.png", "b.png"};
    recipe.threshold_basis = ThresholdBasis{};
    CHECK(refusal([&] { (void)with_way(recipe, {}); }).find("settings") != std::string::npos);
    recipe.settings = Settings{};
    CHECK((with_way(recipe, way_of(*recipe.settings, 2, false)) == recipe));
    CHECK(refusal([&] { (void)with_way(recipe, {.shots = 3}); }).find("more references") != std::string::npos);

    const auto words = with_way(recipe, way_of(*recipe.settings, 0, false));
    CHECK(words.references.empty());
    CHECK_FALSE(words.threshold_basis);
    CHECK((*words.settings == *recipe.settings));

    const auto vision = with_way(recipe, {.shots = 1, .score_weight = 1, .score_share = 0.01});
    CHECK((vision.references == std::vector<std::filesystem::path>{"a.png"}));
    CHECK(vision.settings->few_shot.score_weight == 1);
    CHECK(vision.settings->zero_shot.score_weight == recipe.settings->zero_shot.score_weight);
    CHECK(vision.settings->score_share == 0.01);

    recipe.settings->tiles = 2;
    const auto faster = with_way(recipe, {.shots = 2, .scales_left_out = 1, .score_weight = 0.5});
    CHECK((faster.settings->scales == std::vector<int>{240, 448}));
    CHECK(faster.settings->tiles == 0);
    CHECK(refusal([&] { (void)with_way(recipe, {.shots = 2, .scales_left_out = 3}); }).find("all scales") !=
          std::string::npos);
    recipe.settings->tiles = 0;

    // A score by language alone is a weight of 0; another weight needs both.
    recipe.settings->classification_guidance = Guidance::language;
    CHECK(way_of(*recipe.settings, 2, false).score_weight == 0);
    CHECK((with_way(recipe, way_of(*recipe.settings, 2, false)) == recipe));
    const auto both = with_way(recipe, {.shots = 2, .score_weight = 0.5});
    CHECK((both.settings->classification_guidance == Guidance::both));
    CHECK(both.settings->vision(Regime::few_shot).score_weight == 0.5);
}
