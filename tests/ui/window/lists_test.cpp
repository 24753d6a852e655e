// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of the window: what is chosen in them, filtered, removed and brought back.
#include <catch2/catch.hpp>

#include <QLabel>
#include <QListView>
#include <QTest>

#include "ui/list/picture_list_panel.h"
#include "ui/model/path_text.h"
#include "ui/references/reference_panel.h"
#include "ui/support/desk.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

TEST_CASE("Keys that step through the list choose one picture, whatever is held", "[window]") {
    Desk desk;
    desk.addPictures();
    auto& view = desk.window->pictureList().view();
    desk.window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(desk.window.get()));
    QTest::keyClick(desk.window->windowHandle(), Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(desk.window->windowHandle(), Qt::Key_Down, Qt::ControlModifier);
    REQUIRE(wait_until([&] { return current_name(desk.workbench) == "part-2.png"; }));
    CHECK(view.selectionModel()->selectedRows().size() == 1);
    CHECK(view.selectionModel()->isSelected(view.model()->index(2, 0)));
}

TEST_CASE("What a filter hid is chosen again when it shows", "[window]") {
    Desk desk;
    desk.addPictures();
    auto& list = desk.window->pictureList();
    list.choose(list.filter().index(1, 0));
    const auto shown = desk.workbench.current();
    list.filter().setNamePart("zzz");
    CHECK(list.filter().rowCount() == 0);
    CHECK(desk.workbench.current() == shown);
    list.filter().setNamePart("part-2");  // another one is left: the one in view stays there
    CHECK(desk.workbench.current() == shown);
    CHECK(list.selectedPictures().empty());
    list.filter().setNamePart("");
    CHECK(desk.workbench.current() == shown);
    CHECK(list.selectedPictures() == std::vector{shown});
}

TEST_CASE("References are removed one after the other", "[window]") {
    Desk desk;
    auto& references = desk.workbench.references();
    references.insert({"/a.png", "/b.png", "/c.png"}, -1);
    auto* panel = desk.window->findChild<ReferencePanel*>();
    REQUIRE(panel);
    panel->view().setCurrentIndex(references.index(1));
    panel->removeSelected();
    panel->removeSelected();
    REQUIRE(references.rowCount() == 1);
    CHECK(references.references()[0].file == "/a.png");
    CHECK(panel->view().currentIndex().row() == 0);
    desk.action("Undo: Remove 1 reference").trigger();
    CHECK(panel->view().currentIndex().data(ReferenceSetModel::FileRole).toString() == "/a.png");
}

TEST_CASE("Pictures that were removed, or added, go back by undoing", "[window]") {
    Desk desk;
    REQUIRE(desk.inspectAll());
    auto& list = desk.window->pictureList();
    list.choose(list.filter().index(1, 0));
    const auto gone = desk.workbench.current();
    desk.workbench.references().insert({desk.folder / "good/good-0.png"}, -1);
    desk.action("Remove from List").trigger();
    CHECK(desk.workbench.pictures().rowCount() == 2);
    desk.action("Undo: Remove 1 picture").trigger();
    CHECK(desk.workbench.pictures().rowOf(gone) == 1);
    CHECK(desk.workbench.references().rowCount() == 1);
    CHECK(desk.workbench.current() == gone);
    CHECK(list.selectedPictures() == std::vector{gone});
    REQUIRE(desk.complete(1));  // it had a verdict
    desk.action("Redo: Remove 1 picture").trigger();
    CHECK(list.selectedPictures() == std::vector{desk.workbench.current()});
    // Where a filter hides it, it is in view, and chosen when it shows.
    list.filter().setNamePart("part-2");
    desk.action("Undo: Remove 1 picture").trigger();
    CHECK(desk.workbench.current() == gone);
    CHECK(list.selectedPictures().empty());
    list.filter().setNamePart("");
    CHECK(list.selectedPictures() == std::vector{gone});
    REQUIRE(desk.complete(1));
    desk.action("Undo: Add 1 reference").trigger();
    desk.action("Undo: Add 3 pictures").trigger();
    CHECK(desk.workbench.pictures().rowCount() == 0);
    CHECK(desk.workbench.current().empty());
    REQUIRE(desk.idle());
    desk.action("Redo: Add 3 pictures").trigger();
    CHECK(desk.workbench.pictures().rowCount() == 3);
    CHECK(list.selectedPictures() == std::vector{desk.workbench.pictures().entries()[0].id()});
    REQUIRE(wait_until([&] { return desk.workbench.pictures().scores().size() == 3; }));
}

TEST_CASE("The list counts what a filter lets through when verdicts go", "[window]") {
    Desk desk;
    REQUIRE(desk.inspectAll());
    auto& list = desk.window->pictureList();
    desk.workbench.setup().setThresholds({0, 0});
    list.filter().setShown(PictureListFilter::Shown::fail);
    CHECK(list.filter().rowCount() == 3);
    const auto shown = desk.workbench.current();
    for (const auto& entry : desk.workbench.pictures().entries())
        desk.workbench.pictures().setState(entry.id(), PictureState::idle);
    REQUIRE(wait_until([&] { return list.filter().rowCount() == 0; }));
    CHECK(desk.workbench.current() == shown);
    bool counted = false;
    for (const auto* label : list.findChildren<QLabel*>()) counted = counted || label->text() == "0 of 3 pictures";
    CHECK(counted);
}
