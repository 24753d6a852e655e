// SPDX-License-Identifier: GPL-3.0-or-later
// Drives the real window as a person would.
#include "ui/window/main_window.h"

#include "fade/error.h"
#include "fade/files.h"

#include <catch2/catch.hpp>

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QLabel>
#include <QListView>
#include <QMenuBar>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <future>
#include <iostream>
#include <limits>

#include "support/temporary_folder.h"
#include "ui/breakdown/breakdown_panel.h"
#include "ui/evidence/evidence_panel.h"
#include "ui/help/shortcuts_dialog.h"
#include "ui/list/picture_list_panel.h"
#include "ui/model/file_drops.h"
#include "ui/model/path_text.h"
#include "ui/references/reference_panel.h"
#include "ui/support/demo_model.h"
#include "ui/support/desk.h"
#include "ui/support/event_loop.h"
#include "ui/view/view_panel.h"
#include "ui/window/message_bar.h"
#include "ui/window/work_status.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

TEST_CASE("A day at the window: drop, inspect, compare, undo, close, and find it again", "[window]") {
    const auto session = [](const Desk& desk) { return desk.folder / "session.json"; };
    Desk desk;
    desk.window->keepSession(session(desk));
    CHECK_FALSE(desk.action("Inspect All").isEnabled());
    desk.window->openModel(demo_model());
    Desk::drop(*desk.window, {desk.folder / "query"});
    REQUIRE(wait_until([&] { return desk.workbench.pictures().rowCount() == 3; }));
    CHECK(current_name(desk.workbench) == "part-0.png");  // the first is shown at once
    REQUIRE(wait_until([&] { return desk.window->viewPanel().view().picture() != nullptr; }));

    const GapMeter gaps;
    desk.action("Inspect All").trigger();
    REQUIRE(desk.complete(0));
    std::cout << "MEASURED: longest gap of the event loop, window with a full inspection: " << gaps.longestGap()
              << " ms" << std::endl;
    REQUIRE(desk.idle());
    CHECK(desk.workbench.pictures().scores().size() == 3);
    CHECK(desk.window->messageBar().text().isEmpty());
    CHECK(desk.window->workStatus().text() == "Ready");

    // References arrive by drag and drop; everything is compared again.
    auto& references = desk.window->referencePanel().view();
    Desk::drop(*references.viewport(), {desk.folder / "good"});
    REQUIRE(desk.complete(3));
    const auto score = desk.workbench.currentResult()->inspection.image_score;
    const auto encoded = desk.workbench.inspector()->encoded_pictures();
    desk.workbench.references().setEnabled({0}, false);
    REQUIRE(desk.complete(2));
    desk.action("Undo: Switch off 1 reference").trigger();
    REQUIRE(desk.complete(3));
    CHECK(desk.workbench.currentResult()->inspection.image_score == score);
    CHECK(desk.workbench.inspector()->encoded_pictures() == encoded);

    // Thresholds make verdicts, at once.
    desk.workbench.setup().setThresholds({0, 0});
    CHECK(desk.workbench.pictures().index(0).data(PictureListModel::VerdictRole).toInt() ==
          static_cast<int>(Verdict::fail));

    // A click is explained.
    auto& view = desk.window->viewPanel().view();
    QTest::mouseMove(&view, QPoint(view.width() / 2, view.height() / 2));
    QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(view.width() / 2, view.height() / 2));
    REQUIRE(desk.window->evidencePanel().point());
    CHECK(desk.window->evidencePanel().point()->x() == Approx(0.5).margin(0.01));
    CHECK(desk.window->viewPanel().readOut().contains("Fused"));
    // Another map is chosen in the breakdown.
    CHECK(desk.window->viewPanel().mapName() == "Fused map");
    Q_EMIT desk.window->breakdownPanel().mapChosen({MapChoice::Kind::vision, {}});
    CHECK(desk.window->viewPanel().mapName() == mapName({MapChoice::Kind::vision, {}}));

    desk.window->close();
    desk.window.reset();
    Workbench next({});
    MainWindow again(next, Preferences(), MainWindow::Controls(), Demonstration{});
    again.keepSession(session(desk));
    CHECK(next.pictures().rowCount() == 3);
    CHECK(next.references().rowCount() == 3);
    CHECK(next.setup().recipe().thresholds == Thresholds{0, 0});
    CHECK(next.current() == id_of(desk.folder / "query/part-0.png"));
    CHECK(next.setup().recipe().model.path == demo_model());
}

