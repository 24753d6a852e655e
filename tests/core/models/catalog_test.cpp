// SPDX-License-Identifier: MIT
#include "fade/model_catalog.h"

#include <catch2/catch.hpp>

#include <set>

using namespace fade;

TEST_CASE("every model of the list says what it is, and the published one comes first", "[models]") {
    const auto& models = model_catalog();
    REQUIRE_FALSE(models.empty());
    CHECK(models.front().name == "ViT-B-16-plus-240");
    CHECK(models.front().repository == "timm/vit_base_patch16_plus_clip_240.laion400m_e31");
    std::set<std::string> names;
    for (const auto& model : models) {
        INFO(model.name);
        CHECK(names.insert(model.name).second);
        CHECK(model.purpose.ends_with('.'));
        CHECK_FALSE(model.licence.empty());
        CHECK(model.repository.find('/') != std::string::npos);
        CHECK_FALSE(model.revision.empty());
        // Four bytes a parameter, and a few files that are not weights.
        const auto weights = 4 * static_cast<double>(model.parameters);
        CHECK(static_cast<double>(model.bytes) == Approx(weights).epsilon(0.02));
        CHECK(model.config.has_value() != model.name.starts_with("DINOv2"));
    }
}

TEST_CASE("the list's DINOv2 have the parameters that their architecture has", "[models]") {
    // Class and mask token, positions of 37 x 37 patches and the class token, patches of 14 pixels; 12 blocks of two
    // norms, four projections, an MLP of four times the width, and two scales; a last norm.
    const auto parameters = [](std::int64_t width, std::int64_t registers) {
        const auto linear = [](std::int64_t in, std::int64_t out) { return in * out + out; };
        const auto block =
            4 * width + 4 * linear(width, width) + linear(width, 4 * width) + linear(4 * width, width) + 2 * width;
        return (2 + registers + 1 + 37 * 37) * width + linear(3 * 14 * 14, width) + 12 * block + 2 * width;
    };
    CHECK(find_in_catalog("dinov2-s")->parameters == parameters(384, 0));
    CHECK(find_in_catalog("DINOv2-B")->parameters == parameters(768, 0));
    CHECK(find_in_catalog("DINOv2-S-registers")->parameters == parameters(384, 4));
    CHECK(find_in_catalog("DINOv2-B-registers")->parameters == parameters(768, 4));
}

TEST_CASE("models of the list are found by name, in any case", "[models]") {
    CHECK(find_in_catalog("vit-b-16-PLUS-240")->name == "ViT-B-16-plus-240");
    CHECK_FALSE(find_in_catalog("ViT-B-16-plus"));
    CHECK_FALSE(find_in_catalog(""));
}
