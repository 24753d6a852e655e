// SPDX-License-Identifier: MIT
// References that join the memory bank turned, mirrored, darker and brighter, too.
#include <catch2/catch.hpp>

#include "core/inspect/inspector_bench.h"
#include "fade/error.h"
#include "fade/evidence.h"
#include "fade/inspector.h"
#include "fade/reference_variants.h"
#include "support/pictures.h"
#include "support/refusal.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;

namespace {

struct Bench : test::InspectorBench {
    Bench() { recipe.settings = default_settings(inspector.model(recipe.model)->info()); }
};

double largest(const cv::Mat& map) {
    double most = 0;
    cv::minMaxLoc(map, nullptr, &most);
    return most;
}

}  // namespace

TEST_CASE("A part that lies as a variant of a reference does is found in it", "[inspect][variants]") {
    Bench bench;
    bench.add_references(2);
    const auto second = load_image(bench.recipe.references[1]);
    const std::vector<std::pair<ReferenceVariant, ReferenceSettings>> cases{
        {{.turned = 90}, {.turned = Turning::quarters}},
        {{.turned = 315}, {.turned = Turning::eighths}},
        {{.mirrored = true}, {.mirrored = Mirroring::left_right}},
        {{.brightness = 0.8}, {.brightness = 0.2}},
        {{.turned = 180}, {Turning::quarters, Mirroring::left_right, 0.1}}};
    for (const auto& [variant, settings] : cases) {
        INFO(message_of(variant).english());
        const auto query = bench.write("query.png", varied(second, variant).pixels);
        bench.recipe.settings->references = {};
        const auto plain = bench.inspect(query);
        bench.recipe.settings->references = settings;
        const auto result = bench.inspect(query);
        CHECK(result->inspection.shots == 2);
        CHECK(result->context->bank.shots() == 2);
        CHECK(context_key(result->context->provenance) != context_key(plain->context->provenance));
        CHECK(largest(plain->inspection.vision) > 1e-3);
        const auto& context = *result->context;
        for (const cv::Point2d point : {cv::Point2d(0.5, 0.5), {0.45, 0.6}}) {
            const auto evidence =
                explain(result->inspection, result->features, context.words->segmentation,
                        context.provenance.segmentation_prompts, context.bank, context.provenance.settings, point);
            for (const auto& part : evidence.views) {
                CHECK(part.vision == Approx(0).margin(1e-5));
                REQUIRE(part.nearest);
                CHECK(part.nearest->reference == 1U);
                CHECK((part.nearest->variant == variant));
                CHECK((part.nearest->patch == part.patch));
            }
        }
        CHECK(largest(result->inspection.vision) < 1e-5);
    }
}

TEST_CASE("Variants are encoded once, whatever is switched off and on, and by every inspector alike",
          "[inspect][variants]") {
    Bench bench;
    bench.add_references(2);
    const auto query = bench.write("query.png", test::photograph(96, 96, CV_8UC3, 1));
    const auto plain = bench.inspect(query)->inspection;
    CHECK(bench.inspector.encoded_pictures() == 3);
    bench.recipe.settings->references = {Turning::quarters, Mirroring::left_right, 0.2};
    const auto more = bench.inspect(query)->inspection;
    CHECK(bench.inspector.encoded_pictures() == 3 + 2 * 8);
    // More to be near to: no patch is farther.
    CHECK(cv::countNonZero(more.vision > plain.vision + 1e-6) == 0);
    CHECK(cv::countNonZero(more.vision < plain.vision - 1e-6) > 0);
    bench.recipe.settings->references.brightness = 0;
    (void)bench.inspect(query);
    bench.recipe.settings->references = {};
    CHECK(test::same(bench.inspect(query)->inspection.vision, plain.vision));
    CHECK(bench.inspector.encoded_pictures() == 3 + 2 * 8);

    bench.recipe.settings->references = {Turning::quarters, Mirroring::left_right, 0.2};
    Inspector batch(test::inspector_options(false));
    const auto written =
        batch.inspect(batch.prepare(bench.recipe), {load_picture(*picture_file(query), {}), 0})->inspection;
    CHECK(test::same(written.vision, more.vision));
    CHECK(written.image_score == more.image_score);
}

TEST_CASE("Leaving a reference out leaves out all of its variants", "[inspect][variants]") {
    Bench bench;
    bench.add_references(3);
    bench.recipe.settings->references = {.turned = Turning::quarters, .brightness = 0.1};
    const auto left_out = bench.inspector.leave_one_out(bench.recipe);
    REQUIRE(left_out.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        Recipe others = bench.recipe;
        others.references.erase(others.references.begin() + static_cast<std::ptrdiff_t>(i));
        const auto context = bench.inspector.prepare(others);
        const auto alone =
            bench.inspector.inspect(context, {load_picture(*picture_file(bench.recipe.references[i]), {}), 0});
        CHECK(left_out[i].shots == 2);
        CHECK(left_out[i].vision_score == Approx(alone->inspection.vision_score));
        CHECK(left_out[i].vision_score > 0.01);
    }
}

TEST_CASE("What a mask hides of a reference stays hidden in its variants", "[inspect][variants][mask]") {
    Bench bench;
    const cv::Rect inside(8, 32, 40, 48);
    cv::Mat white = cv::Mat::zeros(96, 96, CV_8UC3);
    white(inside).setTo(cv::Scalar::all(255));
    bench.recipe.mask = MaskChoice{bench.write("mask.png", white)};
    bench.recipe.settings->references = {Turning::eighths, Mirroring::left_right, 0.2};
    const auto good = test::photograph(96, 96, CV_8UC3, 10);
    bench.recipe.references = {bench.write("good.png", good)};
    const auto query = bench.write("query.png", test::photograph(96, 96, CV_8UC3, 1));
    const auto clean = bench.inspect(query);
    cv::Mat painted = good.clone();
    cv::RNG(5).fill(painted, cv::RNG::UNIFORM, 0, 256);
    good(inside).copyTo(painted(inside));
    (void)bench.write("good.png", painted);
    const auto other = bench.inspect(query);
    CHECK(other->context->provenance.references[0].sha256 != clean->context->provenance.references[0].sha256);
    // Bilinear turning mixes pixels along the mask's edge with their neighbours; nothing else of them is seen.
    CHECK(cv::norm(other->inspection.vision, clean->inspection.vision, cv::NORM_INF) <
          0.05 * largest(clean->inspection.vision));
    CHECK(cv::countNonZero(clean->inspection.vision) > 0);
}

TEST_CASE("A bank of other variants than the settings say explains nothing", "[inspect][variants]") {
    Bench bench;
    bench.add_references(1);
    const auto result = bench.inspect(bench.write("query.png", test::photograph(96, 96, CV_8UC3, 1)));
    auto settings = result->context->provenance.settings;
    settings.references.mirrored = Mirroring::left_right;
    const auto& context = *result->context;
    CHECK_THAT(refusal([&] {
                   (void)explain(result->inspection, result->features, context.words->segmentation,
                                 context.provenance.segmentation_prompts, context.bank, settings, {0.5, 0.5});
               }),
               Contains("other variants"));
    CHECK_THAT(refusal([&] { (void)MemoryBank(std::vector{result->features}, 2); }),
               Contains("number of their variants"));
}
