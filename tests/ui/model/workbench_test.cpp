// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/workbench.h"

#include <catch2/catch.hpp>

#include <iostream>

#include "support/temporary_folder.h"
#include "ui/model/session.h"
#include "ui/support/demo_model.h"
#include "ui/support/event_loop.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

struct Bench {
    fade::test::TemporaryFolder folder;
    Workbench workbench{folder / "cache"};
    std::vector<std::filesystem::path> queries;
    std::vector<std::filesystem::path> goods;
    QStringList failures;
    int results = 0;

    Bench() {
        for (int i = 0; i < 3; ++i) {
            queries.push_back(write_plate(folder / ("query-" + std::to_string(i) + ".png"), 96, i, i == 1));
            goods.push_back(write_plate(folder / ("good-" + std::to_string(i) + ".png"), 96, 20 + i));
        }
        QObject::connect(&workbench, &Workbench::failed, &workbench, [this](const QString& text) { failures << text; });
        QObject::connect(&workbench, &Workbench::currentResultChanged, &workbench, [this] { ++results; });
    }
    void openModel() {
        ModelSource source;
        source.path = demo_model();
        workbench.setModel(source);
    }
    bool addAll() {
        workbench.addPictures(queries);
        return wait_until([this] { return workbench.pictures().rowCount() == 3; });
    }
    bool allDone() {
        return wait_until([this] {
            for (const auto& entry : workbench.pictures().entries())
                if (entry.state != PictureState::done) return false;
            return !workbench.worker().isBusy();
        });
    }
    [[nodiscard]] int shots() const { return workbench.currentResult()->inspection.shots; }
};

}  // namespace

TEST_CASE("Pictures are inspected, the shown one with its maps", "[workbench]") {
    Bench bench;
    CHECK(bench.workbench.modelState() == ModelState::none);
    bench.openModel();
    CHECK(bench.workbench.modelState() == ModelState::loading);
    REQUIRE(bench.addAll());
    bench.workbench.setCurrent(bench.queries[2]);
    CHECK_FALSE(bench.workbench.currentResult());
    const GapMeter gaps;
    bench.workbench.inspectAll();
    REQUIRE(bench.allDone());
    std::cout << "MEASURED: longest gap of the event loop while the model is loaded and three pictures are inspected: "
              << gaps.longestGap() << " ms" << std::endl;
    CHECK(bench.workbench.modelState() == ModelState::ready);
    REQUIRE(bench.workbench.currentResult());
    CHECK(bench.workbench.currentResult()->complete);
    CHECK(bench.workbench.currentResult()->image->file == bench.queries[2]);
    CHECK(bench.workbench.pictures().scores().size() == 3);
    CHECK(bench.failures.isEmpty());
    // Another picture's maps are there at once.
    bench.workbench.setCurrent(bench.queries[0]);
    REQUIRE(bench.workbench.currentResult());
    CHECK(bench.workbench.currentResult()->image->file == bench.queries[0]);
}

TEST_CASE("Changes are applied to what had been inspected, without the vision tower", "[workbench]") {
    Bench bench;
    bench.openModel();
    REQUIRE(bench.addAll());
    bench.workbench.setCurrent(bench.queries[1]);
    bench.workbench.inspect({bench.queries[1]});
    REQUIRE(wait_until([&] { return bench.workbench.currentResult() && bench.workbench.currentResult()->complete; }));
    CHECK(bench.shots() == 0);
    bench.workbench.addReferences(bench.goods);
    REQUIRE(wait_until([&] { return bench.shots() == 3; }));
    REQUIRE(wait_until([&] { return !bench.workbench.worker().isBusy(); }));
    const auto encoded = bench.workbench.engine()->encodedPictures();
    CHECK(encoded == 4);
    bench.workbench.references().setEnabled({0}, false);
    REQUIRE(wait_until([&] { return bench.shots() == 2; }));
    bench.workbench.undoStack().undo();
    REQUIRE(wait_until([&] { return bench.shots() == 3; }));
    bench.workbench.setObjectName("bolt");
    REQUIRE(wait_until([&] { return bench.workbench.currentResult()->context->provenance.object == "bolt"; }));
    REQUIRE(wait_until([&] { return !bench.workbench.worker().isBusy(); }));
    CHECK(bench.workbench.engine()->encodedPictures() == encoded);
    // Those that nobody had asked for were not inspected.
    CHECK(bench.workbench.pictures().scores().size() == 1);
}

