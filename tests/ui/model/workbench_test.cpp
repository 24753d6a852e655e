// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/workbench.h"

#include <catch2/catch.hpp>

#include <iostream>
#include <optional>

#include "support/refusal.h"
#include "support/temporary_folder.h"
#include "support/unsearchable_folder.h"
#include "ui/model/session.h"
#include "ui/support/workbench_bench.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

TEST_CASE("Pictures are inspected, the shown one with its maps", "[workbench]") {
    Bench bench;
    CHECK(bench.workbench.setup().modelState() == ModelState::none);
    bench.openModel();
    CHECK(bench.workbench.setup().modelState() == ModelState::loading);
    REQUIRE(bench.addAll());
    bench.workbench.setCurrent(id_of(bench.queries[2]));
    CHECK_FALSE(bench.workbench.currentResult());
    const GapMeter gaps;
    bench.workbench.inspectAll();
    REQUIRE(bench.allDone());
    std::cout << "MEASURED: longest gap of the event loop while the model is loaded and three pictures are inspected: "
              << gaps.longestGap() << " ms" << std::endl;
    CHECK(bench.workbench.setup().modelState() == ModelState::ready);
    REQUIRE(bench.workbench.currentResult());
    CHECK(bench.workbench.currentResult()->complete);
    CHECK(bench.workbench.currentResult()->image->name == bench.queries[2]);
    CHECK(bench.workbench.pictures().scores().size() == 3);
    CHECK(bench.failures.isEmpty());
    // Another picture's maps are there at once.
    bench.workbench.setCurrent(id_of(bench.queries[0]));
    REQUIRE(bench.workbench.currentResult());
    CHECK(bench.workbench.currentResult()->image->name == bench.queries[0]);
}

