// SPDX-License-Identifier: MIT
#include "fade/model_estimate.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/model_catalog.h"
#include "fade/profiles.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <stop_token>

#include "support/temporary_folder.h"

using namespace fade;

namespace {

ClipConfig config_of(const char* name) {
    return find_in_catalog(name)->config.value();
}

}  // namespace

TEST_CASE("an estimate is the operations of the definition times what each takes", "[estimate]") {
    // ViT-B-32 at 224, 448 and 896 pixels: 7, 14 and 28 patches to a side.
    const double width = 768;
    double products = 0;
    double pairs = 0;
    for (const double grid : {7.0, 14.0, 28.0}) {
        const double count = 1 + grid * grid;
        products += count * (12 * 12 * width * width + 6 * width * width + width * (3 * 32 * 32 + 2 * 512));
        pairs += count * count;
    }
    const auto model = config_of("ViT-B-32");
    CHECK(estimate_cost(model, {1, 0, 0}).seconds == Approx(products));
    CHECK(estimate_cost(model, {0, 1, 0}).seconds == Approx(pairs * (12 * 2 * width + 512)));
    // Two products for the one iteration and two in the end, of each of three projections.
    CHECK(estimate_cost(model, {0, 0, 1}).seconds == Approx(pairs * 6 * 3 * 4 * width));
}

TEST_CASE("larger models of the list take more memory than smaller ones, all more than their weights", "[estimate]") {
    const auto memory = [](const char* name) { return estimate_cost(config_of(name), {}).memory; };
    CHECK(memory("ViT-B-32") < memory("ViT-B-16"));
    CHECK(memory("ViT-B-16") < memory("ViT-B-16-plus-240"));
    CHECK(memory("ViT-B-16-plus-240") < memory("ViT-L-14"));
    CHECK(memory("ViT-L-14") < memory("ViT-H-14"));
    for (const auto& model : model_catalog())
        if (model.config) CHECK(estimate_cost(*model.config, {}).memory > model.bytes / 2);
}

TEST_CASE("an estimate is of what is asked for", "[estimate]") {
    const auto model = config_of("ViT-B-16");  // 224 pixels, patches of 16
    const double width = 768;
    const auto seconds = [&](const Settings& settings, EngineSpeed speed) {
        return estimate_cost(model, required_features(settings), speed).seconds;
    };
    const auto pairs_of = [](double grid) { return (1 + grid * grid) * (1 + grid * grid); };
    const auto per_pair = 12 * 2 * width + 512;
    Settings one;
    one.scales = {224};
    one.classification_scale = 224;
    CHECK(seconds(one, {0, 1, 0}) == Approx(pairs_of(14) * per_pair));
    // The class token's view is encoded, too, where it is none of the scales.
    one.scales = {448};
    CHECK(seconds(one, {0, 1, 0}) == Approx((pairs_of(14) + pairs_of(28)) * per_pair));
    // Two tiles along a square picture's side: squares of 28 patches at 0, 14 and 28 of its 56, along both sides; they
    // are compared as one view.
    one.tiles = 2;
    CHECK(seconds(one, {0, 1, 0}) ==
          Approx(pairs_of(14) * per_pair + 9 * pairs_of(28) * 12 * 2 * width + pairs_of(56) * 512));
    one.tiles = 64;
    one.scales = {896};
    CHECK_THROWS_AS(seconds(one, {0, 1, 0}), Error);

    one = {};
    auto request = required_features(one, Regime::zero_shot);
    CHECK(estimate_cost(model, request, {0, 0, 1}).seconds > 0);
    request.tokens = {Tokens::class_token, Tokens::patches};
    CHECK(estimate_cost(model, request, {0, 0, 1}).seconds == 0);

    // From fast to thorough.
    ModelInfo info;
    info.config = model;
    InspectionCost last;
    for (const auto& profile : profiles_of(info)) {
        const auto cost = estimate_cost(model, required_features(with_profile({}, profile)), {1, 1, 1});
        CHECK(cost.seconds > last.seconds);
        CHECK(cost.memory > last.memory);
        last = cost;
    }
    CHECK(estimate_cost(model, {1, 1, 1}).seconds == last.seconds);
}

TEST_CASE("a measured speed is kept for what computes so", "[estimate]") {
    const test::TemporaryFolder folder;
    const EngineSpeed speed{1e-11, 2e-11, 3e-11};
    const Compute portable{.kernels = "portable"};
    {
        DiskCache cache(folder.path(), default_cache_limit);
        CHECK_FALSE(kept_engine_speed(cache, {}));
        keep_engine_speed(cache, {}, speed);
        CHECK(kept_engine_speed(cache, {}) == speed);
        CHECK_FALSE(kept_engine_speed(cache, portable));
        CHECK_FALSE(kept_engine_speed(cache, {.precision = Precision::mixed}));
        keep_engine_speed(cache, portable, {1, 2, 3});
    }
    DiskCache cache(folder.path(), default_cache_limit);
    // What is kept is not measured.
    CHECK(known_engine_speed(&cache) == speed);
    CHECK(known_engine_speed(&cache, portable) == EngineSpeed{1, 2, 3});
    keep_engine_speed(cache, {}, {0, 0, 0});
    CHECK_FALSE(kept_engine_speed(cache, {}));  // no speed
    // One that other programs slowed down does not take the place of a better one.
    CHECK_FALSE(keep_engine_speed(cache, portable, {9, 9, 9, 0.5}));
    CHECK(known_engine_speed(&cache, portable) == EngineSpeed{1, 2, 3});
    for (const auto& file : std::filesystem::directory_iterator(folder.path()))
        write_file_atomically(file.path(), "damaged");
    CHECK_FALSE(kept_engine_speed(cache, portable));
}

TEST_CASE("there are estimates for the fused kernels alone", "[estimate]") {
    CHECK(can_estimate({}));
    CHECK(can_estimate({.backend = Backend::fused, .precision = Precision::bf16}));
    CHECK_FALSE(can_estimate({.backend = Backend::reference}));
    CHECK_FALSE(can_estimate({.device = "cuda"}));
    CHECK_THROWS_AS(measure_engine_speed({.kernels = "MMX"}), Error);
}

TEST_CASE("the PC's speed is measured, and measuring can be stopped", "[estimate]") {
    for (const auto precision : {Precision::fp32, Precision::bf16}) {
        const auto speed = measure_engine_speed({.precision = precision});
        for (const double seconds : {speed.product, speed.attention, speed.self_attention}) {
            CHECK(std::isfinite(seconds));
            CHECK(seconds > 0);
        }
        CHECK(speed.share > 0);
        CHECK(speed.share <= 1);
    }
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(measure_engine_speed({}, {stop.get_token(), {}}), Cancelled);
}
