// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/engine.h"

#include "fade/error.h"
#include "fade/files.h"

#include <catch2/catch.hpp>

#include <opencv2/core.hpp>

#include "support/refusal.h"
#include "support/temporary_folder.h"
#include "ui/support/demo_model.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;
using fade::test::refusal;

namespace {

struct Bench {
    fade::test::TemporaryFolder folder;
    Engine engine{nullptr, std::make_shared<PictureStore>(std::size_t{100} << 20), std::size_t{100} << 20};
    InspectionSetup setup;
    std::filesystem::path query = write_plate(folder / "query.png", 96, 1, true);

    Bench() {
        setup.model.path = demo_model();
        setup.object = "plate";
    }
    void addReferences(int count) {
        for (int i = 0; i < count; ++i) {
            const auto name = "good-" + std::to_string(i) + ".png";
            setup.references.push_back(write_plate(folder / name, 96, 10 + i));
        }
    }
};

}  // namespace

TEST_CASE("A picture is inspected scale by scale, and the last result is that of all scales", "[jobs][engine]") {
    Bench bench;
    std::vector<InspectedPicturePtr> coarse;
    const auto result = bench.engine.inspect(bench.query, bench.setup, {},
                                             [&](const InspectedPicturePtr& partial) { coarse.push_back(partial); });
    REQUIRE(coarse.size() == 2);
    CHECK(coarse[0]->inspection.scales.size() == 1);
    CHECK_FALSE(coarse[0]->complete);
    CHECK(coarse[1]->inspection.scales.size() == 2);
    CHECK(result->complete);
    CHECK(result->inspection.scales.size() == 3);
    CHECK(result->inspection.shots == 0);
    CHECK(result->context->provenance.object == "plate");

    // The sentences that the method has: those of the score, of an object, and those of the map.
    const auto states = builtin_prompt_ensemble("classification");
    CHECK(result->context->provenance.classification_prompts.sha256 == make_prompts({states}, "plate").sha256);
    CHECK(result->context->provenance.segmentation_prompts.sha256 ==
          make_prompts({states, builtin_prompt_ensemble("segmentation")}, "object").sha256);

    // The same as the engine's own functions give.
    const auto& context = *result->context;
    const auto features =
        compute_features(*context.model, *result->image, required_features(context.provenance.settings));
    const auto direct = fade::inspect(features, context.classification, context.segmentation, context.bank,
                                      context.provenance.settings);
    CHECK(cv::norm(direct.fused, result->inspection.fused, cv::NORM_INF) == 0);
    CHECK(direct.image_score == result->inspection.image_score);
}

TEST_CASE("A change re-runs only what depends on it, never the vision tower", "[jobs][engine]") {
    Bench bench;
    bench.addReferences(2);
    const auto inspect = [&] { return bench.engine.inspect(bench.query, bench.setup, {}, {}); };
    const auto first = inspect();
    CHECK(first->inspection.shots == 2);
    CHECK(bench.engine.encodedPictures() == 3);

    CHECK(inspect()->context == first->context);
    bench.setup.references.pop_back();
    CHECK(inspect()->inspection.shots == 1);
    bench.setup.object = "metal nut";
    CHECK(inspect()->context->provenance.object == "metal nut");
    auto settings = first->context->provenance.settings;
    settings.vision_weight_few_shot = 0.25;
    settings.scales.pop_back();
    bench.setup.settings = settings;
    const auto fewer = inspect();
    CHECK(fewer->inspection.scales.size() == 2);
    CHECK(fewer->inspection.shots == 1);
    CHECK(bench.engine.encodedPictures() == 3);
}

TEST_CASE("References are compared with each other", "[jobs][engine]") {
    Bench bench;
    bench.addReferences(3);
    write_plate(bench.setup.references[1], 96, 77, true);
    const auto scores = bench.engine.audit(bench.setup, {});
    REQUIRE(scores.size() == 3);
    for (const double score : scores) CHECK(score >= 0);
    // Each is what an inspection of that picture with the others gives.
    auto others = bench.setup;
    others.references.erase(others.references.begin() + 1);
    CHECK(bench.engine.inspect(bench.setup.references[1], others, {}, {})->inspection.vision_score ==
          Approx(scores[1]));
    bench.setup.references.resize(1);
    CHECK_THROWS_AS(bench.engine.audit(bench.setup, {}), Error);
}

TEST_CASE("The engine's failures name what is wrong", "[jobs][engine]") {
    Bench bench;
    const auto sentence = [&] {
        try {
            (void)bench.engine.inspect(bench.query, bench.setup, {}, {});
        } catch (const Error& error) {
            return std::string(error.what());
        }
        return std::string();
    };
    SECTION("no model") {
        bench.setup.model.path.clear();
        CHECK_THAT(sentence(), Catch::Contains("No model is chosen"));
    }
    SECTION("a reference that is not there") {
        bench.setup.references.push_back(bench.folder / "lost.png");
        CHECK_THAT(sentence(), Catch::Contains("lost.png"));
    }
    SECTION("a model whose own settings cannot be used, and is mended") {
        const auto model = bench.folder / "model";
        std::filesystem::copy(demo_model(), model);
        fade::test::write_bytes(model / "fade.json", R"({"logit_scale": -1})");
        bench.setup.model.path = model;
        CHECK_THAT(sentence(), Catch::Contains("fade.json: The logit scale must be from"));
        fade::test::write_bytes(model / "fade.json", "{}");
        CHECK(sentence().empty());
    }
    SECTION("a picture that is none, and the next one works") {
        fade::test::write_bytes(bench.folder / "broken.png", "no picture");
        auto good = bench.query;
        bench.query = bench.folder / "broken.png";
        CHECK_THAT(sentence(), Catch::Contains("broken.png"));
        bench.query = good;
        CHECK(sentence().empty());
    }
    SECTION("a stop is no failure") {
        std::stop_source stop;
        stop.request_stop();
        CHECK_THROWS_AS(bench.engine.inspect(bench.query, bench.setup, {stop.get_token(), {}}, {}), Cancelled);
    }
}

TEST_CASE("A model that is taken away inspects nothing until it is opened again", "[jobs][engine]") {
    Bench bench;
    const auto model = bench.folder / "model";
    std::filesystem::copy(demo_model(), model, std::filesystem::copy_options::recursive);
    bench.setup.model.path = model;
    const auto weights = model / "open_clip_model.safetensors";
    const auto whole = read_file(weights);
    (void)bench.engine.inspect(bench.query, bench.setup, {}, {});
    std::filesystem::resize_file(weights, 1000);
    const auto inspect = [&] { (void)bench.engine.inspect(bench.query, bench.setup, {}, {}); };
    const auto said = Catch::Contains("was changed, cut short or taken away while it was in use; load it again.");
    CHECK_THAT(refusal(inspect), said);
    fade::test::write_bytes(weights, whole);
    CHECK_THAT(refusal(inspect), said);
    (void)bench.engine.model(bench.setup.model, {});
    CHECK(refusal(inspect) == "accepted");
}

TEST_CASE("Values leave a bounded store when others come", "[jobs]") {
    ByteLru<int> store(10);
    store.insert("a", 1, 4);
    store.insert("b", 2, 4);
    CHECK(store.find("a") == 1);
    store.insert("c", 3, 4);
    CHECK_FALSE(store.find("b"));
    CHECK(store.find("a") == 1);
    CHECK(store.size_bytes() == 8);
    store.insert("large", 4, 100);
    CHECK(store.find("large") == 4);
    CHECK(store.count() == 1);
}
