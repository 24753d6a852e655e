// SPDX-License-Identifier: MIT
#include "fade/settings.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "support/refusal.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;

namespace {

ModelInfo model(std::int64_t image_size, std::int64_t patch_size) {
    ModelInfo info;
    info.config.image_size = image_size;
    info.config.patch_size = patch_size;
    info.config.vision.layers = 12;
    return info;
}

std::string refused(const std::string& json) {
    return refusal([&] { (void)with_overrides({}, json, "fade.json"); });
}

}  // namespace

TEST_CASE("the defaults are the published constants", "[settings]") {
    const auto settings = default_settings(model(240, 16));
    CHECK(settings == Settings{});
    CHECK(settings.scales == std::vector<int>{240, 448, 896});
    CHECK(settings.vision(Regime::few_shot).multiplier == 3.5);
    CHECK(settings.vision(Regime::zero_shot).multiplier == 80);
    CHECK(settings.vision(Regime::few_shot).weight == 0.85);
    CHECK(settings.vision(Regime::zero_shot).weight == 0.5);
    CHECK(settings.vision(Regime::few_shot).score_weight == 0.5);
    CHECK(settings.vision(Regime::zero_shot).score_weight == 0);
    CHECK(settings.map_smoothing == 0);
    CHECK(settings.gem.blocks == 6);
    CHECK(settings.vision(Regime::few_shot).feature == Feature::clip);
    CHECK(settings.vision(Regime::zero_shot).feature == Feature::gem);
}

TEST_CASE("each regime has its own constants, in files under the names that they always had", "[settings]") {
    CHECK(regime_of(0) == Regime::zero_shot);
    CHECK(regime_of(1) == Regime::few_shot);
    CHECK(
        to_json(Settings{}) ==
        R"({"scales":[240,448,896],"classification_scale":240,"tiles":0,"gem":{"blocks":6,"iterations":1,"temperature":null},"vision_edge":448,)"
        R"("logit_scale":100.0,"classifier":"average","features":{"language_classification":"clip",)"
        R"("language_segmentation":"gem","vision_few_shot":"clip","vision_zero_shot":"gem"},)"
        R"("vision_multiplier":{"few_shot":3.5,"zero_shot":80.0,"batch":1.0},)"
        R"("vision_weight":{"few_shot":0.85,"zero_shot":0.5,"batch":0.5},)"
        R"("score_vision_weight":{"few_shot":0.5,"zero_shot":0.0,"batch":0.5},)"
        R"("batch":{"scale":null,"others":16,"seed":0},)"
        R"("references":{"turned":"none","mirrored":"none","brightness":0.0,"position_radius":0.0,"baseline":"none","match":"all","aligned":"none","layers":[],"bank":"patches"},)"
        R"("score_share":0.0,"map_smoothing":0.0,"bit_depth":null,)"
        R"("guidance":{"classification":"both","segmentation":"both"}})");
    for (const auto regime : regimes) {
        Settings changed;
        changed.of(regime) = {regime == Regime::batch ? Feature::clip : Feature::gem, 7, 0.125, 0.375};
        CHECK(changed != Settings{});
        CHECK(with_overrides({}, to_json(changed), "test") == changed);
    }
}

TEST_CASE("a single guidance decides the weights of every regime, and leaves those that are kept", "[settings]") {
    for (const auto regime : regimes)
        for (const auto& [guidance, weight] : {std::pair(Guidance::language, 0.0), {Guidance::vision, 1.0}}) {
            Settings settings;
            settings.classification_guidance = guidance;
            auto expected = settings.of(regime);
            expected.score_weight = weight;
            CHECK(settings.vision(regime) == expected);
            settings.segmentation_guidance = guidance;
            expected.weight = weight;
            CHECK(settings.vision(regime) == expected);
            CHECK(settings.of(regime) == Settings{}.of(regime));
        }
}

TEST_CASE("the scales follow the model", "[settings]") {
    CHECK(default_settings(model(224, 14)).scales == std::vector<int>{224, 448, 896});
    CHECK(default_settings(model(336, 14)).scales == std::vector<int>{336, 448, 896});
    CHECK(default_settings(model(48, 8)).scales == std::vector<int>{48, 96, 192});
    auto shallow = model(48, 8);
    shallow.config.vision.layers = 4;
    CHECK(default_settings(shallow).gem.blocks == 4);
    for (const auto& info : {model(224, 14), model(256, 32), model(378, 14), shallow})
        CHECK_NOTHROW(validate(default_settings(info), info.config));
}