TEST_CASE("Changes are applied to what had been inspected, without the vision tower", "[workbench]") {
    Bench bench;
    bench.openModel();
    REQUIRE(bench.addAll());
    bench.workbench.setCurrent(id_of(bench.queries[1]));
    bench.workbench.inspect({id_of(bench.queries[1])});
    REQUIRE(wait_until([&] { return bench.workbench.currentResult() && bench.workbench.currentResult()->complete; }));
    CHECK(bench.shots() == 0);
    bench.workbench.addReferences(bench.goods);
    REQUIRE(wait_until([&] { return bench.shots() == 3; }));
    REQUIRE(wait_until([&] { return !bench.workbench.worker().isBusy(); }));
    const auto encoded = bench.workbench.inspector()->encoded_pictures();
    CHECK(encoded == 4);
    bench.workbench.references().setEnabled({0}, false);
    REQUIRE(wait_until([&] { return bench.shots() == 2; }));
    bench.workbench.undoStack().undo();
    REQUIRE(wait_until([&] { return bench.shots() == 3; }));
    bench.workbench.setup().setObject("bolt");
    REQUIRE(wait_until([&] { return bench.workbench.currentResult()->context->provenance.object == "bolt"; }));
    REQUIRE(wait_until([&] { return !bench.workbench.worker().isBusy(); }));
    CHECK(bench.workbench.inspector()->encoded_pictures() == encoded);
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
    bench.workbench.setup().setModel(source);
    REQUIRE(wait_until([&] { return bench.workbench.setup().modelState() == ModelState::failed; }));
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

TEST_CASE("Own scores, and an audit under way, are void after a change of the setup", "[workbench]") {
    Bench bench;
    bench.openModel();
    bench.workbench.addReferences(bench.goods);
    auto& references = bench.workbench.references();
    REQUIRE(wait_until([&] { return references.rowCount() == 3; }));
    bench.workbench.auditReferences();
    REQUIRE(wait_until([&] { return references.references()[2].own_score.has_value(); }));
    bench.workbench.setup().setObject("bolt");
    CHECK_FALSE(references.references()[2].own_score);
    int audits = 0;
    QObject::connect(&bench.workbench, &Workbench::referencesAudited, &bench.workbench, [&] { ++audits; });
    REQUIRE(bench.idle());
    {
        Held held(bench.workbench.worker());
        bench.workbench.auditReferences();
        bench.workbench.setup().setObject("nut");
        held.release.set_value();
        REQUIRE(bench.idle());
    }
    CHECK(audits == 0);
    CHECK_FALSE(references.references()[2].own_score);
    // A step that is older than the change brings none back.
    bench.workbench.references().setEnabled({2}, false);
    bench.workbench.auditReferences();
    REQUIRE(wait_until([&] { return audits == 1; }));
    references.remove({2});
    CHECK(references.references()[1].own_score);
    bench.workbench.setup().setObject("bolt");
    bench.workbench.undoStack().undo();
    bench.workbench.undoStack().undo();
    CHECK(references.rowCount() == 3);
    CHECK_FALSE(references.references()[1].own_score);
}

TEST_CASE("A result of the setup before a change is never one of the present setup", "[workbench]") {
    Bench bench;
    bench.openModel();
    REQUIRE(bench.addAll());
    bench.workbench.setCurrent(id_of(bench.queries[1]));
    int kept = 0;
    QObject::connect(&bench.workbench, &Workbench::currentResultChanged, &bench.workbench, [&] {
        const auto result = bench.workbench.result(id_of(bench.queries[1]));
        if (!result) return;
        ++kept;
        CHECK(result->context->provenance.object == bench.workbench.setup().recipe().object);
    });
    {
        Held held(bench.workbench.worker());
        bench.workbench.inspectAll();
        bench.workbench.setup().setObject("bolt");
        held.release.set_value();
    }
    REQUIRE(wait_until([&] { return kept > 0; }));
    REQUIRE(bench.allDone());
}

TEST_CASE("A verdict whose renewal is cancelled is not in view any more", "[workbench]") {
    Bench bench;
    bench.openModel();
    REQUIRE(bench.addAll());
    bench.workbench.setCurrent(id_of(bench.queries[1]));
    bench.workbench.inspectAll();
    REQUIRE(bench.allDone());
    REQUIRE(bench.workbench.currentResult());
    Held held(bench.workbench.worker());
    bench.workbench.setup().setObject("bolt");
    SECTION("while the pictures wait") {
        REQUIRE(wait_until([&] { return bench.entry(1).state == PictureState::waiting; }));
        bench.workbench.cancel();
    }
    SECTION("before they do") {
        bench.workbench.cancel();
        CHECK(bench.entry(1).state == PictureState::idle);
    }
    held.release.set_value();
    REQUIRE(bench.idle());
    CHECK_FALSE(bench.workbench.currentResult());
    CHECK_FALSE(bench.workbench.result(id_of(bench.queries[1])));
    CHECK(bench.workbench.pictures().scores().empty());
    for (const auto& entry : bench.workbench.pictures().entries()) CHECK(entry.state == PictureState::idle);
}

TEST_CASE("A subfolder that cannot be searched leaves pictures out, but no references", "[workbench]") {
    Bench bench;
    const auto parts = bench.folder / "parts";
    std::filesystem::create_directories(parts / "deep");
    write_plate(parts / "part.png", 96, 1);
    fade::test::nest_too_deep(parts / "deep");
    bench.workbench.addPictures({parts});
    REQUIRE(wait_until([&] { return bench.failures.size() == 1; }));
    CHECK(bench.workbench.pictures().rowCount() == 1);
    bench.workbench.addReferences({parts});
    REQUIRE(wait_until([&] { return bench.failures.size() == 2; }));
    CHECK(bench.workbench.references().rowCount() == 0);
    for (const auto& failure : bench.failures) CHECK(failure.contains("deep/nnn"));
}

TEST_CASE("A search for pictures is cancelled", "[workbench]") {
    Bench bench;
    Held held(bench.workbench.searcher());
    bench.workbench.addPictures({bench.folder.path()});
    CHECK(bench.workbench.isBusy());
    bool told = false;
    QObject::connect(&bench.workbench, &Workbench::cancelled, &bench.workbench, [&] { told = true; });
    bench.workbench.cancel();
    CHECK(told);
    held.release.set_value();
    REQUIRE(wait_until([&] { return !bench.workbench.isBusy() && !bench.workbench.searcher().isBusy(); }));
    CHECK(bench.workbench.pictures().rowCount() == 0);
}

TEST_CASE("A picture that is also a reference is marked", "[workbench]") {
    Bench bench;
    std::filesystem::copy_file(bench.queries[0], bench.folder / "good-copy.png");
    bench.openModel();
    REQUIRE(bench.addAll());
    bench.workbench.addReferences({bench.folder / "good-copy.png"});
    REQUIRE(wait_until([&] { return bench.workbench.references().rowCount() == 1; }));
    bench.workbench.inspectAll();
    REQUIRE(bench.allDone());
    CHECK(bench.entry(0).is_reference);
    CHECK_FALSE(bench.entry(1).is_reference);
    const auto tip = [&](int row) { return bench.workbench.pictures().index(row).data(Qt::ToolTipRole).toString(); };
    CHECK(tip(0).contains("also a reference"));
    CHECK_FALSE(tip(1).contains("also a reference"));
    CHECK(bench.workbench.result(id_of(bench.queries[0]))->inspection.vision_score == Approx(0).margin(1e-3));
}

TEST_CASE("Results are collected without those whose pictures are gone", "[workbench]") {
    Bench bench;
    bench.openModel();
    REQUIRE(bench.addAll());
    bench.workbench.inspectAll();
    REQUIRE(bench.allDone());
    std::filesystem::remove(bench.queries[0]);
    bench.workbench.setup().setObject("bolt");  // nothing is kept of the former setup
    std::optional<CollectedResults> all;
    bench.workbench.collect(ids_of(bench.queries), [&](const auto& results) { all = results; });
    REQUIRE(wait_until([&] { return all.has_value(); }));
    const auto* collected = &all->pictures;
    REQUIRE(collected->size() == 2);
    REQUIRE(all->not_inspected.size() == 1);
    CHECK(all->not_inspected[0].source->name() == bench.queries[0]);
    CHECK(all->not_inspected[0].reason == NotInspected::missing);
    CHECK(collected->front().source->name() == bench.queries[1]);
    CHECK(collected->front().image()->sha256 == collected->front().sha256);
    // It is read when it is asked for, and then no longer the one that was inspected.
    std::filesystem::copy_file(bench.goods[0], bench.queries[1], std::filesystem::copy_options::overwrite_existing);
    CHECK_THAT(fade::test::refusal([&] { (void)collected->front().image(); }),
               Catch::Contains("query-1.png: the picture has changed since it was inspected"));
}

TEST_CASE("A session is kept in a folder that is not there yet, whatever its pictures are called", "[workbench]") {
    const fade::test::TemporaryFolder folder;
    Session session;
    const auto odd = folder / "new\nline.png";
    session.pictures = {picture_file(folder / "bad\xFF\xFEname.png"), picture_file(odd), picture_page(odd, 2),
                        picture_file(folder / "käfer.png")};
    session.current = session.pictures[2]->id();
    session.inspected = {{session.pictures[0]->id(), "0123"}};
    session.failed = {{session.pictures[1]->id(), "is damaged."}};
    session.references = {{odd, false, {}, false}};
    session.setup.model.path = folder / "bad\xFFmodel";
    session.setup.model.tokenizer = folder / "bad\xFFwords.json";
    session.setup.mask = {folder / "bad\xFFmask.png", MaskMode::cells};
    Work aside;
    aside.mask = {folder / "mask.png", MaskMode::blank};
    session.aside = std::make_shared<const Work>(aside);
    save_session(folder / "a/b/session.json", session);
    const auto loaded = load_session(folder / "a/b/session.json");
    const auto ids = [](const PictureSources& pictures) {
        std::vector<PictureId> result;
        for (const auto& picture : pictures) result.push_back(picture->id());
        return result;
    };
    CHECK(ids(loaded.pictures) == ids(session.pictures));
    CHECK(loaded.inspected == session.inspected);
    CHECK(loaded.failed == session.failed);
    CHECK(loaded.current == session.current);
    CHECK(loaded.references == session.references);
    CHECK(loaded.setup.model.path == session.setup.model.path);
    CHECK(loaded.setup.model.tokenizer == session.setup.model.tokenizer);
    CHECK(loaded.setup.mask == session.setup.mask);
    CHECK(loaded.aside->mask == aside.mask);
}

TEST_CASE("A session is found again", "[workbench]") {
    Bench bench;
    bench.openModel();
    REQUIRE(bench.addAll());
    bench.workbench.addReferences(bench.goods);
    REQUIRE(wait_until([&] { return bench.workbench.references().rowCount() == 3; }));
    bench.workbench.references().setEnabled({1}, false);
    bench.workbench.setup().setObject("bolt");
    Settings settings;
    settings.scales = {32, 64};
    settings.classification_scale = 32;
    bench.workbench.setup().setSettings(settings);
    bench.workbench.setup().setThresholds({0.25, 0.75});
    bench.workbench.setCurrent(id_of(bench.queries[1]));
    save_session(bench.folder / "session.json", session_of(bench.workbench));
    // What is not there, as on a drive that is not mounted, stays in the lists.
    std::filesystem::remove(bench.queries[0]);
    std::filesystem::remove(bench.goods[0]);

    Workbench other({});
    restore_session(load_session(bench.folder / "session.json"), other);
    CHECK(other.pictures().rowCount() == 3);
    CHECK(other.current() == id_of(bench.queries[1]));
    CHECK(other.references().references() == bench.workbench.references().references());
    CHECK_FALSE(other.undoStack().canUndo());
    CHECK(other.setup().recipe().object == "bolt");
    CHECK(other.setup().recipe().settings == settings);
    CHECK(other.setup().recipe().model.path == demo_model());
    CHECK(other.setup().recipe().thresholds == Thresholds{0.25, 0.75});
    fade::test::write_bytes(bench.folder / "session.json", "{\"version\": 1, \"review\": 2}");
    CHECK_THROWS_AS(load_session(bench.folder / "session.json"), Error);
}
