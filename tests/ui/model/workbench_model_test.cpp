// SPDX-License-Identifier: GPL-3.0-or-later
// Which model the workbench has.
#include <catch2/catch.hpp>

#include "ui/support/workbench_bench.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

TEST_CASE("Another model begins with its own settings, and what is no model changes nothing", "[workbench]") {
    Bench bench;
    bench.openModel();
    REQUIRE(wait_until([&] { return bench.workbench.setup().modelState() == ModelState::ready; }));
    const auto settings = smallest_settings();
    bench.workbench.setup().setSettings(settings);
    bench.workbench.setup().setObject("bolt");
    bench.workbench.setup().setThresholds({0.25, 0.75});
    auto source = bench.workbench.setup().recipe().model;
    bench.workbench.setup().setModel(source);  // the same one again
    CHECK(bench.workbench.setup().recipe().settings == settings);

    source.path = bench.folder.path();
    bench.workbench.setup().setModel(source);
    REQUIRE(wait_until([&] { return bench.failures.size() == 1; }));
    CHECK(bench.failures.front().contains("holds no model"));
    CHECK(bench.workbench.setup().recipe().model.path == demo_model());
    CHECK(bench.workbench.setup().recipe().settings == settings);
    REQUIRE(wait_until([&] { return bench.workbench.setup().modelState() == ModelState::ready; }));
    CHECK(bench.dropped == 0);

    std::filesystem::copy(demo_model(), bench.folder / "other");
    source.path = bench.folder / "other";
    bench.workbench.setup().setModel(source);
    REQUIRE(wait_until([&] { return bench.workbench.setup().recipe().model.path == source.path; }));
    CHECK_FALSE(bench.workbench.setup().recipe().settings);
    REQUIRE(wait_until([&] { return bench.workbench.setup().modelState() == ModelState::ready; }));
    CHECK(bench.dropped == 1);
    CHECK(bench.workbench.setup().recipe().object == "bolt");
    CHECK(bench.workbench.setup().recipe().thresholds == Thresholds{0.25, 0.75});
}

TEST_CASE("A model that turns out to be broken leaves the former one, with its settings and verdicts", "[workbench]") {
    Bench bench;
    bench.openModel();
    REQUIRE(bench.addAll());
    const auto settings = smallest_settings();
    bench.workbench.setup().setSettings(settings);
    bench.workbench.inspectAll();
    REQUIRE(bench.allDone());
    const auto score = bench.entry(0).score();

    const auto broken = [&](const std::string& name) {
        std::filesystem::copy(demo_model(), bench.folder / name);
        fade::test::write_bytes(bench.folder / name / "fade.json", R"({"logit_scale": -1})");
        ModelSource source;
        source.path = bench.folder / name;
        return source;
    };
    bench.workbench.setup().setModel(broken("broken"));
    SECTION("alone") {}
    SECTION("and then another one that is, too") {
        Held held(bench.workbench.worker());
        REQUIRE(wait_until([&] { return bench.workbench.setup().recipe().model.path == bench.folder / "broken"; }));
        bench.workbench.setup().setModel(broken("another"));
        REQUIRE(wait_until([&] { return bench.workbench.setup().recipe().model.path == bench.folder / "another"; }));
        held.release.set_value();
    }
    REQUIRE(wait_until([&] { return !bench.failures.isEmpty(); }));
    CHECK(bench.failures.front().contains("fade.json: The logit scale must be from"));
    CHECK(bench.workbench.setup().recipe().model.path == demo_model());
    CHECK(bench.workbench.setup().recipe().settings == settings);
    REQUIRE(wait_until([&] { return bench.workbench.setup().modelState() == ModelState::ready; }));
    REQUIRE(bench.allDone());
    CHECK(bench.entry(0).score() == score);
    CHECK(bench.dropped == 0);
}

TEST_CASE("That own settings stay behind is said even if their model was never there", "[workbench]") {
    Bench bench;
    ModelSource source;
    source.path = bench.folder / "moved away";
    bench.workbench.setup().setModel(source);
    bench.workbench.setup().setSettings(Settings{});
    REQUIRE(wait_until([&] { return bench.workbench.setup().modelState() == ModelState::failed; }));
    bench.openModel();
    REQUIRE(wait_until([&] { return bench.workbench.setup().modelState() == ModelState::ready; }));
    CHECK(bench.dropped == 1);
    CHECK_FALSE(bench.workbench.setup().recipe().settings);
}

TEST_CASE("A load that is cancelled leaves the former model", "[workbench]") {
    Bench bench;
    bench.openModel();
    REQUIRE(wait_until([&] { return bench.workbench.setup().modelState() == ModelState::ready; }));
    std::filesystem::copy(demo_model(), bench.folder / "other");
    ModelSource source;
    source.path = bench.folder / "other";
    Held held(bench.workbench.worker());
    bench.workbench.setup().setModel(source);
    REQUIRE(wait_until([&] { return bench.workbench.setup().recipe().model.path == source.path; }));
    bench.workbench.cancel();
    held.release.set_value();
    REQUIRE(wait_until([&] { return bench.workbench.setup().modelState() == ModelState::ready; }));
    CHECK(bench.workbench.setup().recipe().model.path == demo_model());
}
