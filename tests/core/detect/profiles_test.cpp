// SPDX-License-Identifier: MIT
#include "fade/profiles.h"

#include "fade/error.h"
#include "fade/model_catalog.h"
#include "fade/settings_table.h"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace fade;

namespace {

ModelInfo model(std::int64_t native, std::int64_t patch, std::string fade_json = {}) {
    ModelInfo info;
    info.config = find_in_catalog("ViT-B-32")->config.value();
    info.config.image_size = native;
    info.config.patch_size = patch;
    if (!fade_json.empty()) {
        info.defaults_file = "model/fade.json";
        info.defaults_json = std::move(fade_json);
    }
    return info;
}

using Scales = std::vector<int>;

std::vector<std::pair<std::string, Scales>> names_and_scales(const ModelInfo& info) {
    std::vector<std::pair<std::string, Scales>> found;
    for (const auto& profile : profiles_of(info)) found.emplace_back(profile.name, profile.scales);
    return found;
}

std::string default_name(const ModelInfo& info) {
    std::string name;
    for (const auto& profile : profiles_of(info))
        if (profile.is_default) name += profile.name;
    return name;
}

}  // namespace

TEST_CASE("profiles are a ladder from the model's native size to the published scales", "[profiles]") {
    using Ladder = std::vector<std::pair<std::string, Scales>>;
    CHECK(names_and_scales(model(240, 16)) ==
          Ladder{{"quick", {240}}, {"balanced", {240, 448}}, {"published", {240, 448, 896}}});
    CHECK(names_and_scales(model(224, 14)) ==
          Ladder{{"quick", {224}}, {"balanced", {224, 448}}, {"published", {224, 448, 896}}});
    CHECK(names_and_scales(model(128, 8)) ==
          Ladder{{"quick", {128}}, {"balanced", {128, 256}}, {"published", {128, 256, 512}}});
    for (const auto native : {224, 240, 336, 512}) {
        CHECK(default_name(model(native, 16)) == "published");
        for (const auto& profile : profiles_of(model(native, 16))) {
            CHECK(profile.classification_scale == native);
            CHECK(profile.tiles == 0);
        }
    }
}

TEST_CASE("a model that looks in a way of its own has a profile for it, its default", "[profiles]") {
    const auto own = model(128, 8, R"({"scales":[48,128,192,256],"classification_scale":128})");
    REQUIRE(profiles_of(own).size() == 4);
    CHECK(default_name(own) == "model");
    CHECK(profiles_of(own).back().scales == Scales{48, 128, 192, 256});
    CHECK(default_name(model(240, 16, R"({"classification_scale":448})")) == "model");
    CHECK(default_name(model(240, 16, R"({"tiles":2})")) == "model");
    // One that looks as a profile does has none of its own.
    CHECK(default_name(model(240, 16, R"({"scales":[448,240]})")) == "balanced");
    CHECK(default_name(model(240, 16, R"({"logit_scale":7})")) == "published");
    CHECK(profiles_of(model(240, 16, R"({"logit_scale":7})")).size() == 3);
    CHECK_THROWS_AS(profiles_of(model(240, 16, R"({"scale":[48]})")), Error);
}

TEST_CASE("a profile changes how a picture is looked at, and nothing else", "[profiles]") {
    auto before = Settings();
    before.tiles = 3;
    before.logit_scale = 7;
    before.few_shot.weight = 0.25;
    before.bit_depth = 12;
    before.mutual.others = 5;
    const auto quick = profile_named(model(224, 14), "quick");
    const auto after = with_profile(before, quick);
    CHECK(after.scales == Scales{224});
    CHECK(after.classification_scale == 224);
    CHECK(after.tiles == 0);
    auto expected = before;
    for (const auto* id : {"scales", "classification_scale", "tiles"}) take(setting_named(id), expected, after);
    CHECK(after == expected);
}

TEST_CASE("settings match the profile that looks as they do", "[profiles]") {
    const auto profiles = profiles_of(model(240, 16));
    const auto name = [&](const Settings& settings) {
        const auto* found = matching_profile(profiles, settings);
        return found == nullptr ? std::string() : std::string(found->name);
    };
    for (const auto& profile : profiles) CHECK(name(with_profile({}, profile)) == profile.name);
    Settings settings;
    settings.scales = {448, 240};
    CHECK(name(settings) == "balanced");
    settings.logit_scale = 7;
    CHECK(name(settings) == "balanced");
    settings.tiles = 1;
    CHECK(name(settings).empty());
    settings.tiles = 0;
    settings.classification_scale = 448;
    CHECK(name(settings).empty());
    settings = {};
    settings.scales = {448, 896};
    CHECK(name(settings).empty());
    CHECK(matching_profile({}, Settings()) == nullptr);
}

TEST_CASE("a profile that the model has not is refused with those that it has", "[profiles]") {
    CHECK(profile_named(model(240, 16), "balanced").scales == Scales{240, 448});
    CHECK_THROWS_WITH(profile_named(model(240, 16), "model"),
                      "This model has no profile \"model\"; it has quick, balanced, published.");
    CHECK(profile_named(model(240, 16, R"({"scales":[64]})"), "model").scales == Scales{64});
}
