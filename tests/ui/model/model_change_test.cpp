// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/model_change.h"

#include <catch2/catch.hpp>

#include "ui/support/demo_model.h"

namespace fade::ui {

namespace {

ModelUse use_of(const std::string& path) {
    ModelUse use;
    use.source.path = path;
    return use;
}

std::shared_ptr<const ClipModel> some_model() {
    return ClipModel::load(use_of(test::demo_model()).source);
}

}  // namespace

TEST_CASE("The first model loads, or fails", "[model][model-change]") {
    ModelChange change;
    CHECK(change.state() == ModelState::none);
    CHECK_FALSE(change.model());
    CHECK_FALSE(change.end(nullptr).back);  // nothing was asked for
    CHECK(change.state() == ModelState::none);
    REQUIRE(change.use(use_of("a"), {}));
    CHECK(change.state() == ModelState::loading);
    CHECK_FALSE(change.model());
    SECTION("loads") {
        const auto model = some_model();
        const auto outcome = change.end(model);
        CHECK_FALSE(outcome.back);
        CHECK_FALSE(outcome.settings_dropped);
        CHECK(change.state() == ModelState::ready);
        CHECK(change.model() == model);
    }
    SECTION("fails") {
        CHECK_FALSE(change.end(nullptr).back);
        CHECK(change.state() == ModelState::failed);
        CHECK_FALSE(change.dropSettings());
        REQUIRE(change.use(use_of("b"), use_of("a")));
        CHECK_FALSE(change.end(nullptr).back);  // one that failed is nothing to go back to
        CHECK(change.state() == ModelState::failed);
    }
    SECTION("none is wanted any more") {
        CHECK_FALSE(change.use({}, use_of("a")));
        CHECK(change.state() == ModelState::none);
        (void)change.end(some_model());  // too late
        CHECK(change.state() == ModelState::none);
    }
}

TEST_CASE("A model that does not load gives way to the one before", "[model][model-change]") {
    ModelChange change;
    REQUIRE(change.use(use_of("a"), {}));
    (void)change.end(some_model());
    auto present = use_of("a");
    present.settings = Settings{};
    REQUIRE(change.use(use_of("b"), present));
    CHECK_FALSE(change.model());
    const auto refused = std::make_shared<bool>(false);
    change.broughtBy(refused);
    CHECK(change.dropSettings());
    SECTION("at once") {
        const auto outcome = change.end(nullptr);
        REQUIRE(outcome.back);
        CHECK(outcome.back->source.path == "a");
        CHECK(outcome.back->settings == present.settings);
        CHECK(outcome.refused == refused);
        CHECK_FALSE(outcome.settings_dropped);
        REQUIRE(change.use(*outcome.back, use_of("b")));
        SECTION("and it loads again") {
            CHECK_FALSE(change.end(some_model()).settings_dropped);  // they came back with it
            CHECK(change.state() == ModelState::ready);
        }
        SECTION("and it is gone, too") {
            CHECK_FALSE(change.end(nullptr).back);
            CHECK(change.state() == ModelState::failed);
        }
    }
    SECTION("after a third one was wanted meanwhile, whose step is another one") {
        REQUIRE(change.use(use_of("c"), use_of("b")));
        const auto outcome = change.end(nullptr);
        REQUIRE(outcome.back);
        CHECK(outcome.back->source.path == "a");
        CHECK_FALSE(outcome.refused);
    }
    SECTION("unless it is the same") {
        REQUIRE(change.use(use_of("a"), use_of("b")));
        CHECK_FALSE(change.end(nullptr).back);
        CHECK(change.state() == ModelState::failed);
    }
    SECTION("while one that loads says that settings were dropped") {
        CHECK(change.end(some_model()).settings_dropped);
        CHECK(change.state() == ModelState::ready);
    }
}

}  // namespace fade::ui