TEST_CASE("What fails is said in the message bar, and cancelling differs from failing", "[window]") {
    Desk desk;
    desk.window->openModel(desk.folder / "no-model");
    REQUIRE(wait_until([&] { return desk.window->messageBar().text().contains("no-model"); }));
    CHECK(desk.window->messageBar().kind() == MessageBar::Kind::failed);

    Desk other;
    other.window->openModel(demo_model());
    other.workbench.addPictures({other.folder / "query"});
    REQUIRE(wait_until([&] { return other.workbench.pictures().rowCount() == 3; }));
    other.action("Inspect All").trigger();
    other.action("Cancel").trigger();
    REQUIRE(other.idle());
    CHECK(other.window->messageBar().kind() == MessageBar::Kind::cancelled);
    CHECK(other.window->messageBar().text().startsWith("Cancelled"));
    CHECK(other.workbench.pictures().scores().empty());
}

TEST_CASE("Failures wait in the message bar until somebody closes them", "[window]") {
    MessageBar bar;
    bar.show(MessageBar::Kind::failed, "first");
    bar.show(MessageBar::Kind::failed, "second");
    CHECK(bar.text().startsWith("second (And 1 more"));
    bar.show(MessageBar::Kind::done, "written");
    CHECK(bar.text() == "written");
    auto* button = bar.findChild<QToolButton*>();
    button->click();
    CHECK(bar.kind() == MessageBar::Kind::failed);
    CHECK(bar.text().startsWith("second"));
    button->click();
    CHECK(bar.text().isEmpty());
    bar.show(MessageBar::Kind::failed, "third");
    CHECK(bar.text() == "third");
}

TEST_CASE("Pictures are pasted, stepped through and removed with the keyboard", "[window]") {
    Desk desk;
    QApplication::clipboard()->setMimeData(paths_as_drag({desk.folder / "query"}).release());
    desk.action("Paste Pictures").trigger();
    REQUIRE(wait_until([&] { return desk.workbench.pictures().rowCount() == 3; }));
    desk.action("Next Picture").trigger();
    CHECK(current_name(desk.workbench) == "part-1.png");
    desk.action("Previous Picture").trigger();
    CHECK(current_name(desk.workbench) == "part-0.png");
    desk.window->pictureList().view().selectAll();
    desk.action("Use as Reference").trigger();
    REQUIRE(wait_until([&] { return desk.workbench.references().rowCount() == 3; }));
    desk.action("Remove from List").trigger();
    CHECK(desk.workbench.pictures().rowCount() == 0);
    CHECK(desk.workbench.current().empty());
}

TEST_CASE("The language is switched while the window is open", "[window]") {
    Desk desk;
    desk.addPictures();
    LanguageControl language;
    CHECK(LanguageControl::available() == QStringList{"de", "en", "zh_CN"});
    language.setLanguage("de");
    QApplication::processEvents();
    CHECK(desk.action("Alle prüfen").toolTip().startsWith("Öffnen Sie zuerst ein Modell"));
    CHECK(desk.window->workStatus().text() == "Bereit");
    CHECK(desk.workbench.pictures().index(0).data(Qt::ToolTipRole).isValid());
    language.setLanguage("zh_CN");
    QApplication::processEvents();
    CHECK(desk.window->workStatus().text() == QStringLiteral("就绪"));
    language.setLanguage("en");
    QApplication::processEvents();
    CHECK(desk.window->workStatus().text() == "Ready");
}

