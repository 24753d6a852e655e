// SPDX-License-Identifier: MIT
// Pictures that are each other's references, from files to results.
#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

#include <algorithm>

#include "demo/random_model.h"
#include "fade/files.h"
#include "fade/inspector.h"
#include "support/pictures.h"
#include "support/refusal.h"
#include "support/temporary_folder.h"
#include "support/tiny_model.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;

namespace {

struct Bench {
    test::TemporaryFolder folder;
    Recipe recipe;
    PictureSources pictures;

    Bench() {
        demo::write_random_model(folder / "model", test::tiny_config(), 1);
        recipe.model.path = folder / "model";
        for (unsigned i = 0; i < 7; ++i) add("part-" + std::to_string(i) + ".png", i);
    }
    void add(const std::string& name, unsigned seed) {
        write_png(folder / name, test::photograph(96, 96, CV_8UC3, seed));
        pictures.push_back(picture_file(folder / name));
    }
    [[nodiscard]] Inspector inspector(bool with_cache) const {
        Inspector::Options options;
        if (with_cache) options.cache = std::make_unique<DiskCache>(folder / "cache", 1'000'000'000);
        return Inspector(std::move(options));
    }
};

std::vector<InspectedPicturePtr> inspect_all(Inspector& inspector, const Bench& bench, PictureSources pictures) {
    const auto context = inspector.prepare_batch(bench.recipe, pictures);
    std::vector<InspectedPicturePtr> results;
    for (const auto& picture : bench.pictures)
        results.push_back(inspector.inspect(context, load_timed([&] { return load_picture(*picture, {}); })));
    return results;
}

void check_same(const std::vector<InspectedPicturePtr>& a, const std::vector<InspectedPicturePtr>& b) {
    REQUIRE(a.size() == b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        CHECK(a[i]->inspection.image_score == b[i]->inspection.image_score);
        CHECK(cv::norm(a[i]->inspection.fused, b[i]->inspection.fused, cv::NORM_INF) == 0);
    }
}

}  // namespace

TEST_CASE("The pictures of a batch are judged by each other and by words", "[inspect]") {
    Bench bench;
    Inspector inspector({});
    const auto results = inspect_all(inspector, bench, bench.pictures);
    const auto& context = *results.front()->context;
    REQUIRE(context.batch);
    CHECK(context.batch->facts.pictures == 7);
    CHECK(context.batch->facts.others == 6);
    CHECK(context.batch->facts.scale == 128);
    CHECK((context.provenance.batch == context.batch->facts));
    CHECK((context.provenance.regime() == Regime::batch));

    // The same as mutual scoring and fusion by themselves.
    const auto& settings = context.provenance.settings;
    std::vector<ImageFeatures> features;
    const auto wanted = mutual_features(settings, context.model->info().config);
    for (const auto& result : results) features.push_back(compute_features(*context.model, *result->image, wanted));
    const auto maps = mutual_maps(
        7, [&](std::size_t i) { return features[i]; }, settings.mutual);
    const auto vision = batch_vision(maps);
    for (std::size_t i = 0; i < results.size(); ++i) {
        const auto& result = results[i]->inspection;
        CHECK((result.regime() == Regime::batch));
        CHECK(result.shots == 0);
        CHECK(result.batch == 7);
        CHECK(result.vision_score == Approx(vision[i].score).margin(1e-5));
        CHECK(result.image_score == Approx((*result.language_score + result.vision_score) / 2));
        const auto& finest = result.views.back();
        CHECK(cv::norm(finest.vision, resize_map(vision[i].map, finest.vision.size()), cv::NORM_INF) < 1e-5);
        const cv::Mat fused = result.language / 2 + result.vision / 2;
        CHECK(cv::norm(result.fused, fused, cv::NORM_INF) < 1e-6);
    }

    SECTION("their order, a picture that is there twice, and one that cannot be read change nothing") {
        auto others = bench.pictures;
        std::reverse(others.begin(), others.end());
        bench.add("part-0-again.png", 0);
        others.push_back(bench.pictures.back());
        bench.pictures.pop_back();
        test::write_bytes(bench.folder / "broken.png", "no picture");
        others.push_back(picture_file(bench.folder / "broken.png"));
        check_same(inspect_all(inspector, bench, others), results);
    }
    SECTION("what is kept on disk is not computed again, and gives the same") {
        auto first = bench.inspector(true);
        check_same(inspect_all(first, bench, bench.pictures), results);
        CHECK(first.encoded_pictures() > 0);
        auto second = bench.inspector(true);
        check_same(inspect_all(second, bench, bench.pictures), results);
        CHECK(second.encoded_pictures() == 0);
        // Another seed compares again, from what the tower made of the pictures.
        bench.recipe.settings = settings;
        bench.recipe.settings->mutual = {.scale = {}, .others = 3, .seed = 5};
        const auto capped = inspect_all(second, bench, bench.pictures);
        CHECK(second.encoded_pictures() == 0);
        CHECK(capped.front()->context->batch->facts.others == 3);
        CHECK(capped.front()->context->batch->facts.sha256 != context.batch->facts.sha256);
    }
}

TEST_CASE("What is no batch, and a picture of another one, are refused", "[inspect]") {
    Bench bench;
    Inspector inspector({});
    CHECK_THAT(refusal([&] {
                   (void)inspector.prepare_batch(bench.recipe, {bench.pictures[0], bench.pictures[0]});
               }),
               Contains("at least two different ones"));
    const auto context = inspector.prepare_batch(bench.recipe, {bench.pictures[0], bench.pictures[1]});
    CHECK((doubts_of(context->batch->facts).front() == BatchDoubt::few));
    CHECK_THAT(refusal([&] {
                   (void)inspector.inspect(context, load_timed([&] { return load_picture(*bench.pictures[2], {}); }));
               }),
               Contains("part-2.png") && Contains("none of the batch"));
    bench.recipe.references.push_back(bench.folder / "part-3.png");
    CHECK_THAT(refusal([&] { (void)inspector.prepare_batch(bench.recipe, bench.pictures); }), Contains("not by both"));
}

TEST_CASE("Comparing a batch can be stopped", "[inspect]") {
    Bench bench;
    Inspector inspector({});
    for (const auto at : {Stage::load_image, Stage::encode_image, Stage::match}) {
        std::stop_source stop;
        CHECK_THROWS_AS(inspector.prepare_batch(bench.recipe, bench.pictures,
                                                {stop.get_token(),
                                                 [&](const Progress& progress) {
                                                     if (progress.stage == at && progress.total > 0)
                                                         stop.request_stop();
                                                 }}),
                        Cancelled);
    }
}

TEST_CASE("A batch is compared again only if its pictures or the recipe are others", "[inspect]") {
    Bench bench;
    auto inspector = bench.inspector(false);
    const auto first = inspector.prepare_batch(bench.recipe, bench.pictures);
    const auto encoded = inspector.encoded_pictures();
    CHECK(inspector.prepare_batch(bench.recipe, bench.pictures) == first);
    CHECK(inspector.encoded_pictures() == encoded);
    bench.add("part-7.png", 7);
    const auto second = inspector.prepare_batch(bench.recipe, bench.pictures);
    CHECK(second != first);
    CHECK(second->batch->facts.pictures == 8);
    // Rewritten under the same name.
    write_png(bench.folder / "part-7.png", test::photograph(96, 90, CV_8UC3, 8));
    const auto third = inspector.prepare_batch(bench.recipe, bench.pictures);
    CHECK(third->batch->facts.sha256 != second->batch->facts.sha256);
    auto other = bench.recipe;
    other.object = "plate";
    CHECK(inspector.prepare_batch(other, bench.pictures) != third);
}
