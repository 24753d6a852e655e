// SPDX-License-Identifier: MIT
// A DINOv2 beside the model: the same by the inspector, by an evaluation, in a recipe, and in the evidence of a point.
#include "fade/inspector.h"

#include "fade/error.h"
#include "fade/evaluate.h"
#include "fade/evidence.h"
#include "fade/files.h"
#include "fade/recipe_file.h"
#include "fade/token_sets.h"

#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

#include <cmath>

#include "core/inspect/inspector_bench.h"
#include "support/refusal.h"
#include "support/small_dataset.h"
#include "support/tiny_dino.h"

using namespace fade;
using Catch::Contains;
using fade::test::inspect_file;
using fade::test::refusal;

namespace {

struct Bench : test::InspectorBench {
    explicit Bench(bool interactive = true) : InspectorBench(interactive) {
        test::write_tiny_dino(folder / "dino");
        recipe.vision_model = folder / "dino";
        recipe.settings = default_settings(ClipModel::load(recipe.model)->info());
        recipe.settings->vision_edge = 44;  // of pictures of 96 x 72: grids of 8 x 6, cut at the right and below
        add_references(2, size);
    }
    [[nodiscard]] std::filesystem::path picture(const std::string& name, unsigned seed) const {
        return write(name, test::photograph(size.width, size.height, CV_8UC3, seed));
    }
    inline static const cv::Size size{96, 72};
};

double apart(const cv::Mat& a, const cv::Mat& b) {
    return cv::norm(a, b, cv::NORM_INF);
}

}  // namespace

TEST_CASE("A vision model compares with the references, and language stays the model's", "[inspect][vision_model]") {
    Bench bench;
    const auto query = bench.picture("query.png", 1);
    auto& inspector = bench.inspector;
    const auto both = inspect_file(inspector, bench.recipe, query);
    auto alone = bench.recipe;
    alone.vision_model.clear();
    const auto clip = inspect_file(inspector, alone, query);
    CHECK(apart(both->inspection.language, clip->inspection.language) == 0);
    CHECK(both->inspection.language_score == clip->inspection.language_score);
    CHECK(apart(both->inspection.vision, clip->inspection.vision) > 1e-4);
    CHECK(both->context->provenance.vision_model->name == "dino");
    CHECK_FALSE(clip->context->provenance.vision_model);
    CHECK(context_key(both->context->provenance) != context_key(clip->context->provenance));

    // The same as the method's own functions give.
    const auto dino = DinoModel::load({.path = bench.recipe.vision_model});
    const auto& settings = both->context->provenance.settings;
    std::vector<ImageFeatures> references;
    for (const auto& file : bench.recipe.references)
        references.push_back(compute_features(*dino, load_image(file), vision_features(settings)));
    const auto& context = *both->context;
    const auto features = compute_features(*context.model, *both->image, required_features(settings))
                              .with_vision(compute_features(*dino, *both->image, vision_features(settings)));
    const auto direct =
        detect(features, context.words->classification, context.words->segmentation, MemoryBank(references), settings);
    CHECK(apart(direct.fused, both->inspection.fused) == 0);
    CHECK(direct.image_score == both->inspection.image_score);

    // What is not needed for a report is not computed: the numbers are the same but for the order of sums.
    Inspector batch(test::inspector_options(false));
    const auto lean = inspect_file(batch, bench.recipe, query);
    CHECK(apart(lean->inspection.fused, both->inspection.fused) < 1e-5);
    CHECK(batch.encoded_pictures() == 2);  // the references, by the vision model alone
}

TEST_CASE("A vision model runs once for a picture, and without references not at all", "[inspect][vision_model]") {
    Bench bench;
    const auto query = bench.picture("query.png", 1);
    auto& inspector = bench.inspector;
    (void)inspect_file(inspector, bench.recipe, query);
    const auto before = inspector.encoded_pictures();
    bench.recipe.settings->few_shot.weight = 0.3;
    (void)inspect_file(inspector, bench.recipe, query);
    CHECK(inspector.encoded_pictures() == before);
    auto zero = bench.recipe;
    zero.references.clear();
    const auto result = inspect_file(inspector, zero, query);
    CHECK_FALSE(result->context->vision_model);
    CHECK_FALSE(result->context->provenance.vision_model);
    CHECK(inspector.encoded_pictures() == before);
    (void)inspect_file(inspector, bench.recipe, query);
    CHECK(inspector.encoded_pictures() == before);
    bench.recipe.settings->vision_edge = 28;  // all three pictures anew, by the vision model alone
    (void)inspect_file(inspector, bench.recipe, query);
    CHECK(inspector.encoded_pictures() == before + 3);
}

