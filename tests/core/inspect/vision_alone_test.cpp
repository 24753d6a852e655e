// SPDX-License-Identifier: MIT
// A DINOv2 by itself, without words and without a CLIP: references and batches, masks, recipes, and the evidence.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <opencv2/core.hpp>

#include <cmath>

#include "core/inspect/inspector_bench.h"
#include "detect/fusion.h"
#include "encode/weights/weights.h"
#include "fade/error.h"
#include "fade/evidence.h"
#include "fade/recipe_file.h"
#include "fade/token_sets.h"
#include "support/refusal.h"
#include "support/shared_data.h"
#include "support/tiny_dino.h"

using namespace fade;
using Catch::Contains;
using fade::test::inspect_file;
using fade::test::refusal;

namespace {

const cv::Size size{96, 72};

struct Bench : test::InspectorBench {
    explicit Bench(bool interactive = false) : InspectorBench(interactive) {
        test::write_tiny_dino(folder / "dino");
        recipe.vision_model = folder / "dino";
        recipe.model = {};
        recipe.settings = without_words({});
        recipe.settings->vision_edge = 44;  // grids of 8 x 6, cut at the right and below
    }
    [[nodiscard]] std::filesystem::path picture(const std::string& name, unsigned seed) const {
        return write(name, test::photograph(size.width, size.height, CV_8UC3, seed));
    }
    /// The same with words beside it, which settings keep out of map and score.
    [[nodiscard]] Recipe beside_words() const {
        auto beside = recipe;
        beside.model.path = folder / "model";
        beside.settings = default_settings(ClipModel::load(beside.model)->info());
        beside.settings->vision_edge = recipe.settings->vision_edge;
        beside.settings->score_share = recipe.settings->score_share;
        beside.settings->few_shot = {.multiplier = 2, .weight = 1, .score_weight = 1};
        beside.settings->batch = {.multiplier = 1, .weight = 1, .score_weight = 1};
        return beside;
    }
};

double apart(const cv::Mat& a, const cv::Mat& b) {
    return cv::norm(a, b, cv::NORM_INF);
}

}  // namespace

TEST_CASE("A vision model by itself needs no CLIP, and scores as it does beside one", "[inspect][vision_alone]") {
    Bench bench(GENERATE(false, true));
    bench.add_references(2, size);
    const auto query = bench.picture("query.png", 1);
    const auto result = bench.inspect(query);
    const auto& inspection = result->inspection;
    CHECK_FALSE(result->context->model);
    CHECK_FALSE(result->context->words);
    CHECK_FALSE(inspection.language_score);
    CHECK(inspection.language.empty());
    CHECK(inspection.kinds.names.empty());
    CHECK(bench.inspector.encoded_pictures() == (result->context->references.front().image ? 3 : 2));
    REQUIRE(inspection.views.size() == 1);
    CHECK(inspection.views.front().view.is_whole());
    CHECK(inspection.vision.size() == cv::Size(8, 6));

    Inspector other(test::inspector_options(true));
    const auto beside = inspect_file(other, bench.beside_words(), query);
    REQUIRE(beside->inspection.language_score);
    CHECK(inspection.vision_score == Approx(beside->inspection.vision_score).margin(1e-6));
    CHECK(inspection.image_score == Approx(beside->inspection.image_score).margin(1e-6));
    // The map is the model's own, over the whole picture.
    const auto& bank = result->context->bank;
    const auto own = detect(result->features, bank, result->context->provenance.settings);
    CHECK(apart(own.vision, inspection.vision) == 0);
    CHECK(apart(inspection.fused, cv::min(2 * inspection.vision, 1.0)) < 1e-6);
}

TEST_CASE("By itself a DINOv2 is AnomalyDINO", "[inspect][vision_alone]") {
    FADE_REQUIRE_SHARED(golden, "golden/dinov2");
    for (const auto* kind : {"dinov2", "dinov2-registers"})
        for (const auto backend : {Backend::reference, Backend::fused}) {
            INFO(kind);
            const auto place = golden.parent_path() / kind;
            const auto expected = read_safetensors(place / "expected.safetensors").tensors;
            Recipe recipe;
            recipe.vision_model = place;
            recipe.model.compute.backend = backend;
            recipe.settings = without_words({});
            recipe.settings->vision_edge =
                DinoModel::load({.path = place, .compute = {.backend = backend}})->info().shortest_edge;
            recipe.references = {place / "ref0.png", place / "ref1.png"};
            Inspector inspector({});
            const auto result = inspect_file(inspector, recipe, place / "query.png");
            const auto& inspection = result->inspection;
            CHECK(inspection.image_score == Approx(expected.at("upright2.score").item<double>()).margin(1e-3));
            auto distances = expected.at("upright2.distance").contiguous();
            const cv::Mat map(static_cast<int>(distances.size(0)), static_cast<int>(distances.size(1)), CV_32FC1,
                              distances.data_ptr<float>());
            const auto region = dino_view(result->image->pixels.size(), recipe.settings->vision_edge, 14).region;
            CHECK(apart(2 * inspection.vision, placed_in_picture(map, region, map.size())) < 1e-3);
        }
}

