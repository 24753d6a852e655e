// SPDX-License-Identifier: MIT
#include "fade/inspector.h"

#include "fade/error.h"
#include "fade/evaluate.h"
#include "fade/files.h"
#include "fade/reference_fit.h"

#include <catch2/catch.hpp>

#include <opencv2/core.hpp>

#include <algorithm>

#include "demo/random_model.h"
#include "support/pictures.h"
#include "support/refusal.h"
#include "support/small_dataset.h"
#include "support/temporary_folder.h"
#include "support/tiny_model.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;

namespace {

Inspector::Options options(bool interactive, std::unique_ptr<DiskCache> cache = nullptr) {
    Inspector::Options made;
    made.cache = std::move(cache);
    made.feature_bytes = std::size_t{64} << 20;
    made.interactive = interactive;
    return made;
}

struct Bench {
    test::TemporaryFolder folder;
    Inspector inspector{options(true)};
    Recipe recipe;
    std::filesystem::path query = picture("query.png", 1);

    Bench() {
        demo::write_random_model(folder / "model", test::tiny_config(), 1);
        recipe.model.path = folder / "model";
        recipe.object = "plate";
    }
    [[nodiscard]] std::filesystem::path picture(const std::string& name, unsigned seed) const {
        write_png(folder / name, test::photograph(96, 96, CV_8UC3, seed));
        return folder / name;
    }
    void add_references(unsigned count) {
        for (unsigned i = 0; i < count; ++i)
            recipe.references.push_back(picture("good-" + std::to_string(i) + ".png", 10 + i));
    }
    InspectedPicturePtr inspect(const Job& job = {}, const Inspector::Coarse& on_coarse = {}) {
        const auto context = inspector.prepare(recipe, job);
        return inspector.inspect(context, load_timed([&] { return load_picture(*picture_file(query), {}); }), job,
                                 on_coarse);
    }
};

}  // namespace

TEST_CASE("A picture is inspected scale by scale, and the last result is that of all scales", "[inspect]") {
    Bench bench;
    std::vector<InspectedPicturePtr> coarse;
    const auto result = bench.inspect({}, [&](const InspectedPicturePtr& partial) { coarse.push_back(partial); });
    REQUIRE(coarse.size() == 2);
    CHECK(coarse[0]->inspection.views.size() == 1);
    CHECK_FALSE(coarse[0]->complete);
    CHECK(coarse[1]->inspection.views.size() == 2);
    CHECK(result->complete);
    CHECK(result->inspection.views.size() == 3);
    CHECK(result->inspection.shots == 0);
    CHECK(result->context->provenance.object == "plate");
    REQUIRE(result->timings.size() == 3);
    CHECK(result->timings[0].first == "load_image");
    CHECK(result->timings[1].first == "encode_image");
    CHECK(result->timings[2].first == "match");

    // The sentences that the method has: those of the score, of an object, and those of the map.
    const auto states = builtin_prompt_ensemble("classification");
    CHECK(result->context->provenance.classification_prompts.sha256 == make_prompts({states}, "plate").sha256);
    CHECK(result->context->provenance.segmentation_prompts.sha256 ==
          make_prompts({states, builtin_prompt_ensemble("segmentation")}, "object").sha256);

    // The same as the method's own functions give.
    const auto& context = *result->context;
    const auto features =
        compute_features(*context.model, *result->image, required_features(context.provenance.settings));
    const auto direct = detect(features, context.words->classification, context.words->segmentation, context.bank,
                               context.provenance.settings);
    CHECK(cv::norm(direct.fused, result->inspection.fused, cv::NORM_INF) == 0);
    CHECK(direct.image_score == result->inspection.image_score);
}