TEST_CASE("References are left out one by one with a vision model, too", "[inspect][vision_model]") {
    Bench bench;
    bench.recipe.references.push_back(bench.picture("good-2.png", 12));
    bench.recipe.settings->references.baseline = GENERATE(ReferenceBaseline::none, ReferenceBaseline::place);
    auto& inspector = bench.inspector;
    const auto left_out = inspector.leave_one_out(bench.recipe);
    REQUIRE(left_out.size() == 3);
    auto others = bench.recipe;
    others.references.erase(others.references.begin() + 1);
    const auto direct = inspect_file(inspector, others, bench.recipe.references[1]);
    CHECK(apart(left_out[1].fused, direct->inspection.fused) == 0);
    CHECK(left_out[1].image_score == direct->inspection.image_score);
}

TEST_CASE("A point is explained by the vision model's own patches", "[inspect][vision_model]") {
    Bench bench;
    const auto query = bench.picture("query.png", 1);
    auto& inspector = bench.inspector;
    const auto result = inspect_file(inspector, bench.recipe, query);
    const auto& context = *result->context;
    const auto& settings = context.provenance.settings;
    const auto evidence = explain(result->inspection, result->features, context.words->segmentation,
                                  context.provenance.segmentation_prompts, context.bank, settings, {0.3, 0.6});
    REQUIRE(evidence.own_vision);
    const auto& own = *evidence.own_vision;
    CHECK(own.view == dino_view({96, 72}, 44, 7));
    REQUIRE(own.nearest);
    REQUIRE(own.nearest->reference);
    CHECK(own.vision == Approx(own.nearest->distance / 2));
    CHECK(own.patch.contains({0.3, 0.6}));
    double sum = evidence.clipping + own.vision_share;
    for (const auto& part : evidence.views) {
        CHECK_FALSE(part.nearest);
        CHECK(part.vision_share == 0);
        sum += part.language_share;
    }
    CHECK(sum == Approx(evidence.fused).margin(1e-6));
    CHECK(own.vision_share == Approx(settings.few_shot.weight * settings.few_shot.multiplier * evidence.vision));
}

TEST_CASE("A mask counts for the vision model, too", "[inspect][vision_model]") {
    Bench bench;
    const auto query = bench.picture("query.png", 1);
    cv::Mat mask(72, 96, CV_8UC1, cv::Scalar(0));
    mask(cv::Rect(0, 0, 48, 72)) = 255;
    write_png(bench.folder / "mask.png", mask);
    bench.recipe.mask = MaskChoice{bench.folder / "mask.png", MaskMode::cells};
    auto& inspector = bench.inspector;
    const auto result = inspect_file(inspector, bench.recipe, query);
    const auto& inspection = result->inspection;
    CHECK(cv::countNonZero(inspection.vision(
              cv::Rect(inspection.vision.cols / 2, 0, inspection.vision.cols / 2, inspection.vision.rows))) == 0);
    CHECK(cv::countNonZero(inspection.vision) > 0);
}

