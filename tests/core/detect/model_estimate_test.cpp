// SPDX-License-Identifier: MIT
#include "fade/model_estimate.h"

#include "fade/error.h"
#include "fade/model_catalog.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <stop_token>

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

TEST_CASE("the PC's speed is measured, and measuring can be stopped", "[estimate]") {
    const auto speed = measure_engine_speed();
    for (const double seconds : {speed.product, speed.attention, speed.self_attention}) {
        CHECK(std::isfinite(seconds));
        CHECK(seconds > 0);
    }
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(measure_engine_speed({stop.get_token(), {}}), Cancelled);
}