TEST_CASE("Tiles come after all that is seen as a square, and no tower runs twice for them", "[inspect][tiles]") {
    Bench bench;
    bench.query = bench.folder / "long.png";
    write_png(bench.query, test::photograph(150, 90, CV_8UC3, 1));
    bench.add_references(1);
    auto settings = default_settings(bench.inspector.model(bench.recipe.model)->info());
    settings.tiles = 2;
    bench.recipe.settings = settings;
    std::vector<std::size_t> coarse;
    const auto result = bench.inspect(
        {}, [&](const InspectedPicturePtr& partial) { coarse.push_back(partial->inspection.views.size()); });
    CHECK(coarse == std::vector<std::size_t>{1, 2});
    REQUIRE(result->inspection.views.size() == 3);
    const auto tiled = result->features.shaped();
    REQUIRE(tiled);
    CHECK(result->inspection.views.back().view == *tiled);
    CHECK(tiled->tile == *std::max_element(settings.scales.begin(), settings.scales.end()));
    CHECK(result->inspection.fused.rows < result->inspection.fused.cols);

    const auto before = bench.inspector.encoded_pictures();
    bench.recipe.references.clear();
    CHECK(bench.inspect()->inspection.views.size() == 3);
    CHECK(bench.inspector.encoded_pictures() == before);
    settings.tiles = 0;
    bench.recipe.settings = settings;
    CHECK(bench.inspect()->inspection.fused.rows == bench.inspect()->inspection.fused.cols);
}

TEST_CASE("An inspection knows what the kinds of defects of its prompts look like, coarse ones too", "[inspect]") {
    Bench bench;
    std::vector<std::size_t> coarse_kinds;
    const auto result = bench.inspect(
        {}, [&](const InspectedPicturePtr& coarse) { coarse_kinds.push_back(coarse->inspection.kinds.maps.size()); });
    const auto& kinds = result->inspection.kinds;
    CHECK(kinds.names == result->context->words->kinds.names());
    CHECK(kinds.names.size() == 12);  // of the built-in prompts
    REQUIRE(kinds.maps.size() == 12);
    for (const auto& map : kinds.maps) CHECK(map.size() == result->inspection.fused.size());
    for (const auto count : coarse_kinds) CHECK(count == 12);
    CHECK_FALSE(coarse_kinds.empty());
}

TEST_CASE("An inspector for a person and one for a batch give the same", "[inspect]") {
    Bench bench;
    for (const unsigned shots : {0U, 2U}) {
        bench.add_references(shots);
        const auto shown = bench.inspect();
        Inspector batch(options(false));
        const auto context = batch.prepare(bench.recipe);
        const auto written = batch.inspect(context, {load_picture(*picture_file(bench.query), {}), 0});
        CHECK(to_json(written->inspection, *written->image, written->context->provenance, {}, {}) ==
              to_json(shown->inspection, *shown->image, shown->context->provenance, {}, {}));
        for (const auto& reference : context->references) CHECK_FALSE(reference.image);
        for (const auto& reference : shown->context->references) CHECK(reference.image);
    }
}

TEST_CASE("A change re-runs only what depends on it, never the vision tower", "[inspect]") {
    Bench bench;
    bench.add_references(2);
    const auto first = bench.inspect();
    CHECK(first->inspection.shots == 2);
    CHECK(bench.inspector.encoded_pictures() == 3);

    CHECK(bench.inspect()->context == first->context);
    bench.recipe.thresholds = {0.1, 0.2};  // a decision is not an inspection
    CHECK(bench.inspect()->context == first->context);
    bench.recipe.references.pop_back();
    CHECK(bench.inspect()->inspection.shots == 1);
    bench.recipe.references.clear();
    CHECK(bench.inspect()->inspection.shots == 0);
    bench.recipe.references = {first->context->references[1].file};
    bench.recipe.object = "metal nut";
    CHECK(bench.inspect()->context->provenance.object == "metal nut");
    auto settings = first->context->provenance.settings;
    settings.few_shot.weight = 0.25;
    settings.scales.pop_back();
    bench.recipe.settings = settings;
    const auto fewer = bench.inspect();
    CHECK(fewer->inspection.views.size() == 2);
    CHECK(fewer->inspection.shots == 1);
    CHECK(bench.inspector.encoded_pictures() == 3);
}

