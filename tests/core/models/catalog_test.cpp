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
    }
}

TEST_CASE("models of the list are found by name, in any case", "[models]") {
    CHECK(find_in_catalog("vit-b-16-PLUS-240")->name == "ViT-B-16-plus-240");
    CHECK_FALSE(find_in_catalog("ViT-B-16-plus"));
    CHECK_FALSE(find_in_catalog(""));
}