TEST_CASE("Steps that can be undone have names in the language of the moment", "[window]") {
    Desk desk;
    CHECK_FALSE(desk.action("Undo").isEnabled());
    desk.workbench.references().insert({"/a.png", "/b & c.png"}, -1);
    CHECK(desk.action("Undo: Add 2 references").isEnabled());
    LanguageControl language;
    language.setLanguage("de");
    QApplication::processEvents();
    auto& undo = desk.action("Rückgängig: 2 Referenzen hinzufügen");
    undo.trigger();
    CHECK(desk.workbench.references().rowCount() == 0);
    CHECK_FALSE(undo.isEnabled());
    desk.action("Wiederholen: 2 Referenzen hinzufügen").trigger();
    CHECK(desk.workbench.references().rowCount() == 2);
    language.setLanguage("en");
    QApplication::processEvents();
    CHECK(undo.toolTip() == "Undo: Add 2 references");
}

TEST_CASE("A window may be closed while it works", "[window]") {
    Desk desk;
    desk.window->openModel(demo_model());
    desk.addPictures();
    desk.action("Inspect All").trigger();
    CHECK(desk.window->close());
    desk.window.reset();
    CHECK(desk.idle());
}

TEST_CASE("A search for pictures can be cancelled like other work", "[window]") {
    Desk desk;
    std::promise<void> release;
    desk.workbench.searcher().submit({{}, Urgency::display},
                                     [released = release.get_future().share()](const Job&) { released.wait(); });
    CHECK_FALSE(desk.action("Cancel").isEnabled());
    desk.workbench.addPictures({desk.folder / "query"});
    CHECK(desk.action("Cancel").isEnabled());
    CHECK(desk.window->workStatus().text() == "Looking through files");
    desk.action("Cancel").trigger();
    CHECK(desk.window->messageBar().text().startsWith("Cancelled"));
    release.set_value();
    REQUIRE(desk.idle());
    CHECK_FALSE(desk.action("Cancel").isEnabled());
    CHECK(desk.workbench.pictures().rowCount() == 0);
}

TEST_CASE("When the picture in view is removed, the one that the list chooses is shown", "[window]") {
    Desk desk;
    desk.addPictures();
    auto& view = desk.window->pictureList().view();
    view.setCurrentIndex(view.model()->index(0, 0));
    const auto next = desk.workbench.pictures().entries()[1].id();
    desk.workbench.removePictures({0});
    CHECK(desk.workbench.current() == next);
    CHECK(view.currentIndex().row() == 0);
    desk.workbench.removePictures({0, 1});
    CHECK(desk.workbench.current().empty());
}

TEST_CASE("All shortcuts are listed, and none is given twice", "[window]") {
    Desk desk;
    QStringList seen;
    for (const auto* action : desk.window->findChildren<QAction*>())
        for (const auto& shortcut : action->shortcuts())
            // The same key may mean the same in two lists.
            if (action->shortcutContext() == Qt::WindowShortcut) seen << shortcut.toString();
    CHECK(seen.removeDuplicates() == 0);
    desk.workbench.references().insert({"/a.png"}, -1);  // what undoing would take back is no name of an action
    const ShortcutsDialog dialog(*desk.window->menuBar());
    QString listed;
    QStringList names;
    for (QTreeWidgetItemIterator item(dialog.findChild<QTreeWidget*>()); *item != nullptr; ++item) {
        listed += (*item)->text(1) + '\n';
        names << (*item)->text(0);
    }
    CHECK(names.contains("Undo"));
    CHECK(names.contains("Add Folder"));
    for (const auto* menu : desk.window->menuBar()->findChildren<QMenu*>())
        for (const auto* action : menu->actions())
            for (const auto& shortcut : action->shortcuts()) {
                INFO(action->text().toStdString() << ", " << shortcut.toString().toStdString());
                CHECK(listed.contains(shortcut.toString(QKeySequence::NativeText)));
            }
}