TEST_CASE("Rewritten files make another context", "[inspect]") {
    Bench bench;
    bench.add_references(1);
    const auto prompts = bench.folder / "prompts.json";
    test::write_bytes(prompts, R"({"normal": {"prompts": ["a good part"]}, "anomalous": {"prompts": ["a bad part"]}})");
    bench.recipe.prompts.segmentation = {prompts};
    const auto first = bench.inspect()->context;
    CHECK(bench.inspect()->context == first);

    test::write_bytes(prompts,
                      R"({"normal": {"prompts": ["a fine part"]}, "anomalous": {"prompts": ["a bent part"]}})");
    const auto second = bench.inspect()->context;
    CHECK(second->provenance.segmentation_prompts.sha256 != first->provenance.segmentation_prompts.sha256);
    CHECK(context_key(second->provenance) != context_key(first->provenance));

    (void)bench.picture("good-0.png", 99);
    const auto third = bench.inspect()->context;
    CHECK(third->references[0].sha256 != second->references[0].sha256);
    CHECK(bench.inspector.encoded_pictures() == 3);
}

TEST_CASE("References are compared with each other", "[inspect]") {
    Bench bench;
    bench.add_references(3);
    const auto left_out = bench.inspector.leave_one_out(bench.recipe);
    REQUIRE(left_out.size() == 3);
    for (const auto& inspection : left_out) CHECK(inspection.shots == 2);
    // Each is what an inspection of that picture with the others gives.
    bench.query = bench.recipe.references[1];
    bench.recipe.references.erase(bench.recipe.references.begin() + 1);
    const auto alone = bench.inspect()->inspection;
    CHECK(alone.vision_score == Approx(left_out[1].vision_score));
    CHECK(alone.image_score == Approx(left_out[1].image_score));
    bench.recipe.references.resize(1);
    CHECK_THROWS_AS(bench.inspector.leave_one_out(bench.recipe), Error);
}

TEST_CASE("A reference that is inspected is told from others", "[inspect]") {
    Bench bench;
    bench.add_references(1);
    CHECK_FALSE(is_also_reference(*bench.inspect()));
    bench.query = bench.recipe.references.front();
    CHECK(is_also_reference(*bench.inspect()));
}

TEST_CASE("Whether references fit is told with them, and changes no score", "[inspect]") {
    Bench bench;
    const auto none = bench.inspect();
    CHECK_FALSE(none->inspection.misfit);
    CHECK_THAT(to_json(reported(*none), {}), Contains("\"reference_fit\": null"));
    bench.add_references(2);
    const auto result = bench.inspect();
    REQUIRE(result->inspection.misfit);
    const auto& context = *result->context;
    CHECK(*result->inspection.misfit == *reference_misfit(result->features, context.bank, context.provenance.settings));
    CHECK(result->inspection.image_score == detect(result->features, context.words->classification,
                                                   context.words->segmentation, context.bank,
                                                   context.provenance.settings)
                                                .image_score);
    auto unlike = *result;
    unlike.inspection.misfit = 0.75;
    CHECK_THAT(to_json(reported(unlike), {}),
               Contains("\"misfit\": 0.75") && Contains("\"limit\": 0.5") && Contains("\"fits\": false"));
}