TEST_CASE("The pictures of a batch are compared by a vision model alone", "[inspect][vision_alone]") {
    Bench bench(GENERATE(false, true));
    PictureSources pictures;
    for (unsigned i = 0; i < 6; ++i)
        pictures.push_back(picture_file(bench.picture("part-" + std::to_string(i) + ".png", i)));
    const auto inspect_all = [&](Inspector& by, const Recipe& recipe) {
        const auto context = by.prepare_batch(recipe, pictures);
        std::vector<InspectedPicturePtr> results;
        for (const auto& picture : pictures)
            results.push_back(by.inspect(context, load_timed([&] { return load_picture(*picture, {}); })));
        return results;
    };
    const auto alone = inspect_all(bench.inspector, bench.recipe);
    CHECK(bench.inspector.encoded_pictures() >= pictures.size());
    Inspector other(test::inspector_options(false));
    const auto beside = inspect_all(other, bench.beside_words());
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const auto& inspection = alone[i]->inspection;
        CHECK((inspection.regime() == Regime::batch));
        CHECK_FALSE(inspection.language_score);
        CHECK(inspection.image_score == Approx(beside[i]->inspection.image_score).margin(1e-6));
        const auto& batch = *alone[i]->context->batch;
        CHECK(batch.facts.anomalous_by_language == 0);
        const auto& vision = batch.pictures.at(content_of(*alone[i]->image));
        CHECK(apart(inspection.vision, placed_in_picture(vision.map, vision.shaped->region, vision.map.size())) == 0);
        const auto evidence = explain(inspection, alone[i]->features, alone[i]->context->bank,
                                      alone[i]->context->provenance.settings, {0.3, 0.6});
        CHECK(evidence.own_vision.value().vision_share + evidence.clipping == Approx(evidence.fused).margin(1e-6));
        CHECK_FALSE(evidence.own_vision->nearest);
    }
    // With references the same inspector compares with these again.
    bench.add_references(1, size);
    CHECK(bench.inspect(bench.picture("part-0.png", 0))->inspection.shots == 1);
}

TEST_CASE("A point is explained by a vision model alone", "[inspect][vision_alone]") {
    Bench bench;
    bench.recipe.references = {bench.picture("a.png", 10), bench.picture("b.png", 11)};
    bench.recipe.settings->references.match = GENERATE(ReferenceMatch::all, ReferenceMatch::best);
    const auto result = bench.inspect(bench.picture("query.png", 1));
    const auto& context = *result->context;
    const auto evidence =
        explain(result->inspection, result->features, context.bank, context.provenance.settings, {0.3, 0.6});
    CHECK(evidence.views.empty());
    REQUIRE(evidence.own_vision);
    REQUIRE(evidence.own_vision->nearest);
    CHECK(evidence.own_vision->nearest->reference ==
          result->inspection.reference.value_or(evidence.own_vision->nearest->reference.value()));
    CHECK(evidence.own_vision->vision_share + evidence.clipping == Approx(evidence.fused).margin(1e-6));
}

TEST_CASE("A mask hides what a vision model by itself would see", "[inspect][vision_alone]") {
    Bench bench;
    bench.add_references(2, size);
    cv::Mat mask(size, CV_8UC1, cv::Scalar(0));
    mask(cv::Rect(0, 0, 48, 72)) = 255;
    bench.recipe.mask = MaskChoice{bench.write("mask.png", mask), MaskMode::cells};
    const auto inspection = bench.inspect(bench.picture("query.png", 1))->inspection;
    REQUIRE(inspection.cells.size() == inspection.vision.size());
    const cv::Rect hidden(5, 0, 3, 6);  // a cell at the edge is looked at if any part of it is
    CHECK(cv::countNonZero(inspection.cells(hidden)) == 0);
    CHECK(cv::countNonZero(inspection.vision(hidden)) == 0);
    CHECK(cv::countNonZero(inspection.vision) > 0);
}

TEST_CASE("A mask that leaves nothing of a vision model's grid is refused", "[inspect][vision_alone]") {
    Bench bench;
    cv::Mat mask(size, CV_8UC1, cv::Scalar(0));
    mask(cv::Rect(94, 0, 2, 72)) = 255;  // right of the last whole patch
    bench.recipe.mask = MaskChoice{bench.write("mask.png", mask), MaskMode::cells};
    PictureSources pictures;
    for (unsigned i = 0; i < 3; ++i)
        pictures.push_back(picture_file(bench.picture("part-" + std::to_string(i) + ".png", i)));
    const auto* expected = "The mask leaves no patch of the vision model to look at.";
    CHECK_THAT(refusal([&] { (void)bench.inspector.prepare_batch(bench.recipe, pictures); }), Contains(expected));
    bench.add_references(1, size);
    CHECK_THAT(refusal([&] { (void)bench.inspect(bench.picture("query.png", 1)); }), Contains(expected));
}