TEST_CASE("What is in view is selected, and the list counts what is left", "[window]") {
    Desk desk;
    auto& list = desk.window->pictureList();
    const auto selected = [&] {
        const auto rows = list.view().selectionModel()->selectedRows();
        return rows.size() == 1 ? rows.front().row() : -1;
    };
    const auto count = [&] {
        QString text;
        for (const auto* label : list.findChildren<QLabel*>())
            if (label->text().contains("picture")) text = label->text();
        return text;
    };
    list.view().setFocus();  // chooses, but does not select
    desk.addPictures();
    CHECK(selected() == 0);
    CHECK(count() == "3 pictures");
    list.view().setCurrentIndex(list.filter().index(1, 0));
    desk.action("Remove from List").trigger();
    CHECK(selected() == 1);
    CHECK(desk.workbench.current() == id_of(desk.folder / "query/part-2.png"));
    CHECK(count() == "2 pictures");
    desk.action("Remove from List").trigger();
    CHECK(selected() == 0);
    desk.action("Remove from List").trigger();
    CHECK(count() == "0 pictures");
}

TEST_CASE("A reference that cannot be read is named, and nothing old stays in view", "[window]") {
    Desk desk;
    desk.window->openModel(demo_model());
    desk.addPictures();
    desk.action("Inspect All").trigger();
    REQUIRE(desk.complete(0));
    write_file_atomically(desk.folder / "bad.png", "no picture");
    auto& references = desk.workbench.references();
    references.insert({desk.folder / "good/good-0.png", desk.folder / "bad.png"}, -1);
    REQUIRE(wait_until([&] { return references.index(1).data(ReferenceSetModel::FailureRole).isValid(); }));
    REQUIRE(desk.idle());
    CHECK_FALSE(references.index(0).data(ReferenceSetModel::FailureRole).isValid());
    CHECK_FALSE(references.index(1).data(ReferenceSetModel::FailureRole).toString().contains("bad.png"));
    CHECK_FALSE(desk.workbench.currentResult());
    CHECK(desk.window->messageBar().text().contains("bad.png"));
    // Without it all is well again, of itself.
    references.setEnabled({1}, false);
    REQUIRE(desk.complete(1));
    REQUIRE(wait_until([&] { return desk.workbench.pictures().scores().size() == 3; }));
    // And with it, as soon as it can be read.
    references.setEnabled({1}, true);
    REQUIRE(wait_until([&] { return references.index(1).data(ReferenceSetModel::FailureRole).isValid(); }));
    CHECK_FALSE(references.index(1).data(Qt::DecorationRole).isValid());
    REQUIRE(desk.idle());
    write_plate(desk.folder / "bad.png", 96, 30);
    desk.action("Inspect All").trigger();
    REQUIRE(desk.complete(2));
    REQUIRE(desk.idle());
    CHECK_FALSE(references.index(1).data(ReferenceSetModel::FailureRole).isValid());
    CHECK(wait_until([&] { return references.index(1).data(Qt::DecorationRole).isValid(); }));
}

TEST_CASE("A map of a scale that is switched off gives way to that of all scales", "[window]") {
    Desk desk;
    REQUIRE(desk.inspectAll());
    auto* breakdown = desk.window->findChild<BreakdownPanel*>();
    auto* view = desk.window->findChild<ViewPanel*>();
    REQUIRE(wait_until([&] { return view->mapName() == "Fused map"; }));
    breakdown->setChoice({MapChoice::Kind::language, View::square(7)});
    Q_EMIT breakdown->mapChosen(breakdown->choice());
    CHECK(view->mapName() == "Language, all scales");
}

TEST_CASE("What tells a screen reader of the window's parts goes with them", "[window]") {
    Desk desk;
    std::vector<QAccessible::Id> told;
    for (auto* part : desk.window->findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
        if (auto* tells = QAccessible::queryAccessibleInterface(part)) told.push_back(QAccessible::uniqueId(tells));
    REQUIRE(told.size() > 3);
    desk.window.reset();
    for (const auto id : told) CHECK(QAccessible::accessibleInterface(id) == nullptr);
}