TEST_CASE("An evaluation with a vision model says what the inspector says", "[inspect][evaluate][vision_model]") {
    Bench bench;
    const auto data = bench.folder / "data";
    test::write_mvtec_class(data / "part");
    EvaluationRequest request;
    request.dataset = find_dataset(data);
    request.shots = {0, 2};
    request.seeds = {0};
    request.object = "part";
    bench.recipe.settings->references.position_radius = GENERATE(0.0, 0.15);
    bench.recipe.settings->references.baseline = GENERATE(ReferenceBaseline::none, ReferenceBaseline::place);
    request.settings = *bench.recipe.settings;
    request.classification_prompts = {builtin_prompt_ensemble("classification")};
    request.segmentation_prompts = {builtin_prompt_ensemble("classification"), builtin_prompt_ensemble("segmentation")};
    const auto model = ClipModel::load(bench.recipe.model);
    const auto dino = DinoModel::load({.path = bench.recipe.vision_model});
    const auto result = evaluate(*model, request, nullptr, {}, {}, dino.get());
    REQUIRE(result.vision_model);
    CHECK(result.vision_model->name == "dino");

    auto recipe = bench.recipe;
    recipe.object = "part";
    const auto& good = request.dataset.classes.at(0).train;
    recipe.references.clear();
    for (const auto index : draw_references(good.size(), 2, 0)) recipe.references.push_back(good[index]);
    auto& inspector = bench.inspector;
    std::size_t compared = 0;
    for (const auto& run : result.runs) {
        auto of_run = recipe;
        if (run.shots == 0) of_run.references.clear();
        for (const auto& picture : run.pictures) {
            CHECK(picture.score ==
                  Approx(inspect_file(inspector, of_run, picture.file)->inspection.image_score).margin(1e-6));
            ++compared;
        }
    }
    CHECK(compared == 16);

    // In parts, with a cache.
    DiskCache cache(bench.folder / "cache", default_cache_limit);
    for (int part = 1; part <= 2; ++part)
        evaluate_shard(*model, request, {part, 2}, bench.folder / ("part-" + std::to_string(part)), &cache, {}, {}, {},
                       dino.get());
    const auto merged = merge_shards({bench.folder / "part-1", bench.folder / "part-2"}, std::nullopt);
    REQUIRE(merged.vision_model);
    CHECK(merged.vision_model->sha256 == dino->info().weights_sha256);
    REQUIRE(merged.runs.size() == result.runs.size());
    for (std::size_t i = 0; i < merged.runs.size(); ++i)
        for (std::size_t p = 0; p < merged.runs[i].pictures.size(); ++p)
            CHECK(merged.runs[i].pictures[p].score == result.runs[i].pictures[p].score);
    const auto again = evaluate(*model, request, &cache, {}, {}, dino.get());
    CHECK(again.runs.back().pictures.back().score == result.runs.back().pictures.back().score);
}

TEST_CASE("A recipe keeps the vision model and its hash", "[inspect][recipe][vision_model]") {
    Bench bench(false);
    auto& inspector = bench.inspector;
    const ModelPlaces places{bench.folder / "installed", bench.folder / "demo"};
    const auto saved = with_provenance(bench.recipe, inspector.describe(bench.recipe));
    save_recipe(bench.folder / "r.fade", saved, places);
    const auto loaded = load_recipe(bench.folder / "r.fade", places);
    CHECK(loaded == saved);
    CHECK(has_all_hashes(loaded));
    CHECK(changed_files(loaded).empty());
    const auto model = inspector.model(loaded.recipe.model);
    CHECK(changed_model(loaded, &model->info(), &inspector.vision_model(loaded.recipe)->info()).empty());

    auto other = loaded;
    other.hashes.vision_model = std::string(64, '0');
    const auto changes = changed_model(other, &model->info(), &inspector.vision_model(loaded.recipe)->info());
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].kind == RecipeChange::Kind::other_model);
    std::filesystem::remove_all(bench.folder / "dino");
    REQUIRE(changed_files(loaded).size() == 1);
    CHECK(changed_files(loaded)[0] ==
          RecipeChange{RecipeChange::Kind::missing_model, whole_path(bench.folder / "dino")});
    CHECK_THAT(refusal([&] {
                   (void)parse_recipe(R"({"fade_recipe": 5, "vision_model": {}})", "r.fade", bench.folder.path(),
                                      places);
               }),
               Contains("\"vision_model\" must be an object with the \"path\" of a model"));
}

TEST_CASE("A vision model that is none is refused by name", "[inspect][vision_model]") {
    Bench bench;
    auto& inspector = bench.inspector;
    bench.recipe.vision_model = bench.folder / "model";
    CHECK_THAT(refusal([&] { (void)inspector.prepare(bench.recipe); }), Contains("DINOv2"));
    bench.recipe.vision_model = bench.folder / "nowhere";
    CHECK_THAT(refusal([&] { (void)inspector.prepare(bench.recipe); }), Contains("nowhere"));
}