TEST_CASE("What cannot be inspected with is named", "[inspect]") {
    Bench bench;
    const auto said = [&] { return refusal([&] { (void)bench.inspect(); }); };
    SECTION("no model") {
        bench.recipe.model.path.clear();
        CHECK_THAT(said(), Contains("No model is chosen"));
    }
    SECTION("a reference that is not there") {
        bench.recipe.references.push_back(bench.folder / "lost.png");
        CHECK_THAT(said(), Catch::StartsWith("Reference ") && Contains("lost.png"));
    }
    SECTION("a reference that is no picture") {
        test::write_bytes(bench.folder / "note.png", "no picture");
        bench.recipe.references.push_back(bench.folder / "note.png");
        CHECK_THAT(said(), Catch::StartsWith("Reference ") && Contains("note.png"));
    }
    SECTION("prompts without a place for the sentence") {
        bench.recipe.prompts.wrapper = "a photo";
        CHECK_THAT(said(), Contains("{}"));
    }
    SECTION("a model whose own settings cannot be used, and is mended") {
        test::write_bytes(bench.folder / "model/fade.json", R"({"logit_scale": -1})");
        CHECK_THAT(said(), Contains("fade.json: The logit scale must be from"));
        test::write_bytes(bench.folder / "model/fade.json", "{}");
        CHECK(said() == "accepted");
    }
    SECTION("a context of another model") {
        const auto context = bench.inspector.prepare(bench.recipe);
        demo::write_random_model(bench.folder / "other", test::tiny_config(), 2);
        (void)bench.inspector.model({bench.folder / "other"});
        CHECK_THAT(refusal([&] {
                       (void)bench.inspector.inspect(context, {load_picture(*picture_file(bench.query), {}), 0});
                   }),
                   Contains("another model"));
    }
    SECTION("a stop is no failure") {
        std::stop_source stop;
        stop.request_stop();
        CHECK_THROWS_AS(bench.inspect({stop.get_token(), {}}), Cancelled);
    }
}

TEST_CASE("A model that is asked for with other arithmetic is loaded again", "[inspect]") {
    Bench bench;
    const auto first = bench.inspector.model(bench.recipe.model);
    CHECK(bench.inspector.model(bench.recipe.model) == first);
    bench.recipe.model.compute.backend = Backend::reference;
    const auto second = bench.inspector.model(bench.recipe.model);
    CHECK(arithmetic_of(second->info().compute) != arithmetic_of(first->info().compute));
    bench.recipe.model = {bench.folder / "model"};
    bench.recipe.model.compute.precision = Precision::mixed;
    const auto mixed = bench.inspector.model(bench.recipe.model);
    CHECK(mixed->info().compute.precision == Precision::mixed);
    CHECK(arithmetic_of(mixed->info().compute) != arithmetic_of(first->info().compute));
    bench.recipe.model = {bench.folder / "model"};
    bench.recipe.model.compute.kernels = kernel_names().back();
    CHECK_THAT(arithmetic_of(bench.inspector.model(bench.recipe.model)->info().compute),
               Contains(kernel_names().back()));
}

TEST_CASE("A model that is taken away inspects nothing until it is opened again", "[inspect]") {
    Bench bench;
    const auto weights = bench.folder / "model/open_clip_model.safetensors";
    const auto whole = read_file(weights);
    (void)bench.inspect();
    std::filesystem::resize_file(weights, 1000);
    const auto inspect = [&] { (void)bench.inspect(); };
    const auto said = Contains("was changed, cut short or taken away while it was in use; load it again.");
    CHECK_THAT(refusal(inspect), said);
    test::write_bytes(weights, whole);
    CHECK_THAT(refusal(inspect), said);
    (void)bench.inspector.model(bench.recipe.model);
    CHECK(refusal(inspect) == "accepted");
}

TEST_CASE("An evaluation finds the embeddings of references that were inspected with", "[inspect][evaluate]") {
    Bench bench;
    const auto data = bench.folder / "data";
    test::write_mvtec_class(data / "part");
    EvaluationRequest request;
    request.dataset = find_dataset(data);
    request.shots = {4};
    request.seeds = {0};
    const auto model = ClipModel::load(bench.recipe.model);
    request.settings = default_settings(model->info());
    request.classification_prompts = {builtin_prompt_ensemble("classification")};
    request.segmentation_prompts = {builtin_prompt_ensemble("segmentation")};

    const auto& tested = request.dataset.classes.at(0).test;
    const auto& good = request.dataset.classes.at(0).train;
    for (const auto index : draw_references(good.size(), 4, 0)) bench.recipe.references.push_back(good[index]);
    Inspector batch(options(false, std::make_unique<DiskCache>(bench.folder / "cache", default_cache_limit)));
    (void)batch.prepare(bench.recipe);
    CHECK(batch.encoded_pictures() == 4);

    DiskCache cache(bench.folder / "cache", default_cache_limit);
    CHECK(evaluate(*model, request, &cache).encoded == tested.size());
}
