// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures that are judged by each other, in the real window.
#include <catch2/catch.hpp>

#include <QCheckBox>
#include <QDockWidget>
#include <QLabel>
#include <QTest>

#include <algorithm>

#include "ui/model/recipe_files.h"
#include "ui/model/session.h"
#include "ui/references/reference_panel.h"
#include "ui/support/desk.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

struct BatchDesk : Desk {
    BatchDesk() {
        for (int i = 3; i < 6; ++i) write_plate(folder / ("query/part-" + std::to_string(i) + ".png"), 96, i, false);
    }
    void inspectSix() {
        window->openModel(demo_model());
        workbench.addPictures({folder / "query"});
        REQUIRE(wait_until([this] { return workbench.pictures().rowCount() == 6; }));
        action("Inspect All").trigger();
        REQUIRE(settled(0));
    }
    [[nodiscard]] ReferencePanel& panel() const { return *window->findChild<ReferencePanel*>(); }
    [[nodiscard]] QCheckBox& box() const { return *panel().findChild<QCheckBox*>(); }
    void toggle() {
        window->findChild<QDockWidget*>("references")->raise();
        QApplication::processEvents();
        QTest::mouseClick(&box(), Qt::LeftButton, {}, {8, box().height() / 2});
    }
    [[nodiscard]] bool shows(const QString& text) const {
        const auto labels = panel().findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return !label->isHidden() && label->text().contains(text); });
    }
    /// All pictures have a result, of a batch of so many; 0: of none.
    bool settled(int batch) {
        return wait_until([&] {
            if (!workbench.pictures().rowCount() || workbench.worker().isBusy()) return false;
            const auto& entries = workbench.pictures().entries();
            return std::all_of(entries.begin(), entries.end(), [&](const PictureEntry& entry) {
                const auto result = workbench.result(entry.id());
                return result && result->complete && result->inspection.batch == batch;
            });
        });
    }
};

}  // namespace

TEST_CASE("Pictures are judged by each other on request, all again when there is another one", "[window][batch]") {
    BatchDesk desk;
    desk.inspectSix();
    CHECK(desk.shows("Zero-shot"));
    const auto first = desk.workbench.pictures().entries().front().id();
    const auto before = desk.workbench.result(first)->inspection.image_score;
    desk.toggle();
    CHECK(desk.workbench.setup().comparesPictures());
    REQUIRE(desk.settled(6));
    CHECK(desk.shows("Batch of 6 pictures"));
    const auto& facts = desk.workbench.currentResult()->context->batch->facts;
    CHECK(facts.others == 5);
    for (const auto doubt : doubts_of(facts))
        CHECK(desk.shows(QString::fromStdString(message_of(doubt, facts).english())));

    // The same as the command line's way.
    const auto direct = desk.workbench.currentResult();
    PictureSources sources;
    for (const auto& entry : desk.workbench.pictures().entries()) sources.push_back(entry.source);
    Inspector inspector({});
    const auto context = inspector.prepare_batch(desk.workbench.recipe(), sources);
    const auto again = inspector.inspect(context, load_timed([&] { return load_picture(*sources.front(), {}); }));
    const auto shown = desk.workbench.result(sources.front()->id());
    CHECK(again->inspection.image_score == Approx(shown->inspection.image_score).margin(1e-6));

    // One picture less: the others are judged by five.
    desk.workbench.removePictures({5});
    REQUIRE(desk.settled(5));
    CHECK(desk.shows("Batch of 5 pictures"));
    desk.workbench.undoStack().undo();
    REQUIRE(desk.settled(6));

    // References come first; without them it is as it was.
    desk.workbench.references().insert({desk.folder / "good/good-0.png"}, -1);
    REQUIRE(desk.settled(0));
    CHECK(desk.workbench.currentResult()->inspection.shots == 1);
    CHECK(desk.box().isHidden());
    desk.workbench.undoStack().undo();
    REQUIRE(desk.settled(6));
    desk.workbench.undoStack().undo();
    REQUIRE(desk.settled(0));
    CHECK_FALSE(desk.workbench.setup().comparesPictures());
    CHECK_FALSE(desk.box().isChecked());
    CHECK(desk.workbench.result(first)->inspection.image_score == before);
}

TEST_CASE("A picture that was rewritten is another reference of all others", "[window][batch]") {
    BatchDesk desk;
    desk.inspectSix();
    desk.toggle();
    REQUIRE(desk.settled(6));
    const auto first = desk.workbench.pictures().entries().front().id();
    const auto before = desk.workbench.result(first)->context->batch->facts.sha256;
    write_plate(desk.folder / "query/part-5.png", 96, 77, true);
    desk.action("Inspect All").trigger();
    REQUIRE(wait_until([&] {
        const auto result = desk.workbench.result(first);
        return result && result->complete && result->context->batch && result->context->batch->facts.sha256 != before;
    }));
    REQUIRE(desk.settled(6));
    for (const auto& entry : desk.workbench.pictures().entries())
        CHECK(desk.workbench.result(entry.id())->context->batch->facts.sha256 ==
              desk.workbench.result(first)->context->batch->facts.sha256);

    // It is no recipe: what a file would say gives other verdicts.
    QStringList failures;
    RecipeFiles files(desk.workbench, {});
    QObject::connect(&files, &RecipeFiles::failed, &files, [&](const QString& text) { failures << text; });
    files.save(desk.folder / "batch.fade");
    CHECK(failures.join(' ').contains("judged by each other"));
    CHECK_FALSE(std::filesystem::exists(desk.folder / "batch.fade"));
}

TEST_CASE("A session keeps that pictures are judged by each other, and what is exported is of the batch",
          "[window][batch][session]") {
    BatchDesk desk;
    desk.inspectSix();
    desk.workbench.setup().setComparesPictures(true);
    REQUIRE(desk.settled(6));
    save_session(desk.folder / "session.json", session_of(desk.workbench));
    CHECK(load_session(desk.folder / "session.json").compares_pictures);

    std::vector<PictureId> all;
    for (const auto& entry : desk.workbench.pictures().entries()) all.push_back(entry.id());
    CollectedResults collected;
    desk.workbench.collect(all, [&](const CollectedResults& results) { collected = results; });
    REQUIRE(wait_until([&] { return collected.pictures.size() == 6; }));
    for (const auto& picture : collected.pictures) CHECK(picture.provenance->batch);

    Workbench other(desk.folder / "cache");
    restore_session(load_session(desk.folder / "session.json"), other);
    CHECK(other.setup().comparesPictures());
    REQUIRE(wait_until([&] {
        const auto& entries = other.pictures().entries();
        return !other.worker().isBusy() && std::all_of(entries.begin(), entries.end(), [&](const PictureEntry& entry) {
            return entry.findings.has_value();
        });
    }));
    const auto result = other.result(all.front());
    REQUIRE(result);
    CHECK(result->inspection.batch == 6);
}