TEST_CASE("a model's fade.json overrides the defaults", "[settings]") {
    auto info = model(240, 16);
    info.defaults_file = "fade.json";
    info.defaults_json = R"({"scales":[112,224],"vision_multiplier":{"few_shot":2},"gem":{"blocks":3}})";
    const auto settings = default_settings(info);
    CHECK(settings.scales == std::vector<int>{112, 224});
    CHECK(settings.few_shot.multiplier == 2);
    CHECK(settings.zero_shot.multiplier == 80);
    CHECK(settings.gem.blocks == 3);
    info.defaults_json = R"({"vision_weight":{"few_shot":2}})";
    CHECK(refusal([&] { (void)default_settings(info); }) ==
          "fade.json: The vision weight must be from 0.0 to 1.0, not 2.0.");
}

TEST_CASE("settings survive their JSON", "[settings]") {
    Settings settings;
    settings.scales = {32, 64};
    settings.classification_scale = 64;
    settings.gem = {2, 3, 7.5};
    settings.classifier = Classifier::max;
    settings.language_segmentation_feature = Feature::clip;
    settings.few_shot.feature = Feature::gem;
    settings.few_shot.multiplier = 0.1;
    settings.zero_shot.weight = 0.3;
    settings.few_shot.score_weight = 0.8;
    settings.zero_shot.score_weight = 0.2;
    settings.map_smoothing = 0.03;
    settings.bit_depth = 12;
    settings.classification_guidance = Guidance::vision;
    settings.segmentation_guidance = Guidance::language;
    CHECK(with_overrides({}, to_json(settings), "x") == settings);
    CHECK(with_overrides({}, to_json(Settings{}), "x") == Settings{});
}

TEST_CASE("wrong settings are refused by field", "[settings]") {
    CHECK_THAT(refused("{"), Contains("fade.json") && Contains("not valid JSON"));
    CHECK_THAT(refused("[]"), Contains("object"));
    CHECK_THAT(refused(R"({"scale":[1]})"), Contains("no setting named \"scale\""));
    CHECK_THAT(refused(R"({"gem":{"depth":7}})"), Contains("gem") && Contains("depth"));
    CHECK_THAT(refused(R"({"gem":3})"), Contains("gem"));
    CHECK_THAT(refused(R"({"scales":240})"), Contains("list of whole numbers"));
    CHECK_THAT(refused(R"({"scales":[1.5]})"), Contains("whole number"));
    CHECK_THAT(refused(R"({"scales":[99999999999999999999]})"), Contains("whole number"));
    CHECK_THAT(refused(R"({"logit_scale":"x"})"), Contains("number"));
    CHECK_THAT(refused(R"({"classifier":"mean"})"), Contains("average or softmax or max"));
}

TEST_CASE("settings that do not fit the model are refused", "[settings]") {
    const auto config = model(240, 16).config;
    const auto with = [&](auto&& change) {
        Settings settings;
        change(settings);
        return refusal([&] { validate(settings, config); });
    };
    CHECK(with([](Settings&) {}) == "accepted");
    CHECK_THAT(with([](Settings& s) { s.scales = {}; }), Contains("scales"));
    CHECK_THAT(with([](Settings& s) { s.scales = {250}; }), Contains("multiple") && Contains("250"));
    CHECK_THAT(with([](Settings& s) { s.scales = {0}; }), Contains("multiple"));
    CHECK_THAT(with([](Settings& s) { s.scales = {160'000}; }), Contains("8192"));
    CHECK_THAT(with([](Settings& s) { s.scales = {240, 240}; }), Contains("once"));
    CHECK_THAT(with([](Settings& s) { s.classification_scale = 17; }), Contains("17"));
    CHECK_THAT(with([](Settings& s) { s.gem.blocks = 13; }), Contains("GEM blocks"));
    CHECK_THAT(with([](Settings& s) { s.gem.iterations = -1; }), Contains("iterations"));
    CHECK_THAT(with([](Settings& s) { s.few_shot.weight = 1.5; }), Contains("weight"));
    CHECK_THAT(with([](Settings& s) { s.zero_shot.multiplier = std::nan(""); }), Contains("multiplier"));
    CHECK_THAT(with([](Settings& s) { s.logit_scale = -1; }), Contains("logit"));
    CHECK_THAT(with([](Settings& s) { s.map_smoothing = 0.3; }), Contains("smoothing"));
    for (const int bits : {7, 17})
        CHECK_THAT(with([&](Settings& s) { s.bit_depth = bits; }), Contains("bit depth") && Contains("8 to 16"));
    for (const auto guidance : {Guidance::both, Guidance::language})
        CHECK_THAT(with([&](Settings& s) {
                       s.classification_guidance = guidance;
                       s.few_shot.score_weight = -0.1;
                   }),
                   Contains("weight of the score"));
}