TEST_CASE("References are left out one by one without words", "[inspect][vision_alone]") {
    Bench bench;
    bench.add_references(3, size);
    bench.recipe.settings->references.baseline = GENERATE(ReferenceBaseline::none, ReferenceBaseline::place);
    const auto left_out = bench.inspector.leave_one_out(bench.recipe);
    REQUIRE(left_out.size() == 3);
    auto others = bench.recipe;
    others.references.erase(others.references.begin() + 1);
    const auto direct = inspect_file(bench.inspector, others, bench.recipe.references[1]);
    CHECK(apart(left_out[1].fused, direct->inspection.fused) == 0);
    CHECK(left_out[1].image_score == direct->inspection.image_score);
}

TEST_CASE("Without words there is something to compare with, or a sentence", "[inspect][vision_alone]") {
    Bench bench;
    const auto query = bench.picture("query.png", 1);
    CHECK_THAT(refusal([&] { (void)bench.inspect(query); }),
               Contains("dino") && Contains("reads no words: it compares pictures with references"));
    // A CLIP beside it is for pictures without references alone: there words and pictures are compared as ever.
    auto named = bench.recipe;
    named.model.path = bench.folder / "model";
    named.settings = default_settings(ClipModel::load(named.model)->info());
    named.settings->classification_guidance = named.settings->segmentation_guidance = Guidance::vision;
    const auto zero = inspect_file(bench.inspector, named, query);
    CHECK(zero->inspection.language_score);
    // Words step in, as if they had never been left out.
    auto words = named;
    words.settings = default_settings(zero->context->provenance.model);
    CHECK(inspect_file(bench.inspector, words, query)->inspection.image_score == zero->inspection.image_score);
    CHECK(zero->context->provenance.settings == *words.settings);
    named.references = {bench.picture("good.png", 10)};
    const auto one = inspect_file(bench.inspector, named, query);
    CHECK_FALSE(one->inspection.language_score);
    named.references.clear();
    CHECK(inspect_file(bench.inspector, named, query)->inspection.image_score == zero->inspection.image_score);
    // A recipe that is saved then still leaves them out.
    CHECK(with_provenance(named, bench.inspector.describe(named)).recipe.settings == named.settings);
    // Scales that are not that model's are its own then.
    named.settings = with_parts_of(*named.settings, model_info(DinoModel::load({.path = named.vision_model})->info()));
    CHECK(inspect_file(bench.inspector, named, query)->inspection.language_score);
    // Nothing that only words need makes another key.
    named.references = {bench.folder / "good.png"};
    const auto key = [&] { return context_key(bench.inspector.describe(named)); };
    const auto before = key();
    named.settings->scales = {32};
    named.settings->classification_scale = 32;
    named.settings->logit_scale = 50;
    CHECK(key() == before);
    named.settings->vision_edge = 28;
    CHECK(key() != before);
    CHECK_THAT(refusal([&] {
                   auto settings = without_words({});
                   settings.segmentation_guidance = Guidance::both;
                   (void)detect(one->features, one->context->bank, settings);
               }),
               Contains("The settings compare words"));
}

TEST_CASE("A result without words says so", "[inspect][vision_alone]") {
    Bench bench;
    bench.add_references(2, size);
    const auto result = bench.inspect(bench.picture("query.png", 1));
    const auto json = nlohmann::json::parse(to_json(reported(*result), {}));
    CHECK(json["scores"]["language"].is_null());
    CHECK(json["scores"]["vision"] == json["scores"]["image"]);
    CHECK(json["maps"]["language"].is_null());
    CHECK(json["scales"][0]["language_max"].is_null());
    CHECK(json["prompts"]["classification"].is_null());
    CHECK(json["model"]["name"] == "dino");
    CHECK(json["model"]["tokenizer_sha256"].is_null());
    CHECK(json["vision_model"]["sha256"] == json["model"]["sha256"]);
}

TEST_CASE("A recipe without words keeps what it needs, and no more", "[inspect][recipe][vision_alone]") {
    Bench bench;
    bench.add_references(2, size);
    const ModelPlaces places{bench.folder / "installed", bench.folder / "demo"};
    const auto saved = with_provenance(bench.recipe, bench.inspector.describe(bench.recipe));
    CHECK(saved.hashes.model.empty());
    CHECK(saved.hashes.sentences.empty());
    CHECK(has_all_hashes(saved));
    save_recipe(bench.folder / "r.fade", saved, places);
    const auto loaded = load_recipe(bench.folder / "r.fade", places);
    CHECK(loaded.recipe.settings == bench.recipe.settings);
    CHECK(loaded.recipe.model.path.empty());
    CHECK(loaded.hashes == saved.hashes);
    CHECK(changed_files(loaded).empty());  // though there is no demonstration model
    CHECK(changed_model(loaded, nullptr, &bench.inspector.vision_model(loaded.recipe)->info()).empty());
    const auto query = bench.picture("query.png", 1);
    CHECK(inspect_file(bench.inspector, loaded.recipe, query)->inspection.image_score ==
          bench.inspect(query)->inspection.image_score);
    std::filesystem::remove_all(bench.folder / "dino");
    CHECK(changed_files(loaded).size() == 1);
}