TEST_CASE("Failures are said in a sentence, and work goes on", "[workbench]") {
    Bench bench;
    REQUIRE(bench.addAll());
    bench.workbench.inspectAll();
    REQUIRE(bench.failures.size() == 1);
    CHECK(bench.failures.front().contains("No model is chosen"));
    ModelSource source;
    source.path = bench.folder / "nowhere";
    bench.workbench.setModel(source);
    REQUIRE(wait_until([&] { return bench.workbench.modelState() == ModelState::failed; }));
    CHECK(bench.failures.back().contains("nowhere"));
    bench.openModel();
    fade::test::write_bytes(bench.queries[0], "broken");
    bench.workbench.inspectAll();
    REQUIRE(wait_until([&] { return bench.workbench.pictures().scores().size() == 2; }));
    REQUIRE(wait_until([&] { return !bench.workbench.worker().isBusy(); }));
    CHECK(bench.workbench.pictures().entries()[0].state == PictureState::failed);
    bench.workbench.addPictures({bench.folder / "not-there"});
    REQUIRE(wait_until([&] { return bench.failures.back().contains("not-there"); }));
}

TEST_CASE("Cancelling ends all work, and leaves what was done", "[workbench]") {
    Bench bench;
    bench.openModel();
    REQUIRE(bench.addAll());
    bool told = false;
    QObject::connect(&bench.workbench, &Workbench::cancelled, &bench.workbench, [&] { told = true; });
    bench.workbench.inspectAll();
    bench.workbench.cancel();
    CHECK(told);
    REQUIRE(wait_until([&] { return !bench.workbench.worker().isBusy(); }));
    CHECK(bench.workbench.pictures().scores().empty());
    for (const auto& entry : bench.workbench.pictures().entries()) CHECK(entry.state == PictureState::idle);
    bench.openModel();
    bench.workbench.inspectAll();
    CHECK(bench.allDone());
}

TEST_CASE("References are audited on the worker", "[workbench]") {
    Bench bench;
    bench.openModel();
    bench.workbench.addReferences(bench.goods);
    REQUIRE(wait_until([&] { return bench.workbench.references().rowCount() == 3; }));
    bench.workbench.auditReferences();
    REQUIRE(wait_until([&] { return bench.workbench.references().references()[2].own_score.has_value(); }));
}

TEST_CASE("A session is kept in a folder that is not there yet, whatever its pictures are called", "[workbench]") {
    const fade::test::TemporaryFolder folder;
    Session session;
    session.pictures = {folder / "bad\xFF\xFEname.png", folder / "new\nline.png", folder / "käfer.png"};
    session.current = session.pictures[0];
    session.references = {{session.pictures[1], false, {}, false}};
    save_session(folder / "a/b/session.json", session);
    const auto loaded = load_session(folder / "a/b/session.json");
    CHECK(loaded.pictures == session.pictures);
    CHECK(loaded.current == session.current);
    CHECK(loaded.references == session.references);
}

TEST_CASE("A session is found again", "[workbench]") {
    Bench bench;
    bench.openModel();
    REQUIRE(bench.addAll());
    bench.workbench.addReferences(bench.goods);
    REQUIRE(wait_until([&] { return bench.workbench.references().rowCount() == 3; }));
    bench.workbench.references().setEnabled({1}, false);
    bench.workbench.setObjectName("bolt");
    Settings settings;
    settings.scales = {32, 64};
    settings.classification_scale = 32;
    bench.workbench.setSettings(settings);
    bench.workbench.setThresholds({0.25, 0.75});
    bench.workbench.setCurrent(bench.queries[1]);
    save_session(bench.folder / "session.json", session_of(bench.workbench));
    std::filesystem::remove(bench.queries[0]);

    Workbench other({});
    restore_session(load_session(bench.folder / "session.json"), other);
    CHECK(other.pictures().rowCount() == 2);
    CHECK(other.current() == bench.queries[1]);
    CHECK(other.references().references() == bench.workbench.references().references());
    CHECK_FALSE(other.undoStack().canUndo());
    CHECK(other.setup().object == "bolt");
    CHECK(other.setup().settings == settings);
    CHECK(other.setup().model.path == demo_model());
    CHECK(other.thresholds() == Thresholds{0.25, 0.75});
    fade::test::write_bytes(bench.folder / "session.json", "{\"version\": 1, \"review\": 2}");
    CHECK_THROWS_AS(load_session(bench.folder / "session.json"), Error);
}
