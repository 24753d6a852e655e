// SPDX-License-Identifier: MIT
// A picture encoded and compared in two steps, with pixels that were made ahead, is the picture that is inspected in
// one.
#include "fade/error.h"
#include "fade/inspector.h"
#include "fade/mask.h"

#include <catch2/catch.hpp>

#include <future>
#include <string>
#include <vector>

#include "core/inspect/inspector_bench.h"
#include "support/refusal.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

namespace {

std::string said_of(const InspectedPicture& picture) {
    return to_json(picture.inspection, *picture.image, picture.context->provenance, {}, {});
}

void check_same(const InspectedPicture& one, const InspectedPicture& other) {
    CHECK(said_of(one) == said_of(other));
    CHECK(cv::norm(one.inspection.fused, other.inspection.fused, cv::NORM_INF) == 0);
    CHECK(cv::norm(one.inspection.language, other.inspection.language, cv::NORM_INF) == 0);
    CHECK(cv::norm(one.inspection.vision, other.inspection.vision, cv::NORM_INF) == 0);
    CHECK(one.complete == other.complete);
}

std::vector<std::string> stages_of(const InspectedPicture& picture) {
    std::vector<std::string> stages;
    for (const auto& [stage, seconds] : picture.timings) stages.push_back(stage);
    return stages;
}

}  // namespace

TEST_CASE("Halves give what the whole gives, bit for bit, whatever else is done meanwhile", "[inspect]") {
    InspectorBench bench(false);
    bench.add_references(GENERATE(0U, 2U));
    SECTION("squares") {}
    SECTION("tiles") {
        auto settings = default_settings(bench.inspector.model(bench.recipe.model)->info());
        settings.tiles = 2;
        bench.recipe.settings = settings;
    }
    SECTION("a part of the picture is blanked") {
        auto mask = cv::Mat(96, 96, CV_8UC1, cv::Scalar(0));
        mask(cv::Rect(0, 0, 96, 60)).setTo(255);
        bench.recipe.mask = MaskChoice{bench.write("mask.png", mask), MaskMode::blank};
    }
    constexpr unsigned pictures = 4;
    std::vector<std::filesystem::path> files;
    for (unsigned i = 0; i < pictures; ++i)
        files.push_back(bench.write(std::to_string(i) + ".png", photograph(96, 96, CV_8UC3, 40 + i)));
    std::vector<InspectedPicturePtr> whole;
    for (const auto& file : files) whole.push_back(bench.inspect(file));

    const auto context = bench.inspector.prepare(bench.recipe);
    const auto load = [&](unsigned i) {
        return std::async(std::launch::async, [&, i] { return load_ahead(*context, *picture_file(files[i])); });
    };
    std::vector<std::future<InspectedPicturePtr>> compared;
    auto next = load(0);
    for (unsigned i = 0; i < pictures; ++i) {
        const auto loaded = next.get();
        CHECK(loaded.views.impl() != nullptr);
        if (i + 1 < pictures) next = load(i + 1);
        compared.push_back(std::async(
            std::launch::async, [encoded = bench.inspector.encode(context, loaded)] { return compare(encoded); }));
    }
    for (unsigned i = 0; i < pictures; ++i) {
        INFO(i);
        const auto halves = compared[i].get();
        check_same(*halves, *whole[i]);
        CHECK(stages_of(*halves) == stages_of(*whole[i]));
    }
}

TEST_CASE("What was made ahead is what the tower sees", "[inspect]") {
    InspectorBench bench(false);
    const auto context = bench.inspector.prepare(bench.recipe);
    const auto load = [&](const std::string& name, unsigned seed) {
        return load_ahead(*context, *picture_file(bench.write(name, photograph(96, 96, CV_8UC3, seed))));
    };
    const auto one = load("one.png", 1);
    const auto other = load("other.png", 2);
    const auto mixed = compare(bench.inspector.encode(context, {one.image, 0, other.views}));
    const auto expected = compare(bench.inspector.encode(context, other));
    CHECK(cv::norm(mixed->inspection.fused, expected->inspection.fused, cv::NORM_INF) == 0);
}

TEST_CASE("What is wrong with a picture is said by whoever loads it, and by the first half", "[inspect]") {
    InspectorBench bench(false);
    bench.recipe.mask = MaskChoice{bench.write("mask.png", cv::Mat(96, 96, CV_8UC1, cv::Scalar(255))), MaskMode::blank};
    const auto context = bench.inspector.prepare(bench.recipe);
    const auto other = bench.write("other.png", photograph(96, 48, CV_8UC3, 1));
    CHECK_THAT(refusal([&] { (void)load_ahead(*context, *picture_file(other)); }), Contains("other.png"));
    CHECK_THAT(refusal([&] {
                   (void)bench.inspector.encode(context,
                                                load_timed([&] { return load_picture(*picture_file(other), {}); }));
               }),
               Contains("other.png"));
    CHECK_THAT(refusal([&] { (void)load_ahead(*context, *picture_file(bench.folder / "lost.png")); }),
               Contains("lost.png"));
    const auto file = bench.write("query.png", photograph(96, 96, CV_8UC3, 1));
    std::stop_source stop;
    stop.request_stop();
    const auto loaded = load_ahead(*context, *picture_file(file));
    CHECK_THROWS_AS(bench.inspector.encode(context, loaded, {stop.get_token(), {}}), Cancelled);
    const auto encoded = bench.inspector.encode(context, loaded);
    CHECK_THROWS_AS(compare(encoded, {stop.get_token(), {}}), Cancelled);
}
